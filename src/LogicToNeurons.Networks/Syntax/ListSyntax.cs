using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>A list in brackets.</summary>
/// <param name="Items">What stands between the commas, at least one.</param>
/// <param name="End">The offset behind the closing bracket.</param>
internal sealed record ListSyntax<T>(ImmutableArray<T> Items, int End);
