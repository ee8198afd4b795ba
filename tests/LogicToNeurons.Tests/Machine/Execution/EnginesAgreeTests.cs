using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Machine.Execution;

public sealed class EnginesAgreeTests
{
    private const int StepsOneByOne = 300;
    private const int StepsInStrides = 3000;

    [Fact]
    public void Engines_RandomPrograms_AgreeAfterEveryInstruction() => ForAll((seed, differences) =>
    {
        var image = RandomPrograms.Create(seed);
        var result = Lockstep.Run([new Interpreter(image), new CompiledMachine(image)], StepsOneByOne, () => false);
        if (result.Difference is { } difference)
        {
            differences.Add($"seed {seed}, step {result.Steps}: {difference}\n{RandomPrograms.Text(seed)}");
        }
    });

    // Whole blocks at once, stopped at random places: limits in the middle of blocks, traps in the middle of loops.
    [Fact]
    public void Engines_RandomProgramsInStrides_AgreeWhereverTheyStop() => ForAll((seed, differences) =>
    {
        var image = RandomPrograms.Create(seed);
        var random = new Random(seed);
        var (interpreter, compiled) = (new Interpreter(image), new CompiledMachine(image));
        for (var done = 0L; done < StepsInStrides;)
        {
            var stride = random.Next(4) == 0 ? random.Next(1, 5) : random.Next(1, 1000);
            var (one, other) = (interpreter.Run(stride), compiled.Run(stride));
            if (one != other || !interpreter.State.SameAs(compiled.State))
            {
                differences.Add($"seed {seed}, before step {interpreter.State.Steps}\n{RandomPrograms.Text(seed)}");
                return;
            }

            done += stride;
            if (interpreter.Status != StepStatus.Ready)
            {
                return;
            }
        }
    });

    [Fact]
    public void RandomPrograms_Many_HaltTrapAndRunLong()
    {
        var ends = Enumerable.Range(0, 1000).Select(seed =>
        {
            var machine = new Interpreter(RandomPrograms.Create(seed));
            machine.Run(StepsInStrides);
            return (machine.Status, IsLong: machine.State.Steps > 100);
        }).ToList();
        Assert.True(ends.Count(end => end.Status == StepStatus.Halted) > 50);
        Assert.True(ends.Count(end => end.Status == StepStatus.Trapped) > 50);
        Assert.True(ends.Count(end => end.Status == StepStatus.Ready) > 50);
        Assert.True(ends.Count(end => end.IsLong) > 200);
    }

    private static void ForAll(Action<int, System.Collections.Concurrent.ConcurrentBag<string>> check)
    {
        var differences = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, Scale.Of(2_000, 100_000), seed => check(seed, differences));
        Assert.True(differences.IsEmpty, $"{differences.Count} programs differ, for example {differences.FirstOrDefault()}");
    }
}
