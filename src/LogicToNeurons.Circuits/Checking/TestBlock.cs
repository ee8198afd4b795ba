using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Checking;

/// <summary>The rows that a file expects of one circuit: a <c>test</c> block.</summary>
/// <param name="Netlist">The circuit.</param>
/// <param name="Rows">The rows, in the order of the text; for a clocked circuit a row is a tick.</param>
/// <param name="Source">The text.</param>
/// <param name="Span">The circuit's name in it.</param>
public sealed record TestBlock(Netlist Netlist, ImmutableArray<TestRow> Rows, SourceText Source, TextSpan Span)
{
    /// <summary>Gets the number of rows that can't be checked, since they or, in a clocked circuit, rows before them are faulty; they aren't among the rows.</summary>
    public int FaultyRows { get; init; }
}
