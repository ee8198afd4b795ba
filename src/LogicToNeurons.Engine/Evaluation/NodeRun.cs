namespace LogicToNeurons.Engine.Evaluation;

/// <summary>Consecutive nodes of a <see cref="Plan"/> that compute the same function of as many sources.</summary>
/// <param name="Kind">What they compute; it means something to the kernel only.</param>
/// <param name="SourceCount">The number of sources of each node.</param>
/// <param name="FirstNode">The first node.</param>
/// <param name="NodeCount">The number of nodes, at least 1.</param>
/// <param name="FirstLink">The first node's place in <see cref="Plan.Links"/>.</param>
public readonly record struct NodeRun(int Kind, int SourceCount, int FirstNode, int NodeCount, int FirstLink)
{
    /// <summary>Gets the number of links: each node's target, then its sources.</summary>
    public int LinkCount => NodeCount * (SourceCount + 1);
}
