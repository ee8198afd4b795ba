using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.Circuits.Stepping;

/// <summary>A circuit as a machine whose steps can be watched: a change travels gate by gate, one level a step; then comes the edge of a tick.</summary>
/// <remarks>
/// As long as gates show something else than their inputs ask for, a step lets those of the lowest such level change. When
/// nothing is left to change, the circuit is settled: one with registers loads them all with the next step, another halts.
/// A gate changes once a wave at most, since what it reads has settled before. Changing an input or a register from outside
/// begins a wave; several changes before the first step travel together.
/// </remarks>
public sealed class WaveMachine : ISteppable
{
    private readonly byte[] _values;

    // What all nets will show when nothing is left to change.
    private readonly NetSimulator _settled;
    private readonly List<int> _changed = [];
    private bool _hasStepped;
    private int _level;
    private int _changing;

    /// <summary>Begins with inputs 0 and registers at their initial values, settled.</summary>
    public WaveMachine(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        Places = new CircuitPlaces(netlist);
        _settled = new NetSimulator(netlist);
        _values = _settled.Values.ToArray();
        _level = netlist.LevelCount;
    }

    /// <summary>Gets the circuit.</summary>
    public Netlist Netlist => _settled.Netlist;

    /// <summary>Gets its places and their names.</summary>
    public CircuitPlaces Places { get; }

    /// <summary>Gets the value that each net shows, 0 or 1.</summary>
    public ReadOnlySpan<byte> Values => _values;

    /// <summary>Gets the value that each net will show when nothing is left to change.</summary>
    public ReadOnlySpan<byte> Settled => _settled.Values;

    /// <summary>Gets the number of ticks.</summary>
    public long Ticks { get; private set; }

    /// <summary>Gets the level that was computed last; 0 where nothing has travelled yet.</summary>
    public int Level => _level;

    /// <summary>Gets a value indicating whether nothing is left to change before the next tick.</summary>
    public bool IsSettled => _changing == 0;

    /// <summary>Gets the nets that the step before changed; null if something else came before: a change from outside, a jump in time.</summary>
    public IReadOnlyList<int>? LastChanges => _hasStepped ? _changed : null;

    /// <inheritdoc/>
    public StepStatus Status => IsSettled && !Netlist.IsClocked ? StepStatus.Halted : StepStatus.Ready;

    /// <inheritdoc/>
    public int Location => _level;

    /// <inheritdoc/>
    public int PlaceCount => Places.Count;

    /// <inheritdoc/>
    public long Peek(int place) => place switch
    {
        CircuitPlaces.LevelPlace => _level,
        CircuitPlaces.TickPlace => Ticks,
        _ => Places.Read(_values, place),
    };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The place is no input and no register.</exception>
    public void Poke(int place, long value)
    {
        Places.Write(_values, place, value);
        Begin();
    }

    /// <inheritdoc/>
    public long Run(long steps)
    {
        for (var taken = 0L; taken < steps; taken++)
        {
            if (!Take())
            {
                return taken;
            }
        }

        return steps;
    }

    /// <inheritdoc/>
    public long RunToMark(long steps, ReadOnlySpan<bool> isMarked)
    {
        for (var taken = 0L; taken < steps;)
        {
            if (!Take())
            {
                return taken;
            }

            taken++;
            if (_level < isMarked.Length && isMarked[_level])
            {
                return taken;
            }
        }

        return steps;
    }

    /// <inheritdoc/>
    public long RunToState(long steps, Snapshot target, out bool isReached)
    {
        isReached = false;
        var taken = 0L;
        while (taken < steps && !isReached && Take())
        {
            taken++;
            isReached = StateEquals(target);
        }

        return taken;
    }

    /// <inheritdoc/>
    public long RunFindingWrite(long steps, int place, out long lastWrite)
    {
        lastWrite = -1;
        for (var taken = 0L; taken < steps; taken++)
        {
            var before = Peek(place);
            if (!Take())
            {
                return taken;
            }

            lastWrite = Peek(place) != before ? taken : lastWrite;
        }

        return steps;
    }

    /// <inheritdoc/>
    /// <remarks>It reads the sources of the gates that change, or what the registers load that change; and writes the nets and buses that change.</remarks>
    public bool Step(ICollection<Access> accesses)
    {
        ArgumentNullException.ThrowIfNull(accesses);
        var before = _values.ToArray();
        if (!Take())
        {
            return false;
        }

        foreach (var source in Sources(before))
        {
            accesses.Add(new Access(source, false, before[source], before[source]));
        }

        Places.AddWrites(before, _values, accesses);
        return true;
    }

    /// <inheritdoc/>
    public Snapshot Capture(Snapshot? earlier) => new(
        PagedBytes.Copy(_values, earlier?.Values),
        PagedBytes.Copy([], earlier?.Marks),
        [_level, Ticks]);

    /// <inheritdoc/>
    public void Restore(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        snapshot.Values.CopyTo(_values);
        Begin();
        _level = (int)snapshot.Control[0];
        Ticks = snapshot.Control[1];
    }

    /// <inheritdoc/>
    public bool StateEquals(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return _level == snapshot.Control[0] && snapshot.Values.ContentEquals(_values);
    }

    private void Begin()
    {
        var settled = _settled.Values;
        _values.AsSpan(0, Netlist.FirstGate).CopyTo(settled);
        _settled.Evaluate();
        _level = 0;
        _changing = 0;
        _hasStepped = false;
        for (var net = Netlist.FirstGate; net < _values.Length; net++)
        {
            _changing += _values[net] ^ settled[net];
        }
    }

    private bool Take()
    {
        if (IsSettled && !Netlist.IsClocked)
        {
            return false;
        }

        _changed.Clear();
        if (IsSettled)
        {
            TakeEdge();
        }
        else
        {
            TakeLevel();
        }

        _hasStepped = true;
        return true;
    }

    // The lowest level where something changes; the levels before it show what they will show already.
    private void TakeLevel()
    {
        var settled = _settled.Values;
        var first = _values.AsSpan().CommonPrefixLength(settled);
        _level = Netlist.LevelOf(first);
        for (var net = first; net < Netlist.LevelStarts[_level + 1]; net++)
        {
            if (_values[net] != settled[net])
            {
                _values[net] = settled[net];
                _changed.Add(net);
            }
        }

        _changing -= _changed.Count;
    }

    private void TakeEdge()
    {
        _settled.Load();
        foreach (var flipFlop in Netlist.FlipFlops)
        {
            var loaded = _settled.Values[flipFlop.Output];
            if (_values[flipFlop.Output] != loaded)
            {
                _values[flipFlop.Output] = loaded;
                _changed.Add(flipFlop.Output);
            }
        }

        Ticks++;
        Begin();
    }

    // What the registers that changed have loaded, or the sources of the gates that changed: an edge comes before every level.
    private IEnumerable<int> Sources(byte[] before) => _level == 0
        ? Netlist.FlipFlops.Where(flipFlop => _values[flipFlop.Output] != before[flipFlop.Output]).Select(flipFlop => flipFlop.Input)
        : _changed.SelectMany(net => Netlist.Kinds[net].FanInCount() == 2 ? new[] { Netlist.FanIn0[net], Netlist.FanIn1[net] } : [Netlist.FanIn0[net]]);
}
