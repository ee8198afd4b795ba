using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Execution;

public sealed class GateMachineTests
{
    private const int Steps = 300;

    [Fact]
    public void Run_SumOfTheDocument_Is6After16Steps()
    {
        var image = Shipped("sum.asm", new AssemblyOptions(16, 32));
        var machine = new GateMachine(GateMachines.Build(image));
        Assert.Equal(16, machine.Run(1000));
        Assert.Equal(StepStatus.Halted, machine.Status);
        Assert.Equal(6, machine.Peek(10));
        Assert.Equal(0, machine.Run(1000));
    }

    [Fact]
    public void Step_RandomPrograms_AgreeWithTheInterpreterAfterEveryInstruction()
    {
        for (var number = 0; number < Scale.Of(20, 2_000); number++)
        {
            var difference = GateMachines.Difference(GateMachines.Build(SmallPrograms.Create(number)), Steps);
            Assert.True(difference is null, $"program {number}, {difference}");
        }
    }

    [Theory]
    [MemberData(nameof(Programs.Shipped), MemberType = typeof(Programs))]
    public void Run_ShippedProgram_EndsAsOnTheInterpreter(string file)
    {
        const int Most = 3_000;
        if (DatapathPlan.Of(Shipped(file, null)).Value is not { } plan)
        {
            return;
        }

        var machine = new GateMachine(MachineOfGates.Build(plan));
        var interpreter = new Interpreter(plan.Image);
        Assert.Equal(interpreter.Run(Most), machine.Run(Most));
        Assert.True(interpreter.State.SameAs(machine.State));
    }

    private static ProgramImage Shipped(string file, AssemblyOptions? options)
    {
        var path = Repository.PathOf("programs", "asm", file);
        return Assembler.Assemble(new SourceText(file, File.ReadAllText(path)), options).Value!;
    }
}
