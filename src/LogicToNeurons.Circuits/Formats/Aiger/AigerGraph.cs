using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Aiger;

/// <summary>A netlist as ands and inverters, equal ands shared: a literal is twice a variable, plus 1 if it is inverted.</summary>
internal sealed class AigerGraph
{
    private readonly KeyTable _ands = new();
    private readonly List<(int A, int B)> _list = [];
    private readonly int _firstAnd;

    public AigerGraph(Netlist netlist)
    {
        _firstAnd = netlist.InputNets.Length + netlist.FlipFlops.Length + 1;
        Literals = new int[netlist.NetCount];
        Literals[1] = 1;
        var variable = 1;
        foreach (var net in netlist.InputNets)
        {
            Literals[net] = 2 * variable++;
        }

        foreach (var flipFlop in netlist.FlipFlops)
        {
            Literals[flipFlop.Output] = 2 * variable++;
        }

        for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
        {
            Literals[net] = Gate(netlist.Kinds[net], Literals[netlist.FanIn0[net]], Literals[netlist.FanIn1[net]]);
        }
    }

    /// <summary>Gets the literal of each net.</summary>
    public int[] Literals { get; }

    /// <summary>Gets the ands; the first has the variable behind inputs and registers, A is the larger literal.</summary>
    public IReadOnlyList<(int A, int B)> Ands => _list;

    private int Gate(GateKind kind, int a, int b) => kind switch
    {
        GateKind.Not => a ^ 1,
        GateKind.And => And(a, b),
        GateKind.Nand => And(a, b) ^ 1,
        GateKind.Or => And(a ^ 1, b ^ 1) ^ 1,
        GateKind.Nor => And(a ^ 1, b ^ 1),
        GateKind.Xor => And(And(a, b) ^ 1, And(a ^ 1, b ^ 1) ^ 1),
        GateKind.Xnor => And(And(a, b) ^ 1, And(a ^ 1, b ^ 1) ^ 1) ^ 1,
        GateKind.Zero => 0,
        GateKind.One => 1,
        GateKind.Input or GateKind.Register => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private int And(int a, int b)
    {
        var (high, low) = a > b ? (a, b) : (b, a);
        if (low < 2 || high == low)
        {
            return low == 0 ? 0 : high;
        }

        if ((high ^ low) == 1)
        {
            return 0;
        }

        var key = ((ulong)(uint)high << 32) | (uint)low;
        var next = 2 * (_firstAnd + _list.Count);
        var literal = _ands.GetOrAdd(key, next);
        if (literal == next)
        {
            _list.Add((high, low));
        }

        return literal;
    }
}
