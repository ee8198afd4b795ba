using System.Text.Json;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Files;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData(NetworkFormat.Onnx, "net.onnx")]
    [InlineData(NetworkFormat.Json, "net.json")]
    public void Read_WhatWasWritten_IsTheSame(NetworkFormat format, string name) => Parallel.For(0, Scale.Of(300, 20_000), seed =>
    {
        var random = new Random(seed);
        var network = RandomNetworks.Next(random);
        var read = NetworkFiles.Read(NetworkFiles.Written(network, format), name);
        NetworkFiles.AssertSame(format == NetworkFormat.Onnx ? WithoutNarrowBuses(network) : network, read);
        var columns = RandomNetworks.Columns(random, network);
        Assert.Equal(NaiveNetwork.Outputs(network, columns), NaiveNetwork.Outputs(read, columns));
    });

    [Fact]
    public void Json_Bounds_StayTheSame()
    {
        for (var seed = 0; seed < Scale.Of(100, 5_000); seed++)
        {
            var network = RandomNetworks.Next(new Random(seed));
            var read = NetworkFiles.Read(NetworkFiles.Written(network, NetworkFormat.Json), "net.json");
            for (var signal = 0; signal < network.SignalCount; signal++)
            {
                Assert.Equal((network.LowestOf(signal), network.LargestOf(signal)), (read.LowestOf(signal), read.LargestOf(signal)));
            }
        }
    }

    [Theory]
    [InlineData(NetworkFormat.Onnx)]
    [InlineData(NetworkFormat.Json)]
    public void Read_StrangeNamesAndWeights_AreTheSame(NetworkFormat format)
    {
        var builder = new NetworkBuilder("a \"b\"\\\n<8>");
        foreach (var name in new[] { "a:b,c%2C", "layer1/relu", "状态", "\uD83D\uDE00", " ", "x[0]", "nothing" })
        {
            builder.AddInput(name, 1, ColumnKind.Number, false, -5, 5);
        }

        var neuron = builder.AddNeuron(1.0 / 3, [0, 4], [0.1, -1e-300], double.PositiveInfinity);
        builder.AddOutput("y:1", 1, ColumnKind.Number, false);
        builder.AddOutputRow(-1e300, [0, neuron], [Math.PI, -0.5]);
        builder.AddOutput("constant", 2, ColumnKind.Number, false);
        builder.AddOutputRow(7, [], []);
        builder.AddOutputRow(0, [], []);
        var network = builder.Build();

        var bytes = NetworkFiles.Written(network, format);
        NetworkFiles.AssertSame(network, NetworkFiles.Read(bytes, format == NetworkFormat.Onnx ? "net.onnx" : "net.json"));
        NetworkFiles.AssertSame(network, NetworkFiles.Read(bytes, "-"));
    }

    [Theory]
    [InlineData(NetworkFormat.Onnx, "net.onnx")]
    [InlineData(NetworkFormat.Json, "net.json")]
    public void Read_NetworksWithoutInputs_AreTheSame(NetworkFormat format, string name)
    {
        var builder = new NetworkBuilder("Constants");
        var first = builder.AddNeuron(3, [], [], 3);
        var second = builder.AddNeuron(-1, [first], [2], 5);
        builder.AddOutput("y", 3, ColumnKind.Number, false);
        builder.AddOutputRow(1, [], []);
        builder.AddOutputRow(0, [second], [1]);
        builder.AddOutputRow(0.5, [first, second], [1, -1]);
        var network = builder.Build();

        var read = NetworkFiles.Read(NetworkFiles.Written(network, format), name);
        NetworkFiles.AssertSame(network, read);
        Assert.Equal([1, 5, -1.5], NaiveNetwork.Outputs(read, []));
    }

    [Fact]
    public void Json_OfACircuit_SaysWhatEveryNeuronAndNetIs()
    {
        var netlist = Gates.Build("circuit Half(x, y) -> (s, c) {\n    s = x ^ y\n    c = x & y\n}");
        var compilation = Compiler.Compile(netlist, new CompilerSettings(CompilerMode.Gate)).Value!;
        var bytes = NetworkFiles.Written(new WrittenNetwork(compilation.Compiled.Network, compilation.Number, compilation.Compiled), NetworkFormat.Json);
        using var json = JsonDocument.Parse(bytes);

        var layer = Assert.Single(json.RootElement.GetProperty("layers").EnumerateArray());
        var neurons = layer.EnumerateArray().ToList();
        Assert.Equal(["s", "s", "c"], neurons.Select(neuron => neuron.GetProperty("nets")[0].GetString()));
        Assert.Equal(["test.gates:2", "test.gates:2", "test.gates:3"], neurons.Select(neuron => neuron.GetProperty("lines")[0].GetString()));
        Assert.All(neurons, neuron => Assert.Equal(("gate", 1), (neuron.GetProperty("kind").GetString(), neuron.GetProperty("layer").GetInt32())));
        var nets = json.RootElement.GetProperty("nets").EnumerateArray().ToDictionary(net => net.GetProperty("name").GetString()!);
        Assert.Equal(["x", "y", "s", "c"], nets.Keys);
        Assert.Equal([2, 3], nets["s"].GetProperty("signals").EnumerateArray().Select(signal => signal.GetInt32()));
    }

    [Fact]
    public void Json_OfFusedCircuits_NamesAHomeForEveryNet()
    {
        for (var seed = 0; seed < Scale.Of(60, 2_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(1, 7), random.Next(1, 60), random.Next(1, 5), random.Next(3));
            var compilation = Compiler.Compile(netlist, new CompilerSettings()).Value!;
            var provenance = new Provenance(compilation.Compiled);
            var live = LiveNets(compilation.Compiled);
            for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
            {
                Assert.True(!live[net] || compilation.Compiled.FormOfNet(net) is not null || provenance.HomeOf(net) >= 0, $"seed {seed}, net {net}");
            }

            for (var neuron = 0; neuron < compilation.Compiled.Network.NeuronCount; neuron++)
            {
                Assert.NotEmpty(provenance.NetsOf(neuron));
            }

            NetworkFiles.AssertSame(compilation.Compiled.Network, NetworkFiles.Read(NetworkFiles.Written(new WrittenNetwork(compilation.Compiled.Network, compilation.Number, compilation.Compiled), NetworkFormat.Json), "net.json"));
        }
    }

    // Nets whose node some output needs.
    private static bool[] LiveNets(CompiledNetwork compiled)
    {
        var subject = compiled.Graph.Subject;
        return [.. Enumerable.Range(0, subject.Netlist.NetCount).Select(net => subject.IsLive(subject.LiteralOf(net) >> 1))];
    }

    // ONNX says how wide ports are, and a bus is what is wider than 1.
    private static Network WithoutNarrowBuses(Network network)
    {
        var builder = new NetworkBuilder(network.Name);
        foreach (var port in network.Inputs)
        {
            builder.AddInput(port.Name, port.Width, port.Kind, IsBus(port), network.LowestOf(port.First), network.LargestOf(port.First));
        }

        foreach (var port in network.States)
        {
            builder.AddState(port.Name, network.Initial.AsSpan().Slice(port.First, port.Width), port.Kind, IsBus(port), 1);
        }

        for (var neuron = 0; neuron < network.NeuronCount; neuron++)
        {
            var row = network.Neurons[neuron];
            builder.AddNeuron(row.Bias, row.Signals, row.Weights, double.PositiveInfinity, network.LayerOf(neuron));
        }

        foreach (var port in network.OutputPorts)
        {
            builder.AddOutput(port.Name, port.Width, port.Kind, IsBus(port));
        }

        for (var output = 0; output < network.Outputs.Count; output++)
        {
            var row = network.Outputs[output];
            if (output < network.OutputCount)
            {
                builder.AddOutputRow(row.Bias, row.Signals, row.Weights);
            }
            else
            {
                builder.AddNextRow(row.Bias, row.Signals, row.Weights);
            }
        }

        return builder.Build();
    }

    private static bool IsBus(NetworkPort port) => port.Kind == ColumnKind.Bit && port.Width > 1;
}
