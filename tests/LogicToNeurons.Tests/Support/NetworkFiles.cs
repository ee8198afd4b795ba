using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Tests.Support;

/// <summary>Networks written and read.</summary>
internal static class NetworkFiles
{
    /// <summary>A file's bytes; it must be possible.</summary>
    public static byte[] Written(WrittenNetwork network, NetworkFormat format)
    {
        var prepared = NetworkWriter.Prepare(network, format);
        Assert.True(prepared.Value is not null, string.Join('\n', prepared.Diagnostics));
        using var stream = new MemoryStream();
        prepared.Value(stream);
        return stream.ToArray();
    }

    public static byte[] Written(Network network, NetworkFormat format) =>
        Written(new WrittenNetwork(network, Exactness.Of(network).IsExactIn(NumberFormat.Float32) ? NumberFormat.Float32 : NumberFormat.Float64), format);

    /// <summary>The network of a file, which must be right.</summary>
    public static Network Read(byte[] bytes, string name = "net.onnx")
    {
        var read = NetworkReader.Read(name, bytes);
        Assert.True(read.Value is not null, string.Join('\n', read.Diagnostics));
        return read.Value.Network;
    }

    /// <summary>What is said of a file that is wrong, in English.</summary>
    public static string Said(byte[] bytes, string name = "net.onnx")
    {
        var read = NetworkReader.Read(name, bytes);
        Assert.Null(read.Value);
        return Assert.Single(read.Diagnostics).ToString();
    }

    /// <summary>Asserts that two networks are the same, neuron by neuron and weight by weight.</summary>
    public static void AssertSame(Network expected, Network actual)
    {
        Assert.Equal(expected.Name, actual.Name);
        Assert.Equal(expected.Inputs.AsEnumerable(), actual.Inputs);
        Assert.Equal(expected.OutputPorts.AsEnumerable(), actual.OutputPorts);
        Assert.Equal(expected.States.AsEnumerable(), actual.States);
        Assert.Equal(expected.Initial.AsEnumerable(), actual.Initial);
        Assert.Equal(expected.LayerCount, actual.LayerCount);
        Assert.Equal(Enumerable.Range(0, expected.NeuronCount).Select(expected.LayerOf), Enumerable.Range(0, actual.NeuronCount).Select(actual.LayerOf));
        AssertSame(expected.Neurons, actual.Neurons);
        AssertSame(expected.Outputs, actual.Outputs);
    }

    private static void AssertSame(AffineRows expected, AffineRows actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var row = 0; row < expected.Count; row++)
        {
            Assert.Equal(expected[row].Bias, actual[row].Bias);
            Assert.Equal(expected[row].Signals.ToArray(), actual[row].Signals.ToArray());
            Assert.Equal(expected[row].Weights.ToArray(), actual[row].Weights.ToArray());
        }
    }
}
