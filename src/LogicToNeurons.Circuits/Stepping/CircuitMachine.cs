using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.Circuits.Stepping;

/// <summary>A clocked circuit as a machine: a step is a tick, and its places are nets and buses.</summary>
/// <remarks>
/// A tick loads all registers at once; then come the inputs of the next row, if there are rows, and all gates are evaluated.
/// So what is seen before a step is what that tick's outputs are. Inputs and registers can be changed from outside, and gates
/// follow at once. It never halts. Control is always at location 0.
/// </remarks>
public sealed class CircuitMachine : ISteppable
{
    // Generating code takes about as long as so many ticks without it.
    private const long ManyTicks = 20_000;
    private const long FewTicks = 64;

    private readonly NetSimulator _simulator;
    private readonly InputRows? _rows;
    private readonly byte[] _state;
    private CompiledSimulator? _compiled;
    private long _taken;

    /// <summary>Begins with registers at their initial values and inputs at the first row, or at 0.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="rows">What the inputs are tick by tick; null if they change from outside only.</param>
    public CircuitMachine(Netlist netlist, InputRows? rows = null)
    {
        _simulator = new NetSimulator(netlist);
        Places = new CircuitPlaces(netlist);
        _rows = rows;
        _state = new byte[netlist.InputNets.Length + netlist.FlipFlops.Length];
        SetRow();
        _simulator.Evaluate();
    }

    /// <summary>Gets the circuit.</summary>
    public Netlist Netlist => _simulator.Netlist;

    /// <summary>Gets its places and their names.</summary>
    public CircuitPlaces Places { get; }

    /// <summary>Gets the value of each net, 0 or 1.</summary>
    public ReadOnlySpan<byte> Values => _simulator.Values;

    /// <summary>Gets the number of ticks.</summary>
    public long Ticks { get; private set; }

    /// <inheritdoc/>
    public StepStatus Status => StepStatus.Ready;

    /// <inheritdoc/>
    public int Location => 0;

    /// <inheritdoc/>
    public int PlaceCount => Places.Count;

    // How far it is in its rows; behind the last one the number of ticks decides about nothing.
    private long Row => Math.Min(Ticks, _rows?.Count ?? 0);

    /// <inheritdoc/>
    public long Peek(int place) => place switch
    {
        CircuitPlaces.TickPlace => Ticks,
        CircuitPlaces.LevelPlace => Netlist.LevelCount,
        _ => Places.Read(_simulator.Values, place),
    };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The place is no input and no register.</exception>
    public void Poke(int place, long value)
    {
        Places.Write(_simulator.Values, place, value);
        _simulator.Evaluate();
    }

    /// <inheritdoc/>
    public long Run(long steps)
    {
        _taken += Math.Max(0, steps);
        if (steps > FewTicks && _taken > ManyTicks)
        {
            RunCompiled(steps);
            return steps;
        }

        for (long step = 0; step < steps; step++)
        {
            Tick();
        }

        return Math.Max(0, steps);
    }

    /// <inheritdoc/>
    public long RunToMark(long steps, ReadOnlySpan<bool> isMarked) => Run(isMarked.Length > 0 && isMarked[0] ? Math.Min(1, steps) : steps);

    /// <inheritdoc/>
    public long RunToState(long steps, Snapshot target, out bool isReached)
    {
        isReached = false;
        long step = 0;
        while (step < steps && !isReached)
        {
            Tick();
            step++;
            isReached = StateEquals(target);
        }

        return step;
    }

    /// <inheritdoc/>
    /// <remarks>A net or a bus is written by a tick that changes it.</remarks>
    public long RunFindingWrite(long steps, int place, out long lastWrite)
    {
        lastWrite = -1;
        for (long step = 0; step < steps; step++)
        {
            var before = Peek(place);
            Tick();
            lastWrite = Peek(place) == before ? lastWrite : step;
        }

        return Math.Max(0, steps);
    }

    /// <inheritdoc/>
    /// <remarks>It reads what the registers load that change, and writes the nets and buses that change.</remarks>
    public bool Step(ICollection<Access> accesses)
    {
        ArgumentNullException.ThrowIfNull(accesses);
        var before = new byte[Netlist.NetCount];
        _simulator.Values.CopyTo(before);
        Tick();
        foreach (var flipFlop in Netlist.FlipFlops)
        {
            if (before[flipFlop.Output] != _simulator.Values[flipFlop.Output])
            {
                accesses.Add(new Access(flipFlop.Input, false, before[flipFlop.Input], before[flipFlop.Input]));
            }
        }

        Places.AddWrites(before, _simulator.Values, accesses);
        return true;
    }

    /// <inheritdoc/>
    public Snapshot Capture(Snapshot? earlier)
    {
        CopyState(_state);
        return new Snapshot(PagedBytes.Copy(_state, earlier?.Values), PagedBytes.Copy([], null), [Ticks]);
    }

    /// <inheritdoc/>
    public void Restore(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        snapshot.Values.CopyTo(_state);
        Ticks = snapshot.Control[0];
        var (inputs, flipFlops) = (Netlist.InputNets, Netlist.FlipFlops);
        for (var i = 0; i < inputs.Length; i++)
        {
            _simulator.Values[inputs[i]] = _state[i];
        }

        for (var i = 0; i < flipFlops.Length; i++)
        {
            _simulator.Values[flipFlops[i].Output] = _state[inputs.Length + i];
        }

        _simulator.Evaluate();
    }

    /// <inheritdoc/>
    public bool StateEquals(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        CopyState(_state);
        return Row == Math.Min(snapshot.Control[0], _rows?.Count ?? 0) && snapshot.Values.ContentEquals(_state);
    }

    private void Tick()
    {
        _simulator.Load();
        Ticks++;
        SetRow();
        _simulator.Evaluate();
    }

    private void SetRow()
    {
        if (_rows is not null && Ticks < _rows.Count)
        {
            var row = _rows[(int)Ticks];
            for (var i = 0; i < row.Length; i++)
            {
                _simulator.Values[Netlist.InputNets[i]] = row[i] ? (byte)1 : (byte)0;
            }
        }
    }

    private void CopyState(Span<byte> state)
    {
        var (inputs, flipFlops) = (Netlist.InputNets, Netlist.FlipFlops);
        for (var i = 0; i < inputs.Length; i++)
        {
            state[i] = _simulator.Values[inputs[i]];
        }

        for (var i = 0; i < flipFlops.Length; i++)
        {
            state[inputs.Length + i] = _simulator.Values[flipFlops[i].Output];
        }
    }

    // Generated code knows only inputs and registers; the other nets follow at the end.
    private void RunCompiled(long steps)
    {
        _compiled ??= new CompiledSimulator(Netlist);
        var inputs = _compiled.Inputs;
        var states = _compiled.States;
        CopyState(_state);
        for (var i = 0; i < _state.Length; i++)
        {
            (i < inputs.Length ? ref inputs[i] : ref states[i - inputs.Length]) = _state[i];
        }

        for (long step = 0; step < steps; step++)
        {
            _compiled.Evaluate();
            _compiled.Tick();
            Ticks++;
            for (var i = 0; _rows is not null && Ticks < _rows.Count && i < inputs.Length; i++)
            {
                inputs[i] = _rows[(int)Ticks][i] ? 1 : 0;
            }
        }

        for (var i = 0; i < _state.Length; i++)
        {
            var net = i < inputs.Length ? Netlist.InputNets[i] : Netlist.FlipFlops[i - inputs.Length].Output;
            _simulator.Values[net] = (byte)((i < inputs.Length ? inputs[i] : states[i - inputs.Length]) & 1);
        }

        _simulator.Evaluate();
    }
}
