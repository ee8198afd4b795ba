using System.Runtime.InteropServices;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Stepping;

/// <summary>A network as a machine: a step computes a layer, then the outputs; then, if it goes on, all registers load at once and the next pass begins.</summary>
/// <remarks>
/// It goes on if it has registers or further rows of inputs; otherwise it halts with its outputs. Control is at the layer
/// computed last: 0 for the inputs, one more than the last layer for the outputs. What isn't computed yet in this pass is 0.
/// Inputs and registers can be changed from outside, which begins the pass anew; to numbers that aren't whole through
/// <see cref="NetworkPlaces.ExactPlaceOf"/>. Values are computed in float64, as the network's definition says.
/// </remarks>
public sealed class NetworkMachine : ISteppable
{
    private readonly SampleRows? _rows;
    private readonly double[] _values;

    /// <summary>Begins with registers at their initial values and inputs at the first row, or at 0.</summary>
    /// <param name="network">The network.</param>
    /// <param name="rows">What the inputs are pass by pass; null if they change from outside only.</param>
    public NetworkMachine(Network network, SampleRows? rows = null)
    {
        Places = new NetworkPlaces(network);
        (Network, _rows) = (network, rows);
        _values = new double[Places.ValueCount];
        network.Initial.CopyTo(Columns[network.InputCount..]);
        SetRow();
    }

    /// <summary>Gets the network.</summary>
    public Network Network { get; }

    /// <summary>Gets its places and their names.</summary>
    public NetworkPlaces Places { get; }

    /// <summary>Gets the value of each signal, then of each row of the outputs; 0 if it isn't computed yet.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Gets the number of ticks, or of passes before this one.</summary>
    public long Ticks { get; private set; }

    /// <summary>Gets whether the outputs are computed.</summary>
    public bool IsSettled => Location > Network.LayerCount;

    /// <inheritdoc/>
    public StepStatus Status => IsSettled && !GoesOn ? StepStatus.Halted : StepStatus.Ready;

    /// <inheritdoc/>
    public int Location { get; private set; }

    /// <inheritdoc/>
    public int PlaceCount => Places.Count;

    private bool GoesOn => Network.IsRecurrent || Ticks + 1 < (_rows?.Count ?? 0);

    // How far it is in its rows; behind the last one the number of ticks decides about nothing.
    private long Row => Math.Min(Ticks, _rows?.Count ?? 0);

    private Span<double> Columns => _values.AsSpan(0, Network.FirstNeuron);

    /// <summary>Whether a place has its value in this pass.</summary>
    public bool IsComputed(int place) => Places.LayerOf(place) <= Location;

    /// <inheritdoc/>
    public long Peek(int place) => place switch
    {
        NetworkPlaces.TickPlace => Ticks,
        NetworkPlaces.LayerPlace => Location,
        _ when place >= PlaceCount => BitConverter.DoubleToInt64Bits(Columns[place - PlaceCount]),
        _ => Places.Read(_values, place),
    };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The place is no input and no register.</exception>
    public void Poke(int place, long value)
    {
        if (place >= PlaceCount)
        {
            Columns[place - PlaceCount] = BitConverter.Int64BitsToDouble(value);
        }
        else
        {
            Places.Write(_values, place, value);
        }

        Begin();
    }

    /// <summary>Changes an input or register column from outside, to any number.</summary>
    public void Set(int column, double value)
    {
        Columns[column] = value;
        Begin();
    }

    /// <inheritdoc/>
    public long Run(long steps)
    {
        long taken = 0;
        while (taken < steps && Take())
        {
            taken++;
        }

        return taken;
    }

    /// <inheritdoc/>
    public long RunToMark(long steps, ReadOnlySpan<bool> isMarked)
    {
        long taken = 0;
        while (taken < steps && Take())
        {
            taken++;
            if (Location < isMarked.Length && isMarked[Location])
            {
                break;
            }
        }

        return taken;
    }

    /// <inheritdoc/>
    public long RunToState(long steps, Snapshot target, out bool isReached)
    {
        isReached = false;
        long taken = 0;
        while (taken < steps && !isReached && Take())
        {
            taken++;
            isReached = StateEquals(target);
        }

        return taken;
    }

    /// <inheritdoc/>
    /// <remarks>A neuron or an output is written whenever it is computed; inputs and registers by a tick that changes them.</remarks>
    public long RunFindingWrite(long steps, int place, out long lastWrite)
    {
        lastWrite = -1;
        long taken = 0;
        while (taken < steps)
        {
            var before = place < 0 ? [Peek(place)] : _values.AsSpan(Places.ValuesOf(place)).ToArray();
            if (!Take())
            {
                break;
            }

            lastWrite = IsWritten(place, before) ? taken : lastWrite;
            taken++;
        }

        return taken;
    }

    /// <inheritdoc/>
    /// <remarks>It reads what the layer's neurons read, or what the registers load that change; and writes the layer, or what changes with a tick.</remarks>
    public bool Step(ICollection<Access> accesses)
    {
        ArgumentNullException.ThrowIfNull(accesses);
        var before = _values.ToArray();
        if (!Take())
        {
            return false;
        }

        foreach (var source in LastStep.Sources(this, before))
        {
            var value = Places.Read(before, source);
            accesses.Add(new Access(source, false, value, value));
        }

        for (var place = 0; place < PlaceCount; place++)
        {
            if (Places.LayerOf(place) == Location && IsWritten(place, before.AsSpan(Places.ValuesOf(place))))
            {
                accesses.Add(new Access(place, true, Places.Read(before, place), Peek(place)));
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public Snapshot Capture(Snapshot? earlier) =>
        new(PagedBytes.Copy(MemoryMarshal.AsBytes(Columns), earlier?.Values), PagedBytes.Copy([], earlier?.Marks), [Location, Ticks]);

    /// <inheritdoc/>
    public void Restore(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        snapshot.Values.CopyTo(MemoryMarshal.AsBytes(Columns));
        Begin();
        Ticks = snapshot.Control[1];
        while (Location < snapshot.Control[0])
        {
            TakeLayer();
        }
    }

    /// <inheritdoc/>
    public bool StateEquals(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Location == snapshot.Control[0]
            && Row == Math.Min(snapshot.Control[1], _rows?.Count ?? 0)
            && snapshot.Values.ContentEquals(MemoryMarshal.AsBytes(Columns));
    }

    private bool IsWritten(int place, ReadOnlySpan<double> before) => place switch
    {
        NetworkPlaces.LayerPlace => true,
        NetworkPlaces.TickPlace => Location == 0,
        _ when Places.LayerOf(place) == 0 => Location == 0 && !_values.AsSpan(Places.ValuesOf(place)).SequenceEqual(before),
        _ => Places.LayerOf(place) == Location,
    };

    private void Begin()
    {
        Location = 0;
        _values.AsSpan(Network.FirstNeuron).Clear();
    }

    private bool Take()
    {
        if (Status != StepStatus.Ready)
        {
            return false;
        }

        if (IsSettled)
        {
            Tick();
        }
        else
        {
            TakeLayer();
        }

        return true;
    }

    private void TakeLayer()
    {
        Location++;
        if (IsSettled)
        {
            for (var row = 0; row < Network.Outputs.Count; row++)
            {
                _values[Places.FirstRow + row] = Network.Outputs[row].Sum(_values);
            }

            return;
        }

        var (first, end) = (Network.NeuronsOf(Location).Start.Value, Network.NeuronsOf(Location).End.Value);
        for (var neuron = first; neuron < end; neuron++)
        {
            _values[Network.FirstNeuron + neuron] = Math.Max(0, Network.Neurons[neuron].Sum(_values));
        }
    }

    private void Tick()
    {
        _values.AsSpan(Places.FirstRow + Network.OutputCount, Network.StateCount).CopyTo(Columns[Network.InputCount..]);
        Ticks++;
        Begin();
        SetRow();
    }

    private void SetRow()
    {
        if (_rows is not null && Ticks < _rows.Count)
        {
            _rows[(int)Ticks].CopyTo(Columns);
        }
    }
}
