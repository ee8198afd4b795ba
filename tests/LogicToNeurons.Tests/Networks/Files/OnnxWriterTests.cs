using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Files;

public sealed class OnnxWriterTests
{
    [Theory]
    [InlineData("circuit C(state_in) -> (y) {\n reg r = 0\n r <- state_in\n y = r\n}", "L2N1202", "state_in")]
    [InlineData("circuit C(x) -> (state_out) {\n reg r = 0\n r <- x\n state_out = r\n}", "L2N1202", "state_out")]
    public void Prepare_PortsCalledAsTheRegistersAre_IsRefused(string text, string code, string name)
    {
        var prepared = NetworkWriter.Prepare(Compiled(text), NetworkFormat.Onnx);
        var said = Assert.Single(prepared.Diagnostics).ToString();
        Assert.Contains(code, said, StringComparison.Ordinal);
        Assert.Contains($"'{name}'", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_PortCalledStateInWithoutRegisters_IsFine() =>
        Assert.Equal("state_in", NetworkFiles.Read(NetworkFiles.Written(Compiled("circuit C(state_in) -> (y) { y = ¬state_in }"), NetworkFormat.Onnx)).Inputs[0].Name);

    [Theory]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void Prepare_OutputCalledAsAnInput_IsFineOnlyIfItIsTheInput(double weight, bool isFine)
    {
        var builder = new NetworkBuilder("Same");
        builder.AddInput("a", 1, ColumnKind.Number, false, -1, 1);
        builder.AddOutput("a", 1, ColumnKind.Number, false);
        builder.AddOutputRow(0, [0], [weight]);
        var network = builder.Build();

        var prepared = NetworkWriter.Prepare(new WrittenNetwork(network, NumberFormat.Float64), NetworkFormat.Onnx);
        Assert.Equal(isFine, prepared.Value is not null);
        if (isFine)
        {
            NetworkFiles.AssertSame(network, NetworkFiles.Read(NetworkFiles.Written(network, NetworkFormat.Onnx)));
        }
    }

    [Fact]
    public void Prepare_MoreThanAGigabyte_IsRefusedBeforeAnythingIsWritten()
    {
        var builder = new NetworkBuilder("Wide");
        var first = builder.AddInput("x", 20_000, ColumnKind.Bit, true, 0, 1);
        for (var neuron = 0; neuron < 20_000; neuron++)
        {
            builder.AddNeuron(0, [first + neuron], [1], 1);
        }

        builder.AddOutput("y", 1, ColumnKind.Bit, false);
        builder.AddOutputRow(0, [20_000], [1]);
        var network = builder.Build();

        var prepared = NetworkWriter.Prepare(new WrittenNetwork(network, NumberFormat.Float32), NetworkFormat.Onnx);
        Assert.Equal(NetworkWriter.TooLargeCode, Assert.Single(prepared.Diagnostics).Code);
        Assert.NotNull(NetworkWriter.Prepare(new WrittenNetwork(network, NumberFormat.Float32), NetworkFormat.Json).Value);
    }

    [Fact]
    public void Prepare_FigureOfThousandsOfNeurons_IsRefused()
    {
        var builder = new NetworkBuilder("Many");
        builder.AddInput("x", 1, ColumnKind.Bit, false, 0, 1);
        for (var neuron = 0; neuron < 2_001; neuron++)
        {
            builder.AddNeuron(0, [0], [1], 1);
        }

        var prepared = NetworkWriter.Prepare(new WrittenNetwork(builder.Build(), NumberFormat.Float32), NetworkFormat.Dot);
        Assert.Equal(NetworkWriter.TooLargeCode, Assert.Single(prepared.Diagnostics).Code);
    }

    [Fact]
    public void Dot_HalfAdder_HasSignsByColourAndStyle() =>
        VerifiedText.Match(System.Text.Encoding.UTF8.GetString(NetworkFiles.Written(Compiled("circuit Half(x, y) -> (s, c) {\n s = x ^ y\n c = x & y\n}"), NetworkFormat.Dot)));

    private static WrittenNetwork Compiled(string text)
    {
        var compilation = Compiler.Compile(Gates.Build(text), new CompilerSettings(CompilerMode.Gate)).Value!;
        return new WrittenNetwork(compilation.Compiled.Network, compilation.Number, compilation.Compiled);
    }
}
