using System.Runtime.InteropServices;

namespace LogicToNeurons.Networks.Compilation.Mapping.Wides;

/// <summary>Finds gates that are ands, or negated ors, of more literals than a cut has leaves: any number of them takes one neuron.</summary>
/// <remarks>
/// A gate's literals are what it reads, an and among them replaced by what that reads, and so on: once as far as ands are read
/// once only, and once through all ands, as one that others read may vanish if they read through it, too. Where the literals' negations
/// exclude each other, their or is their sum and takes no neuron (rule M).
/// </remarks>
internal sealed class WideFinder
{
    private const int MostThrough = 64;

    private readonly MappingGraph _graph;
    private readonly ExclusiveProducts _products;
    private readonly List<int> _literals = [];
    private readonly Stack<int> _open = new();
    private readonly int[] _marks;
    private int _mark;

    private WideFinder(MappingGraph graph)
    {
        _graph = graph;
        _products = new ExclusiveProducts(graph.Subject);
        _marks = new int[2 * graph.Subject.NodeCount];
    }

    /// <summary>Finds them.</summary>
    public static WideStore Find(MappingGraph graph)
    {
        var finder = new WideFinder(graph);
        var store = new WideStore(graph.Subject.NodeCount);
        var isInner = finder.InnerGates();
        foreach (var gate in graph.Gates)
        {
            if (!graph.Subject.IsXor(gate) && !isInner[gate])
            {
                finder.Visit(gate, store);
            }
        }

        return store;
    }

    private void Visit(int gate, WideStore store)
    {
        var count = Collect(gate, false);
        Add(gate, store);
        if (Collect(gate, true) != count)
        {
            Add(gate, store);
        }
    }

    private void Add(int gate, WideStore store)
    {
        var literals = CollectionsMarshal.AsSpan(_literals);
        if (literals.Length > 4)
        {
            store.Add(gate, WideKind.And, literals);
        }

        if (literals.Length is > 1 and <= MostThrough && _products.AreNegationsExclusive(literals))
        {
            store.Add(gate, WideKind.Exclusive, literals);
        }
    }

    // Ands that are read once, by an and, as they are: they need no list of their own.
    private bool[] InnerGates()
    {
        var isInner = new bool[_graph.Subject.NodeCount];
        foreach (var gate in _graph.Gates)
        {
            if (!_graph.Subject.IsXor(gate))
            {
                isInner[_graph.Subject.Left(gate) >> 1] |= IsThrough(_graph.Subject.Left(gate), false);
                isInner[_graph.Subject.Right(gate) >> 1] |= IsThrough(_graph.Subject.Right(gate), false);
            }
        }

        return isInner;
    }

    private bool IsThrough(int literal, bool isAll) =>
        (literal & 1) == 0 && !_graph.IsSource(literal >> 1) && !_graph.Subject.IsXor(literal >> 1) && (isAll || _graph.FanOutOf(literal >> 1) == 1);

    // The number of literals; 0 if there are too many or the gate is always 0.
    private int Collect(int gate, bool isAll)
    {
        _literals.Clear();
        _open.Clear();
        _open.Push(2 * gate);
        _mark++;
        while (_open.TryPop(out var literal))
        {
            if (literal == 2 * gate || IsThrough(literal, isAll))
            {
                _open.Push(_graph.Subject.Right(literal >> 1));
                _open.Push(_graph.Subject.Left(literal >> 1));
            }
            else if (_marks[literal] != _mark)
            {
                if (_marks[literal ^ 1] == _mark || (isAll && _literals.Count == MostThrough))
                {
                    _literals.Clear();
                    return 0;
                }

                _marks[literal] = _mark;
                _literals.Add(literal);
            }
        }

        return _literals.Count;
    }
}
