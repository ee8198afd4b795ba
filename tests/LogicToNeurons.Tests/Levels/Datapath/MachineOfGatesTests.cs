using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Formatting;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Datapath;

public sealed class MachineOfGatesTests
{
    private const string MoveOnly = ".width 8\n.memory 8\nmov 0, #3\nmov 1, 0";

    [Fact]
    public void Build_Sum_TextLooksLikeThis()
    {
        var text = GateMachines.Build(GateMachines.Sum(8, 16)).Text.Text;
        VerifiedText.Match(text[text.IndexOf("; ---- The program", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData(8, 16, 647)]
    [InlineData(16, 32, 1_710)]
    [InlineData(32, 64, 5_365)]
    [InlineData(32, 256, 17_867)]
    public void Build_Sum_HasNoMoreGatesThanPlanned(int width, int memory, int most)
    {
        var gates = Subject.Shared(GateMachines.Build(GateMachines.Sum(width, memory)).Netlist).LiveGateCount;
        Assert.InRange(gates, most * 9 / 10, most);
    }

    [Theory]
    [InlineData(8, 16, 2_200)]
    [InlineData(16, 32, 7_200)]
    public void Build_AnyProgramOf32Instructions_HasNoMoreGatesThanPlanned(int width, int memory, int most)
    {
        for (var seed = 0; seed < Scale.Of(5, 100); seed++)
        {
            var image = Programs.Image(SmallPrograms.FullText(seed, width, memory, 32));
            Assert.InRange(Subject.Shared(GateMachines.Build(image).Netlist).LiveGateCount, most / 2, most);
        }
    }

    [Fact]
    public void Compile_AnyProgramOf32Instructions_HasNoMoreNeuronsThanPlanned()
    {
        for (var seed = 0; seed < Scale.Of(1, 10); seed++)
        {
            var machine = GateMachines.Build(Programs.Image(SmallPrograms.FullText(seed, 16, 32, 32)));
            var network = Compiler.Compile(machine.Netlist, new CompilerSettings()).Value!.Compiled.Network;
            Assert.InRange(network.NeuronCount, 1_500, 3_100);
        }
    }

    [Fact]
    public void Parts_ProgramThatOnlyMoves_HasNoneOfTheOthers()
    {
        var kinds = GateMachines.Build(Programs.Image(MoveOnly)).Parts.Select(part => part.Kind);
        Assert.Equal([DatapathPartKind.Fetch, DatapathPartKind.SecondValue, DatapathPartKind.Alu, DatapathPartKind.NextPc, DatapathPartKind.WriteBack], kinds);
    }

    [Fact]
    public void Parts_ProgramWithEverything_HasAllOnceWithTheirPorts()
    {
        var machine = GateMachines.Build(Programs.Image(SmallPrograms.FullText(1, 8, 16, 32)));
        Assert.Equal(Enum.GetValues<DatapathPartKind>().Order(), machine.Parts.Select(part => part.Kind).Order());
        foreach (var part in machine.Parts)
        {
            Assert.Equal(part.Name, new InstancePaths(machine.Netlist.Instances)[part.Instance]);
            Assert.NotEmpty(part.Inputs);
            Assert.NotEmpty(part.Outputs);
        }

        Assert.Contains(machine.Parts.Single(part => part.Kind == DatapathPartKind.Adder).Wires, wire => wire.Name == "carry");
    }

    [Fact]
    public void Registers_OfSum_HaveTheirNamesAndFirstValues()
    {
        var machine = GateMachines.Build(GateMachines.Sum(16, 32));
        var registers = machine.Netlist.Registers;
        Assert.All(registers, register => Assert.Equal(0, register.Instance));
        Assert.Equal(["pc", "zero", "less", "r0"], registers.Take(4).Select(register => register.Name));
        Assert.Equal(["r7", "cell8"], registers.Skip(10).Take(2).Select(register => register.Name));
        Assert.Equal(["cell31", "written"], registers.TakeLast(2).Select(register => register.Name));
        Assert.Equal(11, registers[11].Initial.Index().Sum(bit => bit.Item ? 1 << bit.Index : 0));
        Assert.Equal([8, 9, 11, 12, 13], registers[^1].Initial.Index().Where(bit => bit.Item).Select(bit => bit.Index));
        Assert.Equal(machine.Netlist.FlipFlops.Select(one => one.Output), [.. machine.Pc, machine.Zero, machine.Less, .. machine.Cells.SelectMany(cell => cell), .. machine.Marks]);
    }

    [Fact]
    public void Text_AnyMachine_IsTidyAndBuildsTheSame()
    {
        for (var number = 0; number < Scale.Of(6, 100); number++)
        {
            var machine = GateMachines.Build(SmallPrograms.Create(number));
            Assert.Equal(machine.Text.Text, GatesFormatter.Format(machine.Text).Value);
            NetlistComparison.AssertSameStructure(machine.Netlist, CircuitText.Netlist("machine.gates", machine.Text.Text));
        }
    }

    [Theory]
    [InlineData(WrittenFormat.Gates)]
    [InlineData(WrittenFormat.Blif)]
    [InlineData(WrittenFormat.Verilog)]
    public void Write_Machine_IsTheSameWhenReadAgain(WrittenFormat format)
    {
        for (var number = 0; number < Scale.Of(4, 50); number++)
        {
            var machine = GateMachines.Build(SmallPrograms.Create(number)).Netlist;
            NetlistComparison.AssertSameStructure(machine, CircuitText.Netlist(CircuitText.FileName(format), CircuitText.Written(machine, format)));
        }
    }
}
