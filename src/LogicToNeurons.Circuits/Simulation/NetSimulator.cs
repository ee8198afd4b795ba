using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>Evaluates a netlist for one pattern, with the value of every net in sight.</summary>
public sealed class NetSimulator
{
    private readonly byte[] _values;
    private readonly byte[] _next;

    // What each gate makes of a + 2b, a bit each: looking it up costs less than a branch that nobody can foresee.
    private readonly byte[] _tables;

    /// <summary>Prepares a netlist; inputs are 0 and registers hold their initial values.</summary>
    public NetSimulator(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        Netlist = netlist;
        _values = new byte[netlist.NetCount];
        _next = new byte[netlist.FlipFlops.Length];
        _tables = new byte[netlist.NetCount];
        for (var net = netlist.FirstGate; net < _tables.Length; net++)
        {
            _tables[net] = (byte)(netlist.Kinds[net].Evaluate(0b1010, 0b1100) & 0b1111);
        }

        Reset();
    }

    /// <summary>Gets the netlist.</summary>
    public Netlist Netlist { get; }

    /// <summary>Gets the value of each net, 0 or 1, as of the last <see cref="Evaluate"/>; inputs and registers may be written here.</summary>
    public Span<byte> Values => _values;

    /// <summary>The value of some nets, bit 0 first, as an unsigned number.</summary>
    public BigInteger ValueOf(ImmutableArray<int> nets) => NetNumber.Of(nets.AsSpan(), _values);

    /// <summary>Sets all inputs to 0 and all registers to their initial values, and evaluates.</summary>
    public void Reset()
    {
        Array.Clear(_values);
        _values[1] = 1;
        foreach (var flipFlop in Netlist.FlipFlops)
        {
            _values[flipFlop.Output] = flipFlop.Initial ? (byte)1 : (byte)0;
        }

        Evaluate();
    }

    /// <summary>Computes every gate from the inputs and registers.</summary>
    public void Evaluate()
    {
        var values = _values.AsSpan();
        var tables = _tables.AsSpan();
        var a = Netlist.FanIn0;
        var b = Netlist.FanIn1;
        for (var net = Netlist.FirstGate; net < values.Length; net++)
        {
            values[net] = (byte)((tables[net] >> (values[a[net]] + (2 * values[b[net]]))) & 1);
        }
    }

    /// <summary>Loads all registers at once from the nets as they are, then evaluates.</summary>
    public void Tick()
    {
        Load();
        Evaluate();
    }

    /// <summary>Loads all registers at once from the nets as they are; no gate notices before it is evaluated.</summary>
    public void Load()
    {
        var flipFlops = Netlist.FlipFlops;
        for (var i = 0; i < flipFlops.Length; i++)
        {
            _next[i] = _values[flipFlops[i].Input];
        }

        for (var i = 0; i < flipFlops.Length; i++)
        {
            _values[flipFlops[i].Output] = _next[i];
        }
    }
}
