using System.Runtime.InteropServices;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>A circuit of a format for exchange as it was written: nets by name, all one bit wide, and what drives them.</summary>
internal sealed class FlatCircuit
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<string?> _names = [];
    private readonly List<TextSpan> _mentions = [];
    private readonly List<FlatCell> _cells = [];
    private readonly List<int> _fanIns = [];
    private readonly HashSet<int> _excused = [];
    private readonly Dictionary<int, bool> _constants = [];
    private readonly Dictionary<string, int> _instanceCounts = new(StringComparer.Ordinal);

    public FlatCircuit(string name, TextSpan span)
    {
        (Name, Span) = (name, span);
        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Name { get; }

    /// <summary>Gets the place of its name.</summary>
    public TextSpan Span { get; }

    public int NetCount => _names.Count;

    public List<FlatPort> Inputs { get; } = [];

    public List<FlatPort> Outputs { get; } = [];

    public List<FlatRegister> Registers { get; } = [];

    public List<FlatInstance> Instances { get; } = [];

    /// <summary>Gets the vectors whose bit 0 is the highest.</summary>
    public List<string> ReversedVectors { get; } = [];

    /// <summary>Gets the inputs that clock registers, and whether each is read for its value too.</summary>
    public Dictionary<string, bool> ClockPorts { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the number of nets with those of all instances.</summary>
    public double TotalNets { get; set; }

    public ReadOnlySpan<FlatCell> Cells => CollectionsMarshal.AsSpan(_cells);

    /// <summary>The net of a name, made at its first mention.</summary>
    public int Net(ReadOnlySpan<char> name, TextSpan mention)
    {
        if (_bySpan.TryGetValue(name, out var net))
        {
            return net;
        }

        net = NewNet(mention);
        var text = name.ToString();
        _names[net] = text;
        _byName.Add(text, net);
        return net;
    }

    /// <summary>A net without a name.</summary>
    public int NewNet(TextSpan mention)
    {
        _names.Add(null);
        _mentions.Add(mention);
        return _names.Count - 1;
    }

    /// <summary>The net of a name, or −1.</summary>
    public int Find(ReadOnlySpan<char> name) => _bySpan.TryGetValue(name, out var net) ? net : -1;

    /// <summary>Gets or sets a value indicating whether nets without names are shown as AIGER's literals, twice their number.</summary>
    public bool AreNetsNumbered { get; set; }

    public string? NameOf(int net) => _names[net];

    /// <summary>What a net is called in messages; empty if it has no name.</summary>
    public string Label(int net) =>
        NameOf(net) is { } name ? FlatFile.Shortened(name) : AreNetsNumbered ? FormattableString.Invariant($"{2L * net}") : string.Empty;

    /// <summary>The place that first mentions a net.</summary>
    public TextSpan MentionOf(int net) => _mentions[net];

    public ReadOnlySpan<int> FanInOf(in FlatCell cell) =>
        CollectionsMarshal.AsSpan(_fanIns).Slice(cell.FirstFanIn, cell.FanInCount);

    /// <summary>Drives a net by a gate of any number of inputs; an <c>and</c> of one is the net itself.</summary>
    public void Drive(int net, GateKind kind, ReadOnlySpan<int> fanIn, TextSpan span)
    {
        _cells.Add(new FlatCell(kind, net, _fanIns.Count, fanIn.Length, span));
        _fanIns.AddRange(fanIn);
    }

    /// <summary>Lets a net be another.</summary>
    public void Connect(int net, int source, TextSpan span) => Drive(net, GateKind.And, [source], span);

    /// <summary>A new net that is driven by a gate.</summary>
    public int Gate(GateKind kind, ReadOnlySpan<int> fanIn, TextSpan span)
    {
        var net = NewNet(span);
        Drive(net, kind, fanIn, span);
        return net;
    }

    /// <summary>A new net that is the negation of another.</summary>
    public int Not(int net, TextSpan span) => Gate(GateKind.Not, [net], span);

    /// <summary>Keeps it quiet that nothing drives a net: the line that would is wrong, and that is said.</summary>
    public void Excuse(int net) => _excused.Add(net);

    /// <summary>Whether it isn't to be said that nothing drives a net.</summary>
    public bool IsExcused(int net) => _excused.Contains(net);

    /// <summary>A new net that is always 0 or always 1.</summary>
    public int Constant(bool value, TextSpan span)
    {
        var net = Gate(value ? GateKind.One : GateKind.Zero, [], span);
        _constants.Add(net, value);
        return net;
    }

    /// <summary>The value of a net that <see cref="Constant"/> made; null for others.</summary>
    public bool? ConstantOf(int net) => _constants.TryGetValue(net, out var value) ? value : null;

    /// <summary>Lets the gate that was made last be its own negation, if it drives this net.</summary>
    /// <returns>Whether it does.</returns>
    public bool TryInvertLast(int net)
    {
        if (!IsLast(net) || _cells[^1].FanInCount < 2)
        {
            return false;
        }

        _cells[^1] = _cells[^1] with { Kind = _cells[^1].Kind.Inverted() };
        return true;
    }

    /// <summary>Lets a net be another, without a line between them where a gate has just been made for it.</summary>
    public void Assign(int net, int source, TextSpan span)
    {
        if (!IsLast(source))
        {
            Connect(net, source, span);
            return;
        }

        _constants.Remove(source);
        _cells[^1] = _cells[^1] with { Output = net, Span = span };
        _names.RemoveAt(source);
        _mentions.RemoveAt(source);
    }

    private bool IsLast(int net) => _cells.Count > 0 && _cells[^1].Output == net && net == _names.Count - 1 && _names[net] is null;

    /// <summary>A name for an instance that has none: <c>FullAdder.2</c>.</summary>
    public string NextInstanceName(string circuit)
    {
        var count = _instanceCounts.GetValueOrDefault(circuit) + 1;
        _instanceCounts[circuit] = count;
        return FormattableString.Invariant($"{circuit}.{count}");
    }
}
