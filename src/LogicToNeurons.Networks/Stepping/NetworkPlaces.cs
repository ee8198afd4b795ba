using System.Collections.Immutable;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Stepping;

/// <summary>The places of a network that is stepped: its signals under their own numbers, then the rows of its outputs, then its buses.</summary>
/// <remarks>
/// A place shows a whole number. What isn't whole is rounded away from 0, so that whether something is 0, or above it, is
/// always right. A bus holds its bits as a number without a sign, bit 0 the least; only buses of at most 63 bits are places.
/// </remarks>
public sealed class NetworkPlaces : IPlaceNames
{
    /// <summary>The place that shows the number of ticks.</summary>
    public const int TickPlace = -1;

    /// <summary>The place that shows the number of layers that have been computed.</summary>
    public const int LayerPlace = -2;

    private const int WidestBus = 63;

    private readonly Network _network;
    private readonly SignalNames _names;
    private readonly ImmutableArray<(NetworkPort Port, int First)> _ports;
    private readonly ImmutableArray<(NetworkPort Port, int First)> _buses;
    private Dictionary<string, int>? _places;

    /// <summary>Numbers the places of a network.</summary>
    public NetworkPlaces(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        _network = network;
        _names = new SignalNames(network);
        _ports =
        [
            .. network.Inputs.Select(port => (port, port.First)),
            .. network.States.Select(port => (port, network.InputCount + port.First)),
            .. network.OutputPorts.Select(port => (port, FirstRow + port.First)),
        ];
        _buses = [.. _ports.Where(port => port.Port.IsBus && port.Port.Kind == ColumnKind.Bit && port.Port.Width <= WidestBus)];
    }

    /// <summary>Gets the number of places: signals, rows and buses.</summary>
    public int Count => ValueCount + _buses.Length;

    /// <summary>Gets the number of places that aren't buses: signals and rows.</summary>
    public int ValueCount => FirstRow + _network.Outputs.Count;

    /// <summary>Gets the place of the first output; those of the others, and of what registers hold next, follow.</summary>
    public int FirstRow => _network.SignalCount;

    /// <summary>The place behind all others that shows an input or register column as it is: the bits of its float64.</summary>
    public int ExactPlaceOf(int column) => Count + column;

    /// <summary>The name of a place.</summary>
    public string NameOf(int place) =>
        place < FirstRow ? _names[place] : place < ValueCount ? _names.OfRow(place - FirstRow) : _buses[place - ValueCount].Port.Name;

    /// <summary>The layer in which a place gets its value: 0 for inputs and registers, one more than the last for outputs.</summary>
    public int LayerOf(int place)
    {
        var first = place < ValueCount ? place : _buses[place - ValueCount].First;
        return first < FirstRow ? _network.LayerOfSignal(first) : _network.LayerCount + 1;
    }

    /// <summary>Whether a place can be changed from outside: an input, what a register holds, or a bus of these.</summary>
    public bool IsSettable(int place) => place >= 0 && place < Count && LayerOf(place) == 0;

    /// <summary>The value of a place.</summary>
    /// <param name="values">The values of all signals and rows.</param>
    /// <param name="place">The place, from 0.</param>
    public long Read(ReadOnlySpan<double> values, int place)
    {
        if (place < ValueCount)
        {
            return Whole(values[place]);
        }

        var (port, first) = _buses[place - ValueCount];
        long value = 0;
        for (var bit = port.Width - 1; bit >= 0; bit--)
        {
            value = (value << 1) | (values[first + bit] != 0 ? 1L : 0);
        }

        return value;
    }

    /// <summary>Changes a place that <see cref="IsSettable"/> allows to be; of a bit or bus only the lowest bits of a value count.</summary>
    /// <param name="values">The values of all signals and rows.</param>
    /// <param name="place">The place.</param>
    /// <param name="value">The value.</param>
    public void Write(Span<double> values, int place, long value)
    {
        if (!IsSettable(place))
        {
            throw new ArgumentException("Neurons and outputs can't be changed from outside.", nameof(place));
        }

        if (place < ValueCount)
        {
            values[place] = KindOf(place) == ColumnKind.Bit ? value & 1 : value;
            return;
        }

        var (port, first) = _buses[place - ValueCount];
        for (var bit = 0; bit < port.Width; bit++)
        {
            values[first + bit] = (value >> bit) & 1;
        }
    }

    /// <summary>The signals and rows of a place, bit 0 first.</summary>
    public Range ValuesOf(int place) =>
        place < ValueCount ? place..(place + 1) : _buses[place - ValueCount].First..(_buses[place - ValueCount].First + _buses[place - ValueCount].Port.Width);

    /// <inheritdoc/>
    /// <remarks>Names are those of ports and registers (<c>a</c>, <c>a[3]</c>), those of neurons (<c>n3.8</c>), and <c>tick</c> and <c>layer</c>.</remarks>
    public bool TryFind(string name, out int place) => (_places ??= Named()).TryGetValue(name, out place) || _names.TryFindNeuron(name, out place);

    private static long Whole(double value) => double.IsNaN(value) ? 0 : unchecked((long)(value < 0 ? Math.Floor(value) : Math.Ceiling(value)));

    private ColumnKind KindOf(int column) => _ports.Last(port => port.First <= column && port.First < FirstRow).Port.Kind;

    private Dictionary<string, int> Named()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var bus = 0; bus < _buses.Length; bus++)
        {
            places.TryAdd(_buses[bus].Port.Name, ValueCount + bus);
        }

        foreach (var (port, first) in _ports)
        {
            for (var column = 0; column < port.Width; column++)
            {
                places.TryAdd(port.ColumnName(column), first + column);
            }
        }

        places.TryAdd("tick", TickPlace);
        places.TryAdd("layer", LayerPlace);
        return places;
    }
}
