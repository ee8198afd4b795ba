using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Neurons;

public class MachineOfNeuronsTests
{
    private static readonly string Sum = File.ReadAllText(Repository.PathOf("programs", "asm", "sum.asm"));

    [Theory]
    [InlineData(8, 32, NumberFormat.Float32)]
    [InlineData(16, 32, NumberFormat.Float64)]
    [InlineData(32, 256, NumberFormat.Float64)]
    public void Of_Sum_KeepsItsMark(int width, int memory, NumberFormat format)
    {
        var machine = Machine(width, memory, Sum);
        Assert.Equal(format, machine.Number);
        Assert.Equal(2 * memory < 100 ? 75 : 302, machine.Network.NeuronCount);
        Assert.True(machine.Exactness.IsExactIn(NumberFormat.Float64));
    }

    [Theory]
    [InlineData(16, 32, 500)]
    [InlineData(32, 256, 1600)]
    public void Of_32Instructions_KeepsItsMark(int width, int memory, int most)
    {
        for (var seed = 0; seed < Scale.Of(10, 200); seed++)
        {
            var machine = Machine(width, memory, RandomPrograms.Text(new Random(seed), width, memory, 32));
            Assert.InRange(machine.Network.NeuronCount, 1, most);
            Assert.Equal(NumberFormat.Float64, machine.Number);
        }
    }

    [Fact]
    public void Of_EveryOperation_IsExactInTheFormatsOfItsWidth()
    {
        Assert.Equal([NumberFormat.Int32, NumberFormat.Float32, NumberFormat.Float64], Machine(8, 8, NeuronMachinesOf.EveryOperation).Exactness.Formats.ToArray());
        Assert.Equal([NumberFormat.Float64], Machine(16, 8, NeuronMachinesOf.EveryOperation).Exactness.Formats.ToArray());
        Assert.Equal([NumberFormat.Float64], Machine(32, 8, NeuronMachinesOf.EveryOperation).Exactness.Formats.ToArray());
        var asked = NeuronMachinesOf.Text(".width 16\n.memory 8\n" + NeuronMachinesOf.EveryOperation, NumberFormat.Int32);
        Assert.Contains(NumberFormat.Int32, asked.Exactness.Formats);
    }

    [Fact]
    public void Of_FormatThatIsTooSmall_IsDiagnosed()
    {
        var outcome = MachineOfNeurons.Of(GateMachines.PlanOf(Programs.Image(".width 32\n.memory 8\n" + NeuronMachinesOf.EveryOperation)), NumberFormat.Float32);
        Assert.Null(outcome.Value);
        Assert.Equal("L2N1402", outcome.Diagnostics[0].Code);
    }

    [Fact]
    public void HomesOf_EveryNeuron_HasABlockAndAPurpose()
    {
        var machine = Machine(8, 8, NeuronMachinesOf.EveryOperation);
        for (var neuron = 0; neuron < machine.Network.NeuronCount; neuron++)
        {
            var homes = machine.HomesOf(neuron);
            Assert.NotEmpty(homes);
            Assert.All(homes, home => Assert.Equal(machine.Network.FirstNeuron + neuron, machine.SignalOf(home.Neuron.Value)));
            Assert.All(homes, home => Assert.NotEqual(home.Neuron.Purpose.In(Language.English), home.Neuron.Purpose.In(Language.Chinese)));
        }
    }

    [Theory]
    [InlineData(NetworkFormat.Onnx)]
    [InlineData(NetworkFormat.Json)]
    public void Write_ThenRead_IsTheSameMachine(NetworkFormat format)
    {
        var machine = Machine(16, 8, NeuronMachinesOf.EveryOperation);
        var bytes = NetworkFiles.Written(machine.Written(), format);
        var read = NetworkFiles.Read(bytes, format == NetworkFormat.Json ? "net.json" : "net.onnx");
        Assert.Equal(machine.Network.States.ToArray(), read.States.ToArray());
        Assert.Equal(machine.Network.Initial.ToArray(), read.Initial.ToArray());
        Assert.Equal(machine.Network.NeuronCount, read.NeuronCount);
        Assert.Equal(ColumnKind.Signed, read.States[0].Kind);
        Assert.Contains("second.value", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Null(MachineProver.FindMiswired(machine.Words, format == NetworkFormat.Json ? read : machine.Network));
    }

    [Fact]
    public void Verify_EveryOperation_IsProvedBlockByBlock()
    {
        var result = NeuronVerifier.Verify(Machine(8, 16, NeuronMachinesOf.EveryOperation), default);
        Assert.True(result.IsEqual);
        Assert.True(result.Patterns > 0);
    }

    private static MachineOfNeurons Machine(int width, int memory, string text) =>
        NeuronMachinesOf.Text(text.Contains(".width", StringComparison.Ordinal) ? text : FormattableString.Invariant($".width {width}\n.memory {memory}\n") + text);
}
