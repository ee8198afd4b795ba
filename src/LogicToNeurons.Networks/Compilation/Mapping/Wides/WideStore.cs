namespace LogicToNeurons.Networks.Compilation.Mapping.Wides;

/// <summary>Ands of many literals that gates are, those of a gate one after the other; gates come rising.</summary>
/// <param name="nodeCount">The number of nodes.</param>
internal sealed class WideStore(int nodeCount)
{
    private readonly int[] _firstOf = new int[nodeCount + 1];
    private readonly List<int> _first = [0];
    private readonly List<int> _literals = [];
    private readonly List<WideKind> _kinds = [];
    private int _next;

    /// <summary>The number of a node's first.</summary>
    public int FirstOf(int node) => node < _next ? _firstOf[node] : _kinds.Count;

    /// <summary>The number behind that of a node's last.</summary>
    public int EndOf(int node) => FirstOf(node + 1);

    /// <summary>What it does with its literals.</summary>
    public WideKind KindOf(int wide) => _kinds[wide];

    /// <summary>Its literals.</summary>
    public ReadOnlySpan<int> LiteralsOf(int wide) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_literals)[_first[wide].._first[wide + 1]];

    /// <summary>Adds one to a node, after those of all lower nodes.</summary>
    public void Add(int node, WideKind kind, ReadOnlySpan<int> literals)
    {
        for (; _next <= node; _next++)
        {
            _firstOf[_next] = _kinds.Count;
        }

        foreach (var literal in literals)
        {
            _literals.Add(literal);
        }

        _first.Add(_literals.Count);
        _kinds.Add(kind);
    }
}
