using System.Diagnostics;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Simulation.Plans;

/// <summary>What of a netlist has to be computed: only what outputs and flip-flops need, with negations merged into gates.</summary>
/// <remarks>
/// The first signals are, in this order: the constants 0 and 1, the inputs, what flip-flops hold; behind them come nodes.
/// A node may hold the opposite of its net's value where that saves a negation; what outputs and flip-flops show never does.
/// </remarks>
internal sealed class GateNodes
{
    /// <summary>The signal of the first input; those of the others follow.</summary>
    public const int FirstInput = 2;

    private readonly Netlist _netlist;
    private readonly GateNeeds _needs;
    private readonly List<(GateOperation Operation, int A, int B)> _nodes = [];
    private readonly HashSet<int> _kept = [];
    private readonly Dictionary<int, int> _opposites = [];

    // Of each net, twice the signal that stands for it, plus 1 if the signal is its opposite.
    private readonly int[] _literals;

    public GateNodes(Netlist netlist)
    {
        _netlist = netlist;
        _needs = new GateNeeds(netlist);
        _literals = new int[netlist.NetCount];
        FirstState = FirstInput + netlist.InputNets.Length;
        FirstNode = FirstState + netlist.FlipFlops.Length;
        var signal = 0;
        foreach (var net in (int[])[0, 1, .. netlist.InputNets, .. netlist.FlipFlops.Select(flipFlop => flipFlop.Output)])
        {
            _literals[net] = 2 * signal++;
        }

        for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
        {
            if (_needs.IsNeeded(net))
            {
                _literals[net] = LiteralOf(net);
            }
        }

        Next = [.. netlist.FlipFlops.Select(flipFlop => OwnSignal(flipFlop.Input))];
        Outputs = [.. netlist.OutputNets.Select(SignalOf)];
    }

    /// <summary>Gets the signal of the first flip-flop; those of the others follow.</summary>
    public int FirstState { get; }

    /// <summary>Gets the first signal that is a node.</summary>
    public int FirstNode { get; }

    /// <summary>Gets the number of signals.</summary>
    public int SignalCount => FirstNode + _nodes.Count;

    /// <summary>Gets for each flip-flop the node whose value it loads next; no node serves two.</summary>
    public int[] Next { get; }

    /// <summary>Gets for each output the signal that it shows; several may show one, and one may be an input.</summary>
    public int[] Outputs { get; }

    /// <summary>A node's operation and operands; those of a signal that is no node don't exist.</summary>
    public (GateOperation Operation, int A, int B) this[int signal] => _nodes[signal - FirstNode];

    private int LiteralOf(int net)
    {
        var (a, b) = (_literals[_netlist.FanIn0[net]], _literals[_netlist.FanIn1[net]]);
        return _netlist.Kinds[net] switch
        {
            GateKind.Not => a ^ 1,
            GateKind.And => Product(net, a, b, 0),
            GateKind.Nand => Product(net, a, b, 1),
            GateKind.Or => Product(net, a ^ 1, b ^ 1, 1),
            GateKind.Nor => Product(net, a ^ 1, b ^ 1, 0),
            GateKind.Xor => Sum(net, a, b, 0),
            GateKind.Xnor => Sum(net, a, b, 1),
            GateKind.Zero or GateKind.One or GateKind.Input or GateKind.Register => throw new UnreachableException(),
        };
    }

    // The net is the product of two literals, or its opposite.
    private int Product(int net, int a, int b, int opposite)
    {
        // Without a wish, or is as good as nor and takes one instruction on every machine.
        var isFree = _needs.WantedOpposite(net) is null;
        var stored = isFree ? a & b & 1 : Wanted(net) ^ opposite;
        var (first, second) = (a & 1) > (b & 1) ? (b, a) : (a, b);
        var node = (first & 1, second & 1, stored) switch
        {
            (0, 0, 0) => Add(GateOperation.And, first, second),
            (0, 0, _) => Add(GateOperation.Nand, first, second),
            (0, 1, 0) => Add(GateOperation.AndNot, first, second),
            (0, 1, _) => Add(GateOperation.OrNot, second, first),
            (_, _, 0) => Add(GateOperation.Nor, first, second),
            _ => Add(GateOperation.Or, first, second),
        };
        return (2 * node) + (stored ^ opposite);
    }

    private int Sum(int net, int a, int b, int opposite)
    {
        opposite ^= (a ^ b) & 1;
        var isFree = _needs.WantedOpposite(net) is null;
        var stored = isFree ? 0 : Wanted(net) ^ opposite;
        return (2 * Add(stored == 0 ? GateOperation.Xor : GateOperation.Xnor, a, b)) + (stored ^ opposite);
    }

    private int Wanted(int net) => _needs.WantedOpposite(net) == true ? 1 : 0;

    private int Add(GateOperation operation, int a, int b)
    {
        _nodes.Add((operation, a / 2, b / 2));
        return SignalCount - 1;
    }

    // A node that shows a net to one flip-flop alone: what they load next lies side by side.
    private int OwnSignal(int net)
    {
        var literal = _literals[net];
        var (signal, isOpposite) = (literal / 2, literal % 2 == 1);
        if (!isOpposite && signal >= FirstNode && _kept.Add(signal))
        {
            return signal;
        }

        var copy = Add(isOpposite ? GateOperation.Not : GateOperation.Copy, literal, literal);
        if (isOpposite)
        {
            _opposites.TryAdd(signal, copy);
        }

        return copy;
    }

    private int SignalOf(int net)
    {
        var literal = _literals[net];
        if (literal % 2 == 0)
        {
            return literal / 2;
        }

        if (!_opposites.TryGetValue(literal / 2, out var opposite))
        {
            opposite = Add(GateOperation.Not, literal, literal);
            _opposites.Add(literal / 2, opposite);
        }

        return opposite;
    }
}
