namespace LogicToNeurons.Engine.Evaluation;

/// <summary>One node of a <see cref="Plan"/>: what it computes, from where, and where to.</summary>
/// <param name="kind">What it computes; it means something to the kernel only.</param>
/// <param name="signal">Its signal, as <see cref="PlanBuilder.Add"/> numbered it.</param>
/// <param name="links">Its target and its sources.</param>
public readonly ref struct Node(int kind, int signal, ReadOnlySpan<int> links)
{
    private readonly ReadOnlySpan<int> _links = links;

    /// <summary>Gets what it computes.</summary>
    public int Kind { get; } = kind;

    /// <summary>Gets its signal, as <see cref="PlanBuilder.Add"/> numbered it.</summary>
    public int Signal { get; } = signal;

    /// <summary>Gets the slot that it writes; it may be one of its sources, if nothing reads that one any more.</summary>
    public int Target => _links[0];

    /// <summary>Gets the slots that it reads, in the order in which they were given.</summary>
    public ReadOnlySpan<int> Sources => _links[1..];
}
