using System.Collections.Immutable;
using LogicToNeurons.Circuits.Proving.Algebra;

namespace LogicToNeurons.Circuits.Proving.Aigs;

/// <summary>A claim as one literal that is 1 exactly where the claim is wrong.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Variables">The inputs' nodes; read as a number, the first counts most.</param>
/// <param name="Wrong">The literal.</param>
internal sealed record Miter(Aig Graph, ImmutableArray<int> Variables, int Wrong)
{
    /// <summary>Gets equations over the graph's nodes; if they all hold, so does the claim. Empty if there are none.</summary>
    public ImmutableArray<Equation> Equations { get; init; } = [];
}
