namespace LogicToNeurons.Circuits.Netlists.Bases;

/// <summary>A circuit as ands and exclusive ors of literals.</summary>
/// <remarks>
/// A literal is twice a node's number, and one more for its negation; literal 0 is the constant 0. What a node reads has a
/// smaller number. The dual of a circuit has every <c>and</c> and <c>or</c> exchanged, and constants: nands that build it
/// build the circuit itself if they are made nors.
/// </remarks>
internal sealed class BasisGraph
{
    private readonly Dictionary<(NodeKind Kind, int A, int B), int> _known = [];
    private readonly List<(NodeKind Kind, int A, int B, int Net)> _nodes = [(NodeKind.Constant, 0, 0, 0)];
    private readonly int[] _literals;
    private readonly int _net;

    public BasisGraph(Netlist netlist, bool isDual)
    {
        IsDual = isDual;
        _literals = new int[netlist.NetCount];
        (_literals[0], _literals[1]) = isDual ? (1, 0) : (0, 1);
        for (_net = 2; _net < _literals.Length; _net++)
        {
            var kind = netlist.Kinds[_net];
            _literals[_net] = kind.IsGate()
                ? Gate(kind, _literals[netlist.FanIn0[_net]], _literals[netlist.FanIn1[_net]])
                : Add(NodeKind.Source, _net, 0);
        }

        var roots = netlist.OutputNets.Concat(netlist.FlipFlops.Select(flipFlop => flipFlop.Input));
        Roots = [.. roots.Select(net => _literals[net]).Where(literal => literal > 1).Distinct()];
    }

    public enum NodeKind : byte
    {
        Constant,
        Source,
        And,
        Xor,
    }

    public bool IsDual { get; }

    /// <summary>Gets the literals that outputs show and registers load, without constants.</summary>
    public int[] Roots { get; }

    public int NodeCount => _nodes.Count;

    /// <summary>What a node is, its literals (for a source its net), and the net that it was first made for.</summary>
    public (NodeKind Kind, int A, int B, int Net) this[int node] => _nodes[node];

    /// <summary>The literal of a net.</summary>
    public int LiteralOf(int net) => _literals[net];

    /// <summary>The node that is the and of two literals; 0 if there is none.</summary>
    public int FindAnd(int a, int b) => _known.GetValueOrDefault((NodeKind.And, Math.Min(a, b), Math.Max(a, b)));

    private int Gate(GateKind kind, int a, int b) => kind switch
    {
        GateKind.Not => a ^ 1,
        GateKind.And => IsDual ? Or(a, b) : And(a, b),
        GateKind.Or => IsDual ? And(a, b) : Or(a, b),
        GateKind.Nand => IsDual ? Or(a, b) ^ 1 : And(a, b) ^ 1,
        GateKind.Nor => IsDual ? And(a, b) ^ 1 : Or(a, b) ^ 1,
        GateKind.Xor => IsDual ? Xor(a, b) ^ 1 : Xor(a, b),
        GateKind.Xnor => IsDual ? Xor(a, b) : Xor(a, b) ^ 1,
        GateKind.Zero or GateKind.One or GateKind.Input or GateKind.Register => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private int Or(int a, int b) => And(a ^ 1, b ^ 1) ^ 1;

    private int And(int a, int b)
    {
        // Inside one operand what the other says is known.
        (a, b) = (Given(a, b), Given(b, a));
        if (a > b)
        {
            (a, b) = (b, a);
        }

        if (a < 2)
        {
            return a == 0 ? 0 : b;
        }

        if (a >> 1 == b >> 1)
        {
            return a == b ? a : 0;
        }

        return ExclusiveOr(a, b) ?? OtherCarry(a, b) ?? OtherCarry(b, a) ?? Shared(NodeKind.And, a, b);
    }

    // A literal where another one is 1: x where it is ¬(x·given) is ¬x.
    private int Given(int literal, int given)
    {
        var (kind, a, b, _) = _nodes[literal >> 1];
        if (kind != NodeKind.And)
        {
            return literal;
        }

        var rest = a == given ? b : b == given ? a : -1;
        if (rest >= 0)
        {
            return rest ^ (literal & 1);
        }

        return a == (given ^ 1) || b == (given ^ 1) ? literal & 1 : literal;
    }

    // ¬(p·q) · ¬(¬p·¬q) is p ⊕ q.
    private int? ExclusiveOr(int a, int b)
    {
        if ((a & b & 1) == 0)
        {
            return null;
        }

        var (first, p, q, _) = _nodes[a >> 1];
        var (second, r, s, _) = _nodes[b >> 1];
        var isExclusive = first == NodeKind.And && second == NodeKind.And && p == (r ^ 1) && q == (s ^ 1);
        return isExclusive ? Xor(p, q) : null;
    }

    // With h = p ⊕ q both ¬(p·q) · ¬(r·h) and ¬(¬(¬p·¬q) · ¬(¬r·h)) are the carry of ¬p, ¬q and ¬r; the one with fewer negations is taken.
    private int? OtherCarry(int a, int b)
    {
        if ((a & b & 1) == 0)
        {
            return null;
        }

        var (first, p, q, _) = _nodes[a >> 1];
        var (second, r, h, _) = _nodes[b >> 1];
        if (first != NodeKind.And || second != NodeKind.And || (p & 1) + (q & 1) == 0)
        {
            return null;
        }

        if (_nodes[h >> 1].Kind != NodeKind.Xor)
        {
            (r, h) = (h, r);
        }

        var half = _known.GetValueOrDefault((NodeKind.Xor, Math.Min(p, q) & ~1, Math.Max(p, q) & ~1));
        return half > 0 && h == ((2 * half) | ((p ^ q) & 1)) && (p & 1) + (q & 1) + (r & 1) > 1
            ? And(And(p ^ 1, q ^ 1) ^ 1, And(r ^ 1, h) ^ 1) ^ 1
            : null;
    }

    private int Xor(int a, int b)
    {
        var sign = (a ^ b) & 1;
        (a, b) = (Math.Min(a, b) & ~1, Math.Max(a, b) & ~1);
        if (a == 0 || a == b)
        {
            return sign ^ (a == b ? 0 : b);
        }

        var (kind, p, q, _) = _nodes[b >> 1];
        if (kind == NodeKind.Xor && (p == a || q == a))
        {
            return sign ^ (p == a ? q : p);
        }

        return sign ^ Shared(NodeKind.Xor, a, b);
    }

    private int Shared(NodeKind kind, int a, int b)
    {
        if (!_known.TryGetValue((kind, a, b), out var node))
        {
            node = Add(kind, a, b) >> 1;
            _known.Add((kind, a, b), node);
        }

        return 2 * node;
    }

    private int Add(NodeKind kind, int a, int b)
    {
        _nodes.Add((kind, a, b, _net));
        return 2 * (_nodes.Count - 1);
    }
}
