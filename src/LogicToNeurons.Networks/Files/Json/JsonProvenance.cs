using System.Collections.Immutable;
using System.Text.Json;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Files.Json;

/// <summary>Writes what of a circuit each neuron is, the blocks, and what in the network each net is.</summary>
internal sealed class JsonProvenance
{
    /// <summary>A neuron of a large block names some of its nets and lines; the block names all.</summary>
    public const int MostAtNeuron = 32;

    private readonly CompiledNetwork _compiled;
    private readonly Provenance _provenance;
    private readonly JsonStream _json;

    public JsonProvenance(CompiledNetwork compiled, JsonStream json)
    {
        (_compiled, _json) = (compiled, json);
        _provenance = new Provenance(compiled);
    }

    /// <summary>Writes members about a neuron.</summary>
    public void WriteNeuron(int neuron, int layer)
    {
        var writer = _json.Writer;
        var block = _compiled.BlockOf(neuron);
        var nets = _provenance.NetsOf(neuron);
        writer.WriteNumber("layer", layer);
        if (block >= 0)
        {
            writer.WriteNumber("block", block);
        }

        writer.WriteString(JsonNames.Kind, _compiled.IsIdentity(neuron) || block < 0 ? "identity" : _compiled.Graph.Blocks[block].Kind.Name());
        WriteNets(nets, MostAtNeuron);
        WriteLines(block >= 0 ? _provenance.LinesOfBlock(block) : _provenance.LinesOf(nets.AsSpan()), MostAtNeuron);
    }

    /// <summary>Writes the lists of blocks and nets.</summary>
    public void Write()
    {
        _json.BeginList("blocks"u8);
        for (var block = 0; block < _compiled.Graph.Blocks.Count; block++)
        {
            _json.BeginItem();
            _json.Writer.WriteStartObject();
            _json.Writer.WriteString(JsonNames.Kind, _compiled.Graph.Blocks[block].Kind.Name());
            WriteNets(_provenance.NetsOfBlock(block), int.MaxValue);
            WriteLines(_provenance.LinesOfBlock(block), int.MaxValue);
            _json.Writer.WriteEndObject();
            _json.End();
        }

        _json.EndList();
        _json.BeginList("nets"u8);
        for (var net = 2; net < _compiled.Graph.Subject.Netlist.NetCount; net++)
        {
            _json.BeginItem();
            WriteNet(net);
            _json.End();
        }

        _json.EndList();
    }

    private void WriteNet(int net)
    {
        var writer = _json.Writer;
        writer.WriteStartObject();
        writer.WriteString(JsonNames.Name, _provenance.Names[net]);
        if (_compiled.FormOfNet(net) is { } form)
        {
            Write(writer, form);
        }
        else if (_provenance.HomeOf(net) is >= 0 and var block)
        {
            writer.WriteNumber("absorbedIn", block);
        }
        else
        {
            writer.WriteBoolean("unused", true);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AffineForm form)
    {
        writer.WriteNumber(JsonNames.Bias, form.Constant);
        writer.WriteStartArray(JsonNames.Signals);
        foreach (var signal in form.Signals)
        {
            writer.WriteNumberValue(signal);
        }

        writer.WriteEndArray();
        writer.WriteStartArray(JsonNames.Weights);
        foreach (var weight in form.Weights)
        {
            writer.WriteNumberValue(weight);
        }

        writer.WriteEndArray();
    }

    private void WriteNets(ImmutableArray<int> nets, int most)
    {
        _json.Writer.WriteStartArray(JsonNames.Nets);
        foreach (var net in nets.AsSpan()[..Math.Min(nets.Length, most)])
        {
            _json.Writer.WriteStringValue(_provenance.Names[net]);
        }

        _json.Writer.WriteEndArray();
    }

    private void WriteLines(ImmutableArray<SourceLine> lines, int most)
    {
        _json.Writer.WriteStartArray(JsonNames.Lines);
        foreach (var line in lines.AsSpan()[..Math.Min(lines.Length, most)])
        {
            _json.Writer.WriteStringValue(line.ToString());
        }

        _json.Writer.WriteEndArray();
    }
}
