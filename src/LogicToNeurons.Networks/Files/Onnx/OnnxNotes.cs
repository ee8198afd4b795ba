using System.Globalization;
using System.Text;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Says in a few lines what the neurons of a layer are, for those who look at the graph.</summary>
internal sealed class OnnxNotes
{
    private const int MostLines = 24;
    private const int MostNets = 8;

    private readonly Network _network;
    private readonly CompiledNetwork? _compiled;
    private readonly Provenance? _provenance;
    private readonly IReadOnlyList<NeuronNote>? _notes;

    public OnnxNotes(WrittenNetwork written)
    {
        (_network, _compiled, _notes) = (written.Network, written.Compiled, written.Notes);
        _provenance = _compiled is null ? null : new Provenance(_compiled);
    }

    /// <summary>What the network is.</summary>
    public string OfNetwork() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_network.Name}: {_network.NeuronCount} ReLU neurons in {_network.LayerCount} hidden layers; column 0 of a port is its bit 0");

    /// <summary>What neighbouring neurons are, those of a block on one line.</summary>
    public string OfNeurons(int first, int count)
    {
        if (_notes is null && _compiled is null)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        var (lines, start) = (0, first);
        while (start < first + count && lines < MostLines)
        {
            var end = start + 1;
            while (end < first + count && IsSame(start, end))
            {
                end++;
            }

            Append(text, start - first, end - 1 - first, start);
            (lines, start) = (lines + 1, end);
        }

        if (start < first + count)
        {
            text.Append(CultureInfo.InvariantCulture, $"and {first + count - start} more\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private bool IsSame(int neuron, int other) => _notes is { } notes
        ? notes[neuron].Part == notes[other].Part
        : _compiled!.BlockOf(neuron) == _compiled.BlockOf(other) && _compiled.CarriedBy(neuron) == _compiled.CarriedBy(other);

    private void Append(StringBuilder text, int from, int to, int neuron)
    {
        text.Append(CultureInfo.InvariantCulture, $"{from}");
        if (to > from)
        {
            text.Append(CultureInfo.InvariantCulture, $"-{to}");
        }

        if (_notes is { } notes)
        {
            text.Append(": ").Append(notes[neuron].Part).Append('\n');
            return;
        }

        var block = _compiled!.BlockOf(neuron);
        var nets = _provenance!.NetsOf(neuron);
        text.Append(": ").Append(_compiled.IsIdentity(neuron) || block < 0 ? "carries" : _compiled.Graph.Blocks[block].Kind.Name());
        text.Append(' ').AppendJoin(", ", nets.Take(MostNets).Select(net => _provenance.Names[net]));
        if (nets.Length > MostNets)
        {
            text.Append(", …");
        }

        var lines = block >= 0 ? _provenance.LinesOfBlock(block) : _provenance.LinesOf(nets.AsSpan());
        if (lines.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" ({lines[0]}{(lines.Length > 1 ? " …" : string.Empty)})");
        }

        text.Append('\n');
    }
}
