using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Networks.Compilation.Subjects;

/// <summary>Copies every gate of a circuit into a <see cref="Subject"/>.</summary>
internal sealed class GateSubject
{
    private readonly Netlist _netlist;
    private readonly List<int> _left;
    private readonly List<int> _right;
    private readonly List<bool> _isXor;
    private readonly int[] _literals;

    public GateSubject(Netlist netlist)
    {
        _netlist = netlist;
        var count = 1 + netlist.InputNets.Length + netlist.FlipFlops.Length;
        _left = [.. new int[count]];
        _right = [.. new int[count]];
        _isXor = [.. new bool[count]];
        _literals = new int[netlist.NetCount];
    }

    public Subject Build()
    {
        _literals[1] = 1;
        var node = 1;
        foreach (var net in _netlist.InputNets.Concat(_netlist.FlipFlops.Select(flipFlop => flipFlop.Output)))
        {
            _literals[net] = 2 * node++;
        }

        for (var net = _netlist.FirstGate; net < _netlist.NetCount; net++)
        {
            _literals[net] = LiteralOf(_netlist.Kinds[net], _literals[_netlist.FanIn0[net]], _literals[_netlist.FanIn1[net]]);
        }

        return Subject.Of(_netlist, [.. _left], [.. _right], [.. _isXor], _literals);
    }

    private int LiteralOf(GateKind kind, int a, int b) => kind switch
    {
        GateKind.Not => a ^ 1,
        GateKind.And => Add(a, b, false),
        GateKind.Nand => Add(a, b, false) ^ 1,
        GateKind.Or => Add(a ^ 1, b ^ 1, false) ^ 1,
        GateKind.Nor => Add(a ^ 1, b ^ 1, false),
        GateKind.Xor => Add(a, b, true),
        GateKind.Xnor => Add(a, b, true) ^ 1,
        _ => throw new InvalidOperationException($"A {kind} isn't a gate."),
    };

    private int Add(int a, int b, bool isXor)
    {
        _left.Add(a);
        _right.Add(b);
        _isXor.Add(isXor);
        return 2 * (_left.Count - 1);
    }
}
