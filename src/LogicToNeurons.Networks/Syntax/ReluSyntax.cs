using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>A <c>.relu</c> file as written.</summary>
/// <param name="Source">The text.</param>
/// <param name="Networks">Its networks, in the order of the text.</param>
/// <param name="Diagnostics">What can't be read.</param>
public sealed record ReluSyntax(SourceText Source, ImmutableArray<NetworkSyntax> Networks, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A network: <c>network Abs(x) -> y { y = relu(x) + relu(-x) }</c>.</summary>
/// <param name="Span">Where its head stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">The names of its inputs.</param>
/// <param name="Outputs">The names of its outputs.</param>
/// <param name="Assignments">Its statements that can be read, in the order of the text.</param>
/// <param name="IsWhole">Whether all of its statements can be read.</param>
public sealed record NetworkSyntax(
    TextSpan Span,
    NameSyntax Name,
    ImmutableArray<NameSyntax> Inputs,
    ImmutableArray<NameSyntax> Outputs,
    ImmutableArray<AssignmentSyntax> Assignments,
    bool IsWhole);

/// <summary>A statement: <c>y = relu(x)</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Target">The name that it gives a value.</param>
/// <param name="Value">The value.</param>
public sealed record AssignmentSyntax(TextSpan Span, NameSyntax Target, FormulaSyntax Value);
