namespace LogicToNeurons.Networks.Compilation.Mapping.Cuts;

/// <summary>The cuts of all nodes, those of a node one after the other.</summary>
/// <param name="nodeCount">The number of nodes, which come in rising order.</param>
internal sealed class CutStore(int nodeCount)
{
    private readonly int[] _first = new int[nodeCount + 1];
    private Cut[] _cuts = new Cut[Math.Max(16, 4 * nodeCount)];
    private int _count;

    /// <summary>Gets the sets of nodes that gates don't depend on.</summary>
    public DroppedLeaves Dropped { get; } = new();

    /// <summary>A cut by its number.</summary>
    public ref readonly Cut this[int cut] => ref _cuts[cut];

    /// <summary>The number of a node's first cut.</summary>
    public int FirstOf(int node) => _first[node];

    /// <summary>The number behind that of a node's last cut.</summary>
    public int EndOf(int node) => _first[node + 1];

    /// <summary>Sets the cuts of the next node.</summary>
    public void Add(int node, ReadOnlySpan<Cut> cuts)
    {
        if (_count + cuts.Length > _cuts.Length)
        {
            Array.Resize(ref _cuts, 2 * (_count + cuts.Length));
        }

        cuts.CopyTo(_cuts.AsSpan(_count));
        _first[node] = _count;
        _count += cuts.Length;
        _first[node + 1] = _count;
    }
}
