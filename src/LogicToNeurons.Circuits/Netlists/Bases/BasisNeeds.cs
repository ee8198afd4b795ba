namespace LogicToNeurons.Circuits.Netlists.Bases;

/// <summary>Which literals of a <see cref="BasisGraph"/> are needed, and how each node is built.</summary>
/// <remarks>
/// A node's own sign is the one that takes no negation: the negation of an and where there are nands, the and itself where
/// there are ands; an exclusive or can be built with either.
/// </remarks>
internal sealed class BasisNeeds
{
    private readonly BasisGraph _graph;
    private readonly BasisNeeds? _before;
    private readonly bool _hasNands;
    private readonly int[] _counts;
    private readonly (int A, int B)[] _operands;
    private readonly int _node;

    /// <summary>Chooses how to build everything that a graph's roots need.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="before">The last choice; null for the first.</param>
    /// <param name="basis">The gates that there are.</param>
    public BasisNeeds(BasisGraph graph, BasisNeeds? before, Basis basis)
    {
        (_graph, _before, _hasNands) = (graph, before, basis != Basis.AndNot);
        _counts = new int[2 * graph.NodeCount];
        _operands = new (int, int)[graph.NodeCount];
        foreach (var root in graph.Roots)
        {
            _counts[root]++;
        }

        for (_node = graph.NodeCount - 1; _node > 0; _node--)
        {
            if (IsNeeded(2 * _node) || IsNeeded((2 * _node) + 1))
            {
                Choose();
            }
        }
    }

    /// <summary>Whether a literal is needed.</summary>
    public bool IsNeeded(int literal) => _counts[literal] > 0;

    /// <summary>The literals that a node is built from: for an exclusive or their signs say which of it and its negation.</summary>
    public (int A, int B) OperandsOf(int node) => _operands[node];

    private void Choose()
    {
        var (kind, a, b, _) = _graph[_node];
        switch (kind)
        {
            case BasisGraph.NodeKind.And:
                _operands[_node] = ChooseAnd(a, b);
                Need(_operands[_node].A, _operands[_node].B);
                break;
            case BasisGraph.NodeKind.Xor:
                _operands[_node] = ChooseXor(a, b);
                Need(_operands[_node].A, _operands[_node].B);
                if (!_hasNands)
                {
                    Need(_operands[_node].A ^ 1, _operands[_node].B ^ 1);
                }

                break;
            default:
                break;
        }
    }

    private void Need(int a, int b)
    {
        _counts[a]++;
        _counts[b]++;
    }

    // a·¬x is a·¬(a·x), too: no negation of x is needed where a·x is there.
    private (int A, int B) ChooseAnd(int a, int b)
    {
        foreach (var (one, other) in (ReadOnlySpan<(int, int)>)[(a, b), (b, a)])
        {
            var both = _graph.FindAnd(one, other ^ 1);
            if (both > 0 && both < _node && Price(other) > 0 && Price((2 * both) + 1) == 0 && WasNeeded(both))
            {
                return (one, (2 * both) + 1);
            }
        }

        return (a, b);
    }

    private (int A, int B) ChooseXor(int a, int b)
    {
        // With equal signs it is the exclusive or itself that comes out.
        var isNegative = IsNeeded((2 * _node) + 1) && !IsNeeded(2 * _node);
        var (first, second) = isNegative ? ((a, b ^ 1), (a ^ 1, b)) : ((a, b), (a ^ 1, b ^ 1));
        return PriceOfXor(second) < PriceOfXor(first) ? second : first;
    }

    private int PriceOfXor((int A, int B) operands)
    {
        var price = Price(operands.A) + Price(operands.B) - Saving(operands.A, operands.B);
        return _hasNands ? price : price + Price(operands.A ^ 1) + Price(operands.B ^ 1) - Saving(operands.A ^ 1, operands.B ^ 1);
    }

    // The first gate of an exclusive or may be there anyway.
    private int Saving(int a, int b) => _graph.FindAnd(a, b) is > 0 and var both && WasNeeded(both) ? 1 : 0;

    private bool WasNeeded(int node) => _before is not null && (_before.IsNeeded(2 * node) || _before.IsNeeded((2 * node) + 1));

    // The number of gates that a literal takes on top of its node's.
    private int Price(int literal)
    {
        var isOwn = _graph[literal >> 1].Kind switch
        {
            BasisGraph.NodeKind.And => ((literal & 1) == 1) == _hasNands,
            BasisGraph.NodeKind.Xor => OthersNeed(literal ^ 1) == 0,
            _ => (literal & 1) == 0,
        };
        return isOwn || OthersNeed(literal) > 0 ? 0 : 1;
    }

    // How often others than the node that chooses needed a literal in the last round, or have needed it in this one.
    private int OthersNeed(int literal)
    {
        var count = _counts[literal];
        if (_before is not null)
        {
            var (a, b) = _before._operands[_node];
            var isXor = _graph[_node].Kind == BasisGraph.NodeKind.Xor;
            var own = a == literal || b == literal || (isXor && !_hasNands && ((a ^ 1) == literal || (b ^ 1) == literal));
            count = Math.Max(count, _before._counts[literal] - (own ? 1 : 0));
        }

        return count;
    }
}
