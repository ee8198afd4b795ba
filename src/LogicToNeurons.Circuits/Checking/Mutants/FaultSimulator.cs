using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Runs up to 64 faulty circuits side by side through the same rows, a bit each.</summary>
internal sealed class FaultSimulator
{
    /// <summary>The most faults at once.</summary>
    public const int Lanes = 64;

    private readonly Netlist _netlist;
    private readonly ulong[] _values;
    private readonly ulong[] _next;
    private readonly Forcing[] _nets;
    private readonly Forcing[] _outputs;
    private readonly Forcing[] _flipFlops;
    private readonly int[] _special;
    private readonly List<GateFaults> _gates = [];

    public FaultSimulator(Netlist netlist)
    {
        _netlist = netlist;
        _values = new ulong[netlist.NetCount];
        _special = new int[netlist.NetCount];
        _nets = new Forcing[netlist.NetCount];
        _outputs = new Forcing[netlist.OutputNets.Length];
        _flipFlops = new Forcing[netlist.FlipFlops.Length];
        _next = new ulong[netlist.FlipFlops.Length];
    }

    /// <summary>Takes other faults, at most <see cref="Lanes"/>: the first is the lowest bit.</summary>
    public void Load(ReadOnlySpan<Fault> faults)
    {
        Array.Clear(_special);
        Array.Clear(_nets);
        Array.Clear(_outputs);
        Array.Clear(_flipFlops);
        _gates.Clear();
        for (var lane = 0; lane < faults.Length; lane++)
        {
            Load(faults[lane], 1UL << lane);
        }
    }

    /// <summary>Gives all registers their initial values.</summary>
    public void Reset()
    {
        foreach (var flipFlop in _netlist.FlipFlops)
        {
            _values[flipFlop.Output] = flipFlop.Initial ? ulong.MaxValue : 0;
        }
    }

    /// <summary>Computes everything from the inputs.</summary>
    public void Evaluate(bool[] inputs)
    {
        _values[1] = ulong.MaxValue;
        for (var input = 0; input < inputs.Length; input++)
        {
            _values[_netlist.InputNets[input]] = inputs[input] ? ulong.MaxValue : 0;
        }

        for (var net = 2; net < _netlist.FirstGate; net++)
        {
            _values[net] = _nets[net].On(_values[net]);
        }

        var kinds = _netlist.Kinds;
        var a = _netlist.FanIn0;
        var b = _netlist.FanIn1;
        for (var net = _netlist.FirstGate; net < kinds.Length; net++)
        {
            var value = _special[net] == 0
                ? kinds[net].Evaluate(_values[a[net]], _values[b[net]])
                : _gates[_special[net] - 1].Evaluate(kinds[net], _values[a[net]], _values[b[net]]);
            _values[net] = _nets[net].On(value);
        }
    }

    /// <summary>The values of an output.</summary>
    public ulong Output(int output) => _outputs[output].On(_values[_netlist.OutputNets[output]]);

    /// <summary>The circuits that show something else than a row expects.</summary>
    public ulong Differing(FaultRow row)
    {
        var differing = 0UL;
        foreach (var (output, value) in row.Checks)
        {
            differing |= Output(output) ^ (value ? ulong.MaxValue : 0);
        }

        return differing;
    }

    /// <summary>Loads all registers.</summary>
    public void Tick()
    {
        for (var i = 0; i < _next.Length; i++)
        {
            _next[i] = _flipFlops[i].On(_values[_netlist.FlipFlops[i].Input]);
        }

        for (var i = 0; i < _next.Length; i++)
        {
            _values[_netlist.FlipFlops[i].Output] = _next[i];
        }
    }

    private void Load(Fault fault, ulong lane)
    {
        switch (fault.Place)
        {
            case FaultPlace.Net:
                _nets[fault.Index].Add(fault, lane);
                break;
            case FaultPlace.Output:
                _outputs[fault.Index].Add(fault, lane);
                break;
            case FaultPlace.FlipFlop:
                _flipFlops[fault.Index].Add(fault, lane);
                break;
            case FaultPlace.Gate:
                if (_special[fault.Index] == 0)
                {
                    _gates.Add(new GateFaults());
                    _special[fault.Index] = _gates.Count;
                }

                _gates[_special[fault.Index] - 1].Add(fault, lane);
                break;
        }
    }
}
