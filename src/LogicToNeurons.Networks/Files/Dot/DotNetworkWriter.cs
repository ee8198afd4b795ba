using System.Globalization;
using System.Text;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Files.Dot;

/// <summary>Writes a network as a graph for Graphviz: layer by layer from the left, weights on the edges, negative ones red and dashed.</summary>
internal sealed class DotNetworkWriter
{
    private const int MostNeurons = 2_000;
    private const int MostWeights = 20_000;

    private readonly Network _network;
    private readonly TextWriter _writer;

    private DotNetworkWriter(Network network, TextWriter writer) => (_network, _writer) = (network, writer);

    /// <summary>Prepares a file.</summary>
    /// <returns>What writes it; or that there would be more than anybody can look at.</returns>
    public static Outcome<Action<Stream>> Prepare(WrittenNetwork written)
    {
        var network = written.Network;
        var weights = (long)network.Neurons.WeightCount + network.Outputs.WeightCount;
        return network.NeuronCount > MostNeurons || weights > MostWeights
            ? NetworkLimits.TooLarge(network.Name, Words.Of("files.dot.tooLarge", network.NeuronCount, weights, MostNeurons, MostWeights), Words.Of("files.dot.tooLarge.hint"))
            : new Outcome<Action<Stream>>(stream => Write(network, stream), []);
    }

    private static void Write(Network network, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        new DotNetworkWriter(network, writer).Write();
    }

    private void Write()
    {
        _writer.Write($"digraph {Quoted(_network.Name)} {{\n    rankdir=LR;\n    ranksep=1.5;\n    node [fontname=\"sans-serif\"];\n    edge [fontname=\"sans-serif\", fontsize=10];\n");
        WriteColumns("inputs", _network.Inputs, 0);
        WriteColumns("registers", _network.States, _network.InputCount);
        for (var layer = 1; layer <= _network.LayerCount; layer++)
        {
            WriteLayer(layer);
        }

        WriteOutputs("outputs", "y", _network.OutputPorts, 0, string.Empty);
        WriteOutputs("next", "z", _network.States, _network.OutputCount, "'");
        WriteEdges("n", _network.Neurons, 0, _network.Neurons.Count);
        WriteEdges("y", _network.Outputs, 0, _network.OutputCount);
        WriteEdges("z", _network.Outputs, _network.OutputCount, _network.StateCount);
        _writer.Write("}\n");
    }

    private void WriteColumns(string name, IReadOnlyCollection<NetworkPort> ports, int firstSignal)
    {
        Begin(name, ports.Count);
        foreach (var port in ports)
        {
            for (var column = 0; column < port.Width; column++)
            {
                WriteNode($"s{Text(firstSignal + port.First + column)}", port.ColumnName(column), "shape=box");
            }
        }

        End(ports.Count);
    }

    private void WriteLayer(int layer)
    {
        var (first, count) = _network.NeuronsOf(layer).GetOffsetAndLength(_network.NeuronCount);
        Begin($"layer{Text(layer)}", count);
        for (var neuron = first; neuron < first + count; neuron++)
        {
            WriteNode($"s{Text(_network.FirstNeuron + neuron)}", $"ReLU {Text(neuron)}{Bias(_network.Neurons[neuron].Bias)}", "shape=circle");
        }

        End(count);
    }

    private void WriteOutputs(string name, string prefix, IReadOnlyCollection<NetworkPort> ports, int firstRow, string mark)
    {
        Begin(name, ports.Count);
        foreach (var port in ports)
        {
            for (var column = 0; column < port.Width; column++)
            {
                var row = port.First + column;
                WriteNode($"{prefix}{Text(row)}", $"{port.ColumnName(column)}{mark}{Bias(_network.Outputs[firstRow + row].Bias)}", "shape=box, style=rounded");
            }
        }

        End(ports.Count);
    }

    private void Begin(string name, int count)
    {
        if (count > 0)
        {
            _writer.Write($"    subgraph {name} {{\n        rank=same;\n");
        }
    }

    private void End(int count)
    {
        if (count > 0)
        {
            _writer.Write("    }\n");
        }
    }

    private void WriteNode(string node, string label, string style) => _writer.Write($"        {node} [label={Quoted(label)}, {style}];\n");

    private void WriteEdges(string prefix, AffineRows rows, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var row = rows[first + i];
            var target = prefix == "n" ? $"s{Text(_network.FirstNeuron + i)}" : $"{prefix}{Text(i)}";
            for (var term = 0; term < row.Length; term++)
            {
                var look = row.Weights[term] > 0 ? "color=\"#0b62c4\"" : "color=\"#c4320b\", style=dashed";
                _writer.Write($"    s{Text(row.Signals[term])} -> {target} [label=\"{Text(row.Weights[term])}\", {look}];\n");
            }
        }
    }

    private static string Bias(double bias) => bias == 0 ? string.Empty : bias > 0 ? $"\n+{Text(bias)}" : $"\n{Text(bias)}";

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
