using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Tracing;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Machine.Tracing;

/// <summary>What is said about a step before it is taken is what happens then.</summary>
public sealed class StepReaderTests
{
    [Fact]
    public void Foresee_RandomPrograms_IsTheStepThatFollowsAndChangesNothing()
    {
        Parallel.For(0, Scale.Of(300, 20_000), seed =>
        {
            var image = RandomPrograms.Create(seed);
            var (machine, plain) = (new Interpreter(image), new Interpreter(image));
            for (var i = 0; i < 300; i++)
            {
                var foreseen = StepReader.Foresee(machine, FlagSource.Result);
                Assert.True(machine.State.SameAs(plain.State), $"seed {seed}, step {i}");
                var taken = StepReader.Read(machine, FlagSource.Result, () => machine.Run(1) == 1);
                plain.Run(1);
                Assert.Equal(taken, foreseen);
                Assert.True(machine.State.SameAs(plain.State), $"seed {seed}, step {i}");
                if (taken is null)
                {
                    break;
                }
            }
        });
    }
}
