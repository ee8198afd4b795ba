using System.Collections.Immutable;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>A loop without a register, net by net.</summary>
internal sealed class FlatLoop
{
    private const int MostNames = 12;

    private readonly List<FlatPlace> _places;
    private readonly ImmutableArray<int> _nets;

    public FlatLoop(List<FlatPlace> places, ImmutableArray<int> nets) => (_places, _nets) = (places, nets);

    /// <summary>Says it at the first place that drives a net with a name.</summary>
    public Diagnostic Diagnosed(FlatFile file)
    {
        var names = new List<string>();
        (FlatPlace Place, int Net)? first = null;
        var start = Start();
        for (var i = 0; i < _nets.Length && names.Count <= MostNames; i++)
        {
            var net = _nets[(start + i) % _nets.Length];
            if (PlaceOf(net) is { } place && place.Circuit.Label(net - place.FirstNet) is { Length: > 0 } name && !names.Contains(name))
            {
                first ??= (place, net - place.FirstNet);
                names.Add(names.Count == MostNames ? "…" : name);
            }
        }

        var span = first is { } found ? SpanOf(found.Place.Circuit, found.Net) : default;
        names.Add(names.Count > 0 ? names[0] : "…");
        return file.Diagnosed("L2N0706", Severity.Error, span, Words.Of("format.loop", string.Join(" → ", names)));
    }

    // The net with a name that is mentioned first in the text.
    private int Start()
    {
        var (start, earliest) = (0, int.MaxValue);
        for (var i = 0; i < _nets.Length; i++)
        {
            if (PlaceOf(_nets[i]) is { } place && place.Circuit.NameOf(_nets[i] - place.FirstNet) is not null && place.Circuit.MentionOf(_nets[i] - place.FirstNet).Start < earliest)
            {
                (start, earliest) = (i, place.Circuit.MentionOf(_nets[i] - place.FirstNet).Start);
            }
        }

        return start;
    }

    private static LogicToNeurons.Source.TextSpan SpanOf(FlatCircuit circuit, int net)
    {
        foreach (var cell in circuit.Cells)
        {
            if (cell.Output == net)
            {
                return cell.Span;
            }
        }

        return circuit.MentionOf(net);
    }

    private FlatPlace? PlaceOf(int net)
    {
        var (low, high) = (0, _places.Count);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = _places[middle].FirstNet <= net ? (middle, high) : (low, middle);
        }

        return net >= _places[low].FirstNet && net < _places[low].FirstNet + _places[low].Circuit.NetCount ? _places[low] : null;
    }
}
