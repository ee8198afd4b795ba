using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats.Writing;

/// <summary>How nets are declared and written in a format that has vectors: bits <c>a[0] … a[n-1]</c> in their order are one.</summary>
internal sealed class VectorNames
{
    private readonly VectorStyle _style;
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _widths = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _reversed;

    /// <summary>Finds the vectors.</summary>
    public VectorNames(Netlist netlist, WrittenNames names, VectorStyle style)
    {
        (_style, _reversed) = (style, netlist.ReversedBuses);
        Inputs = [.. netlist.InputNets.Select(net => names[net])];
        Outputs = [.. netlist.OutputNets.Select((_, output) => names.Output(output))];
        FindVectors(names.All);
        CheckRegisters(netlist.FlipFlops.Select(flipFlop => names[flipFlop.Output]));
        CheckPorts(Inputs);
        CheckPorts(Outputs);
    }

    /// <summary>Gets the inputs bit by bit.</summary>
    public List<string> Inputs { get; }

    /// <summary>Gets the outputs bit by bit.</summary>
    public List<string> Outputs { get; }

    /// <summary>A net as it is written where it is used.</summary>
    public string this[string name]
    {
        get
        {
            if (!_written.TryGetValue(name, out var written))
            {
                written = VectorOf(name, out var bit) is { } vector ? FormattableString.Invariant($"{_style.Write(vector)}[{bit}]") : _style.Write(name);
                _written.Add(name, written);
            }

            return written;
        }
    }

    /// <summary>The vector that a name is a bit of; null if it is none.</summary>
    public string? VectorOf(string name, out int bit) => TrySplit(name, out var vector, out bit) && _widths.ContainsKey(vector) ? vector : null;

    /// <summary>The number of bits of a vector.</summary>
    public int WidthOf(string vector) => _widths[vector];

    /// <summary>What to declare for names, in their order; a vector once.</summary>
    public IEnumerable<DeclaredVector> Declared(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (VectorOf(name, out _) is not { } vector)
            {
                yield return new DeclaredVector(this[name], 0, false);
            }
            else if (seen.Add(vector))
            {
                yield return new DeclaredVector(_style.Write(vector), _widths[vector], _reversed.Contains(vector));
            }
        }
    }

    private static bool TrySplit(string name, out string vector, out int bit)
    {
        var bracket = name.LastIndexOf('[');
        (vector, bit) = (string.Empty, 0);
        if (bracket <= 0 || name[^1] != ']' || !int.TryParse(name.AsSpan(bracket + 1, name.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out bit) ||
            (name[bracket + 1] == '0' && name.Length - bracket > 3))
        {
            return false;
        }

        vector = name[..bracket];
        return true;
    }

    // A vector has all its bits, and nothing else has its name.
    private void FindVectors(IEnumerable<string> names)
    {
        var plain = new HashSet<string>(StringComparer.Ordinal);
        var bits = new Dictionary<string, (int Count, int Highest)>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (TrySplit(name, out var vector, out var bit))
            {
                var (count, highest) = bits.GetValueOrDefault(vector);
                bits[vector] = (count + 1, Math.Max(highest, bit));
            }
            else
            {
                plain.Add(name);
            }
        }

        foreach (var (vector, (count, highest)) in bits)
        {
            if (count >= _style.LeastWidth && count <= _style.MostWidth && count == highest + 1 && _style.CanBeVector(vector) && !plain.Contains(vector))
            {
                _widths.Add(vector, count);
            }
        }
    }

    // All bits of a vector are registers, or none is.
    private void CheckRegisters(IEnumerable<string> names)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (TrySplit(name, out var vector, out _))
            {
                counts[vector] = counts.GetValueOrDefault(vector) + 1;
            }
        }

        foreach (var (vector, count) in counts)
        {
            if (_widths.TryGetValue(vector, out var width) && width != count)
            {
                _widths.Remove(vector);
            }
        }
    }

    // The bits of a port that is a vector stand together, in the order of their indexes or, of a reversed one, against it.
    private void CheckPorts(List<string> ports)
    {
        for (var port = 0; port < ports.Count;)
        {
            if (!TrySplit(ports[port], out var vector, out _) || !_widths.TryGetValue(vector, out var width))
            {
                port++;
                continue;
            }

            var (next, isReversed) = (0, _reversed.Contains(vector));
            while (next < width && port + next < ports.Count && ports[port + next] == FormattableString.Invariant($"{vector}[{(isReversed ? width - 1 - next : next)}]"))
            {
                next++;
            }

            if (next < width)
            {
                _widths.Remove(vector);
            }

            port += Math.Max(next, 1);
        }
    }
}
