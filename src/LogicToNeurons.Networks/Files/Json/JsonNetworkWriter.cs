using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Json;

/// <summary>Writes a network in our own format, neuron by neuron.</summary>
internal sealed class JsonNetworkWriter
{
    private readonly WrittenNetwork _written;
    private readonly Network _network;
    private readonly JsonStream _json;
    private readonly JsonProvenance? _provenance;
    private readonly FormulaOrigin[]? _origins;

    private JsonNetworkWriter(WrittenNetwork written, JsonStream json)
    {
        (_written, _network, _json) = (written, written.Network, json);
        _provenance = written.Compiled is { } compiled ? new JsonProvenance(compiled, json) : null;
        _origins = written.Formulas?.ByLayer();
    }

    /// <summary>Writes it.</summary>
    public static void Write(WrittenNetwork written, Stream stream)
    {
        using var json = new JsonStream(stream);
        new JsonNetworkWriter(written, json).Write();
    }

    private void Write()
    {
        Member("format"u8, JsonNames.FormatName);
        _json.BeginMember("version"u8);
        _json.Writer.WriteNumberValue(JsonNames.Version1);
        _json.End();
        Member("name"u8, _network.Name);
        Member("number"u8, _written.Number.ToString().ToLowerInvariant());
        WritePorts("inputs"u8, _network.Inputs, 0);
        WritePorts("registers"u8, _network.States, _network.InputCount);
        WritePorts("outputs"u8, _network.OutputPorts, -1);
        WriteLayers();
        WriteRows("outputRows"u8, 0, _network.OutputCount);
        WriteRows("nextRows"u8, _network.OutputCount, _network.StateCount);
        _provenance?.Write();
    }

    private void Member(ReadOnlySpan<byte> name, string value)
    {
        _json.BeginMember(name);
        _json.Writer.WriteStringValue(value);
        _json.End();
    }

    private void WritePorts(ReadOnlySpan<byte> name, IEnumerable<NetworkPort> ports, int firstSignal)
    {
        _json.BeginList(name);
        foreach (var port in ports)
        {
            _json.BeginItem();
            var writer = _json.Writer;
            writer.WriteStartObject();
            writer.WriteString(JsonNames.Name, port.Name);
            writer.WriteNumber(JsonNames.Width, port.Width);
            writer.WriteString(JsonNames.Kind, port.Kind.ToString().ToLowerInvariant());
            writer.WriteBoolean(JsonNames.Bus, port.IsBus);
            if (firstSignal >= 0)
            {
                WriteBound(JsonNames.Lowest, _network.LowestOf(firstSignal + port.First));
                WriteBound(JsonNames.Largest, _network.LargestOf(firstSignal + port.First));
            }

            if (firstSignal == _network.InputCount && name.SequenceEqual("registers"u8))
            {
                WriteNumbers(JsonNames.Initial, _network.Initial.AsSpan().Slice(port.First, port.Width));
            }

            writer.WriteEndObject();
            _json.End();
        }

        _json.EndList();
    }

    private void WriteLayers()
    {
        _json.BeginList("layers"u8);
        for (var layer = 1; layer <= _network.LayerCount; layer++)
        {
            var (first, count) = _network.NeuronsOf(layer).GetOffsetAndLength(_network.NeuronCount);
            _json.BeginListItem();
            for (var neuron = first; neuron < first + count; neuron++)
            {
                _json.BeginItem();
                _json.Writer.WriteStartObject();
                WriteRow(_network.Neurons[neuron]);
                WriteBound(JsonNames.Largest, _network.LargestOf(_network.FirstNeuron + neuron));
                _provenance?.WriteNeuron(neuron, layer);
                WriteOrigin(neuron, layer);
                WriteNote(neuron, layer);
                _json.Writer.WriteEndObject();
                _json.End();
            }

            _json.EndList();
        }

        _json.EndList();
    }

    private void WriteOrigin(int neuron, int layer)
    {
        if (_origins is null)
        {
            return;
        }

        _json.Writer.WriteNumber("layer", layer);
        _json.Writer.WriteString(JsonNames.Kind, _origins[neuron].Kind);
        _json.Writer.WriteStartArray(JsonNames.Lines);
        foreach (var line in _origins[neuron].Lines.Take(JsonProvenance.MostAtNeuron))
        {
            _json.Writer.WriteStringValue(new SourceLine(_written.Formulas!.File, line).ToString());
        }

        _json.Writer.WriteEndArray();
    }

    private void WriteNote(int neuron, int layer)
    {
        if (_written.Notes is { } notes)
        {
            _json.Writer.WriteNumber("layer", layer);
            _json.Writer.WriteString("part", notes[neuron].Part);
            _json.Writer.WriteString("purpose", notes[neuron].Purpose);
        }
    }

    private void WriteRows(ReadOnlySpan<byte> name, int first, int count)
    {
        _json.BeginList(name);
        for (var row = first; row < first + count; row++)
        {
            _json.BeginItem();
            _json.Writer.WriteStartObject();
            WriteRow(_network.Outputs[row]);
            _json.Writer.WriteEndObject();
            _json.End();
        }

        _json.EndList();
    }

    private void WriteRow(AffineRow row)
    {
        var writer = _json.Writer;
        writer.WriteNumber(JsonNames.Bias, row.Bias);
        writer.WriteStartArray(JsonNames.Signals);
        foreach (var signal in row.Signals)
        {
            writer.WriteNumberValue(signal);
        }

        writer.WriteEndArray();
        WriteNumbers(JsonNames.Weights, row.Weights);
    }

    private void WriteNumbers(string name, ReadOnlySpan<double> numbers)
    {
        _json.Writer.WriteStartArray(name);
        foreach (var number in numbers)
        {
            _json.Writer.WriteNumberValue(number);
        }

        _json.Writer.WriteEndArray();
    }

    // What has no bound has none in the file.
    private void WriteBound(string name, double bound)
    {
        if (double.IsFinite(bound))
        {
            _json.Writer.WriteNumber(name, bound);
        }
    }
}
