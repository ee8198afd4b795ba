using Google.Protobuf;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Files.Onnx.Messages;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Writes a network as ONNX: opset 13, IR 8, only Gemm, Relu and Concat, dense tensors.</summary>
/// <remarks>
/// One tensor a port, named as the port, of shape [N, columns]; registers are <c>state_in</c> and <c>state_out</c>, and the
/// graph is one tick. Without inputs and registers nothing says how many samples there are: then N is 1.
/// </remarks>
internal static class OnnxWriter
{
    private const int Version = 8;
    private const int OperatorSet = 13;
    private const int GraphField = 7;
    private const int InitializerField = 5;

    /// <summary>Prepares a file.</summary>
    /// <returns>What writes it; or that it would be too large, or that names clash.</returns>
    public static Outcome<Action<Stream>> Prepare(WrittenNetwork written)
    {
        var network = written.Network;
        var names = new OnnxNames();
        if (TakePorts(network, names) is { } clash)
        {
            return clash;
        }

        var isDouble = IsDouble(written);
        var size = DenseSize(network, isDouble ? sizeof(double) : sizeof(float));
        if (size > NetworkSize.MostDenseBytes)
        {
            return NetworkLimits.TooLarge(
                network.Name, Words.Of("files.onnx.tooLarge", Math.Ceiling(size / (1 << 20)), Math.Round(NetworkSize.MostDenseBytes / (1 << 20))), Words.Of("files.onnx.tooLarge.hint"));
        }

        return new Outcome<Action<Stream>>(stream => Write(network, new OnnxGraph(written, isDouble, names), stream), []);
    }

    /// <summary>The bytes of all weights, zeros and all.</summary>
    public static double DenseSize(Network network, int valueSize)
    {
        var sources = OnnxSources.Of(network);
        var values = 0.0;
        for (var layer = 1; layer <= network.LayerCount; layer++)
        {
            var (first, count) = network.NeuronsOf(layer).GetOffsetAndLength(network.NeuronCount);
            values += (double)sources.WidthReadBy(network.Neurons, first, count) * count;
        }

        foreach (var port in network.OutputPorts)
        {
            values += (double)sources.WidthReadBy(network.Outputs, port.First, port.Width) * port.Width;
        }

        values += (double)sources.WidthReadBy(network.Outputs, network.OutputCount, network.StateCount) * network.StateCount;
        return values * valueSize;
    }

    // Where whole numbers are exact in float32 it is float32; what isn't exact in any format is as precise as can be, unless somebody asks.
    private static bool IsDouble(WrittenNetwork written) => written.Number switch
    {
        NumberFormat.Float32 => false,
        NumberFormat.Float64 => true,
        _ => !Exactness.Of(written.Network).IsExactIn(NumberFormat.Float32),
    };

    private static Diagnostic? TakePorts(Network network, OnnxNames names)
    {
        foreach (var port in network.Inputs)
        {
            if (!names.TryTake(port.Name))
            {
                return Clash(network, Words.Of("files.onnx.clash.twice", port.Name));
            }
        }

        foreach (var port in network.OutputPorts)
        {
            if (!names.TryTake(port.Name) && !IsInput(network, port))
            {
                return Clash(network, Words.Of("files.onnx.clash", port.Name));
            }
        }

        foreach (var name in network.IsRecurrent ? new[] { OnnxNames.StateIn, OnnxNames.StateOut } : [])
        {
            if (!names.TryTake(name))
            {
                return Clash(network, Words.Of("files.onnx.clash.state", name));
            }
        }

        return null;
    }

    // Whether an output is nothing but the input of its name.
    private static bool IsInput(Network network, NetworkPort output)
    {
        var input = network.Inputs.FirstOrDefault(port => port.Name == output.Name);
        if (input is null || input.Width != output.Width || network.OutputPorts.Count(port => port.Name == output.Name) > 1)
        {
            return false;
        }

        for (var column = 0; column < output.Width; column++)
        {
            var row = network.Outputs[output.First + column];
            if (row.Bias != 0 || row.Length != 1 || row.Weights[0] != 1 || row.Signals[0] != input.First + column)
            {
                return false;
            }
        }

        return true;
    }

    private static Diagnostic Clash(Network network, Phrase message) =>
        Diagnostic.About(network.Name, "L2N1202", Severity.Error, message, Words.Of("files.onnx.clash.hint"));

    private static void Write(Network network, OnnxGraph graph, Stream stream)
    {
        var model = new ModelProto { IrVersion = Version, ProducerName = "l2n" };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = string.Empty, Version = OperatorSet });
        OnnxMetadata.Add(model, network);
        var size = graph.Message.CalculateSize();
        foreach (var tensor in graph.Tensors)
        {
            size += CodedOutputStream.ComputeTagSize(InitializerField) + CodedOutputStream.ComputeLengthSize(tensor.Size) + tensor.Size;
        }

        using var output = new CodedOutputStream(stream, leaveOpen: true);
        model.WriteTo(output);
        output.WriteTag(GraphField, WireFormat.WireType.LengthDelimited);
        output.WriteLength(size);
        graph.Message.WriteTo(output);
        foreach (var tensor in graph.Tensors)
        {
            output.WriteTag(InitializerField, WireFormat.WireType.LengthDelimited);
            output.WriteLength(tensor.Size);
            tensor.Write(output, stream);
        }
    }
}
