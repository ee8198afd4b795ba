using System.Text.Json;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Files.Json;

/// <summary>Reads networks in our own format; what it doesn't know is left alone.</summary>
internal sealed class JsonNetworkReader
{
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly List<JsonPort> _inputs = [];
    private readonly List<JsonPort> _registers = [];
    private readonly List<JsonPort> _outputs = [];
    private readonly JsonRows _neurons = new();
    private readonly List<int> _layerEnds = [];
    private readonly JsonRows _outputRows = new();
    private readonly JsonRows _nextRows = new();
    private string _name = string.Empty;
    private NumberFormat _number = NumberFormat.Float64;

    /// <summary>Reads a file.</summary>
    public static Outcome<ReadNetwork> Read(string fileName, byte[] bytes)
    {
        var skipped = bytes.AsSpan().StartsWith("\uFEFF"u8) ? "\uFEFF"u8.Length : 0;
        var text = bytes.AsSpan(skipped);
        try
        {
            var reader = new JsonNetworkReader();
            reader.ReadMembers(text);
            return new ReadNetwork(reader.Build(), reader._number);
        }
        catch (JsonFault fault)
        {
            return JsonPlace.At(fileName, text, fault.Offset, fault.Phrase);
        }
        catch (JsonException exception)
        {
            return JsonPlace.At(fileName, text, JsonPlace.OffsetOf(text, exception), Words.Of("files.json.syntax"));
        }
    }

    private void ReadMembers(ReadOnlySpan<byte> text)
    {
        var tokens = new JsonTokens(text);
        tokens.BeginObject();
        while (tokens.TryReadMember(out var name))
        {
            if (name.Length > 0 && !_members.Add(name))
            {
                throw tokens.Fault(Words.Of("files.json.twice", name));
            }

            ReadMember(ref tokens, name);
        }

        tokens.End();
        foreach (var name in new[] { JsonNames.Format, JsonNames.Version, JsonNames.Inputs, JsonNames.Outputs, JsonNames.Layers, JsonNames.Rows })
        {
            if (!_members.Contains(name))
            {
                throw new JsonFault(0, Words.Of("files.json.missing", name));
            }
        }
    }

    private void ReadMember(ref JsonTokens tokens, string name)
    {
        switch (name)
        {
            case JsonNames.Format when tokens.ReadText() != JsonNames.FormatName:
                throw tokens.Fault(Words.Of("files.json.format", JsonNames.FormatName));
            case JsonNames.Version when tokens.ReadCount() != JsonNames.Version1:
                throw tokens.Fault(Words.Of("files.json.version", JsonNames.Version1));
            case JsonNames.Format or JsonNames.Version:
                break;
            case JsonNames.Name:
                _name = tokens.ReadText();
                break;
            case JsonNames.Number:
                _number = NumberOf(tokens.ReadText()) ?? throw tokens.Fault(Words.Of("files.json.numberFormat"));
                break;
            case JsonNames.Inputs:
                ReadPorts(ref tokens, _inputs);
                break;
            case JsonNames.Registers:
                ReadPorts(ref tokens, _registers);
                break;
            case JsonNames.Outputs:
                ReadPorts(ref tokens, _outputs);
                break;
            case JsonNames.Layers:
                ReadLayers(ref tokens);
                break;
            case JsonNames.Rows:
                ReadRows(ref tokens, _outputRows);
                break;
            case JsonNames.NextRows:
                ReadRows(ref tokens, _nextRows);
                break;
            default:
                tokens.Skip();
                break;
        }
    }

    private static NumberFormat? NumberOf(string text) => text switch
    {
        "int32" => NumberFormat.Int32,
        "float32" => NumberFormat.Float32,
        "float64" => NumberFormat.Float64,
        _ => null,
    };

    private static void ReadPorts(ref JsonTokens tokens, List<JsonPort> ports)
    {
        var width = 0L;
        tokens.BeginList();
        while (tokens.TryReadItem())
        {
            ports.Add(JsonPort.Read(ref tokens));
            width += ports[^1].Width;
            if (width > NetworkLimits.MostColumns)
            {
                throw tokens.Fault(Words.Of("files.graph.allColumns", NetworkLimits.MostColumns));
            }
        }
    }

    private void ReadLayers(ref JsonTokens tokens)
    {
        tokens.BeginList();
        while (tokens.TryReadItem())
        {
            tokens.ItemIsList();
            while (tokens.TryReadItem())
            {
                _neurons.Read(ref tokens);
                if (_neurons.Count > NetworkSize.MostNeurons)
                {
                    throw tokens.Fault(Words.Of("files.graph.neurons", NetworkSize.MostNeurons));
                }
            }

            _layerEnds.Add(_neurons.Count);
        }
    }

    private static void ReadRows(ref JsonTokens tokens, JsonRows rows)
    {
        tokens.BeginList();
        while (tokens.TryReadItem())
        {
            rows.Read(ref tokens);
        }
    }

    private Network Build()
    {
        var builder = new NetworkBuilder(_name.Length == 0 ? "network" : _name);
        AddPorts(builder);
        AddNeurons(builder);
        AddRows(builder, _outputRows, _outputs.Sum(port => port.Width), JsonNames.Rows, builder.AddOutputRow);
        AddRows(builder, _nextRows, _registers.Sum(port => port.Width), JsonNames.NextRows, builder.AddNextRow);
        CheckNumbers();
        return builder.Build();
    }

    private void CheckNumbers()
    {
        if (_registers.SelectMany(port => port.Initial).Any(number => !NumberText.IsFit(number, _number)))
        {
            throw new JsonFault(0, Words.Of("files.json.notWhole"));
        }

        foreach (var rows in new[] { _neurons, _outputRows, _nextRows })
        {
            for (var row = 0; row < rows.Count; row++)
            {
                if (!NumberText.IsFit(rows.BiasOf(row), _number) || !rows.TermsOf(row).Weights.All(weight => NumberText.IsFit(weight, _number)))
                {
                    throw new JsonFault(rows.OffsetOf(row), Words.Of("files.json.notWhole"));
                }
            }
        }
    }

    private void AddPorts(NetworkBuilder builder)
    {
        foreach (var port in _inputs)
        {
            builder.AddInput(port.Name, port.Width, port.Kind, port.IsBus, port.Lowest, port.Largest);
        }

        foreach (var port in _registers)
        {
            if (port.Initial.Length != port.Width)
            {
                throw new JsonFault(0, Words.Of("files.json.initial", Quote.Shortened(port.Name), port.Width));
            }

            var lowest = port.Kind is ColumnKind.Bit or ColumnKind.Word ? Math.Max(port.Lowest, 0) : port.Lowest;
            builder.AddState(port.Name, port.Initial, port.Kind, port.IsBus, port.Largest, lowest);
        }

        foreach (var port in _outputs)
        {
            builder.AddOutput(port.Name, port.Width, port.Kind, port.IsBus);
        }
    }

    private void AddNeurons(NetworkBuilder builder)
    {
        var neuron = 0;
        for (var layer = 0; layer < _layerEnds.Count; layer++)
        {
            // What a layer reads comes before all of it.
            var readable = builder.SignalCount;
            for (; neuron < _layerEnds[layer]; neuron++)
            {
                var (signals, weights) = Terms(_neurons, neuron, readable);
                builder.AddNeuron(_neurons.BiasOf(neuron), signals, weights, _neurons.LargestOf(neuron), layer + 1);
            }
        }
    }

    private static void AddRows(NetworkBuilder builder, JsonRows rows, int count, string member, AddRow add)
    {
        if (rows.Count != count)
        {
            throw new JsonFault(0, Words.Of("files.json.rows", member, count, rows.Count));
        }

        for (var row = 0; row < count; row++)
        {
            var (signals, weights) = Terms(rows, row, builder.SignalCount);
            add(rows.BiasOf(row), signals, weights);
        }
    }

    private static (int[] Signals, double[] Weights) Terms(JsonRows rows, int row, int readable)
    {
        var (signals, weights) = rows.TermsOf(row);
        return signals.Length == 0 || signals[^1] < readable
            ? (signals, weights)
            : throw new JsonFault(rows.OffsetOf(row), Words.Of("files.json.signal", signals[^1]));
    }

    private delegate void AddRow(double bias, ReadOnlySpan<int> signals, ReadOnlySpan<double> weights);
}
