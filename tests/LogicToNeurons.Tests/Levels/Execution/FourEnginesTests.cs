using System.Collections.Immutable;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Execution;

/// <summary>The same program on all four engines, whole states compared after every instruction.</summary>
public sealed class FourEnginesTests
{
    private const long MostSteps = 300;

    [Fact]
    public void Run_RandomPrograms_Agree()
    {
        long steps = 0;
        var count = Scale.Of(20, 2_000);
        for (var number = 0; number < count; number++)
        {
            var image = SmallPrograms.Create(number);
            var result = Lockstep.Run(Engines(image), MostSteps, () => false);
            Assert.True(result.Difference is null, $"program {number}, step {result.Steps}, engine {result.Engine}: {result.Difference}\n{image.Source.Text}");
            steps += result.Steps;
        }

        // Half of the programs are chosen to run long.
        Assert.True(steps > 20 * count, $"{steps} steps in {count} programs");
    }

    [Theory]
    [MemberData(nameof(Programs.Shipped), MemberType = typeof(Programs))]
    public void Run_ShippedProgram_Agree(string file)
    {
        var source = new SourceText(file, File.ReadAllText(Repository.PathOf("programs", "asm", file)));
        var image = Assembler.Assemble(source).Value!;
        var result = Lockstep.Run(Engines(image), MostSteps, () => false);
        Assert.Null(result.Difference);
        Assert.True(result.Steps > 0 || image.Instructions.IsEmpty || new Interpreter(image).Run(1) == 0, file);
    }

    [Fact]
    public void Run_FlagChangedFromOutside_IsFoundAtOnce()
    {
        var engines = Engines(SmallPrograms.Create(1));
        engines[3].State.Zero = true;
        Assert.Equal((0, 3), (Lockstep.Run(engines, MostSteps, () => false) is var result ? (int)result.Steps : -1, result.Engine));
    }

    private static ImmutableArray<ProgramMachine> Engines(ProgramImage image) =>
        [new Interpreter(image), new CompiledMachine(image), new GateMachine(GateMachines.Build(image)), NeuronMachines.Of(NeuronMachinesOf.Image(image))];
}
