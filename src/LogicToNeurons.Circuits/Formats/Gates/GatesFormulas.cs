using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Gates;

/// <summary>Formulas of gates; a gate without a name that only one other reads stands inside that one's formula.</summary>
internal sealed class GatesFormulas
{
    private const int MostInnerLength = 48;

    private readonly Netlist _netlist;
    private readonly WrittenNames _nets;
    private readonly VectorNames _names;
    private readonly string?[] _inner;

    public GatesFormulas(Netlist netlist, WrittenNames nets, VectorNames names, bool[] isLive)
    {
        (_netlist, _nets, _names) = (netlist, nets, names);
        _inner = new string?[netlist.NetCount];
        var readers = Readers(isLive);
        for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
        {
            if (nets.IsNameless(net) && readers[net] == 1 && Of(net) is { Length: <= MostInnerLength } formula)
            {
                _inner[net] = formula;
            }
        }
    }

    /// <summary>Whether a gate stands inside another's formula.</summary>
    public bool IsInner(int net) => _inner[net] is not null;

    /// <summary>A net's name, or its value if it is a constant.</summary>
    public string Reference(int net) => net < 2 ? (net == 0 ? "0" : "1") : _names[_nets[net]];

    /// <summary>The formula of a gate.</summary>
    public string Of(int net)
    {
        var a = Operand(_netlist.FanIn0[net]);
        var b = Operand(_netlist.FanIn1[net]);
        var kind = _netlist.Kinds[net];
        return kind switch
        {
            GateKind.Not => $"not {a}",
            GateKind.And or GateKind.Or or GateKind.Xor => $"{a} {kind.Name()} {b}",
            GateKind.Nand or GateKind.Nor or GateKind.Xnor => $"{kind.Name()}({Bare(_netlist.FanIn0[net])}, {Bare(_netlist.FanIn1[net])})",
            GateKind.Zero or GateKind.One or GateKind.Input or GateKind.Register => Reference(net),
        };
    }

    private string Bare(int net) => _inner[net] ?? Reference(net);

    // Brackets keep the gates as they are; calls have their own.
    private string Operand(int net) => _inner[net] switch
    {
        null => Reference(net),
        var formula when _netlist.Kinds[net] is GateKind.Nand or GateKind.Nor or GateKind.Xnor => formula,
        var formula => $"({formula})",
    };

    // How many gates read each net; outputs and registers need names.
    private int[] Readers(bool[] isLive)
    {
        var readers = new int[_netlist.NetCount];
        for (var net = _netlist.FirstGate; net < readers.Length; net++)
        {
            var isRead = isLive[net] ? 1 : 0;
            readers[_netlist.FanIn0[net]] += isRead;
            if (_netlist.Kinds[net] != GateKind.Not)
            {
                readers[_netlist.FanIn1[net]] += isRead;
            }
        }

        foreach (var flipFlop in _netlist.FlipFlops)
        {
            readers[flipFlop.Input] += 2;
        }

        foreach (var net in _netlist.OutputNets)
        {
            readers[net] += 2;
        }

        return readers;
    }
}
