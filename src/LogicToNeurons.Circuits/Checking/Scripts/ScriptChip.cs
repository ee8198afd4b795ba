using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Circuits.Checking.Scripts;

/// <summary>A chip under a test script: a cycle has two halves, and what pins show changes only when something is computed.</summary>
internal sealed class ScriptChip
{
    /// <summary>The name of the clock in the list of outputs.</summary>
    public const string TimeName = "time";

    private readonly NetSimulator _simulator;
    private readonly Dictionary<string, ImmutableArray<int>> _pins = [];
    private readonly Dictionary<string, ImmutableArray<int>> _inputs = [];
    private readonly byte[] _taken;
    private long _cycles;
    private bool _isUp;

    public ScriptChip(Netlist netlist)
    {
        _simulator = new NetSimulator(netlist);
        _taken = new byte[netlist.FlipFlops.Length];
        foreach (var signal in netlist.Signals.Where(signal => signal.Instance == 0))
        {
            _pins.TryAdd(signal.Name, signal.Nets);
        }

        foreach (var port in PortGroups.Inputs(netlist))
        {
            _inputs.TryAdd(port.Name, port.Nets);
        }
    }

    /// <summary>Gets the names of the pins.</summary>
    public IEnumerable<string> Names => _pins.Keys;

    /// <summary>Gets the names of the inputs.</summary>
    public IEnumerable<string> InputNames => _inputs.Keys;

    /// <summary>Gets the time as scripts write it: <c>3</c>, and <c>3+</c> in the middle of the cycle behind it.</summary>
    public string Time => FormattableString.Invariant($"{_cycles}{(_isUp ? "+" : string.Empty)}");

    /// <summary>The nets of a pin; null if there is none.</summary>
    public ImmutableArray<int>? Find(string name) => _pins.TryGetValue(name, out var nets) ? nets : null;

    /// <summary>The nets of an input; null if there is none.</summary>
    public ImmutableArray<int>? Input(string name) => _inputs.TryGetValue(name, out var nets) ? nets : null;

    /// <summary>What a pin shows: a number of 16 bits is signed, a shorter one isn't; of a wider one, the 16 lowest bits.</summary>
    public int Value(string name)
    {
        var value = 0;
        var nets = _pins[name];
        for (var bit = Math.Min(nets.Length, 16) - 1; bit >= 0; bit--)
        {
            value = (value << 1) | _simulator.Values[nets[bit]];
        }

        return nets.Length >= 16 ? unchecked((short)value) : value;
    }

    public void Set(ImmutableArray<int> nets, int value)
    {
        for (var bit = 0; bit < nets.Length; bit++)
        {
            _simulator.Values[nets[bit]] = (byte)((value >> Math.Min(bit, 30)) & 1);
        }
    }

    public void Evaluate() => _simulator.Evaluate();

    public void Tick()
    {
        _simulator.Evaluate();
        var flipFlops = _simulator.Netlist.FlipFlops;
        for (var i = 0; i < flipFlops.Length; i++)
        {
            _taken[i] = _simulator.Values[flipFlops[i].Input];
        }

        _isUp = true;
    }

    public void Tock()
    {
        var flipFlops = _simulator.Netlist.FlipFlops;
        if (_isUp)
        {
            for (var i = 0; i < flipFlops.Length; i++)
            {
                _simulator.Values[flipFlops[i].Output] = _taken[i];
            }

            _cycles++;
        }

        _isUp = false;
        _simulator.Evaluate();
    }
}
