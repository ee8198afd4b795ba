using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Engine.Stepping;

public sealed class LoopFinderTests
{
    [Theory]
    [InlineData("loop: jmp loop", 0, 1)]
    [InlineData("mov r0, #1\nloop: jmp loop", 1, 1)]
    [InlineData("mov r0, #3\nloop: sub r0, #1\njmp loop2\nloop2: mov r0, #3\njmp loop", 1, 4)]
    [InlineData(".width 8\n.memory 8\nloop: add r0, #1\njmp loop", 2, 512)]
    public void Find_EndlessLoop_GivesTheFirstRepeatedState(string text, long first, long period)
    {
        var image = Programs.Image(text);
        var verdict = LoopFinder.Find(() => new Interpreter(image), 10_000, () => false);
        var (expectedFirst, expectedPeriod) = BruteForce(new Interpreter(image), 10_000)!.Value;
        Assert.Equal((expectedFirst, expectedFirst + expectedPeriod), (verdict!.First, verdict.Again));
        Assert.Equal(period, verdict.Period);
        Assert.InRange(verdict.First, 0, first);
    }

    [Fact]
    public void Find_CountsTooLong_IsNotDecided()
    {
        var image = Programs.Image("loop: add r0, #1\njmp loop");
        Assert.Null(LoopFinder.Find(() => new Interpreter(image), 100_000, () => false));
    }

    // Exactly at the limit: the state comes again with the last allowed step, or one step too late.
    [Theory]
    [InlineData(515, true)]
    [InlineData(514, true)]
    [InlineData(513, false)]
    [InlineData(512, false)]
    public void Find_RepeatsAtTheLimit_IsExact(long limit, bool isFound)
    {
        var image = Programs.Image(".width 8\n.memory 8\nmov r1, #1\nloop: add r0, #1\njmp loop");
        Assert.Equal(isFound, BruteForce(new Interpreter(image), limit) is not null);
        Assert.Equal(isFound, LoopFinder.Find(() => new Interpreter(image), limit, () => false) is not null);
    }

    [Fact]
    public void Find_RandomPrograms_EqualsAFullRecord()
    {
        const int limit = 3000;
        var found = 0;
        Parallel.For(0, Scale.Of(300, 20_000), seed =>
        {
            var image = RandomPrograms.Create(seed);
            var machine = new Interpreter(image);
            if (machine.Run(limit) < limit || machine.Status != StepStatus.Ready)
            {
                return;
            }

            var verdict = LoopFinder.Find(() => new Interpreter(image), limit, () => false);
            var expected = BruteForce(new Interpreter(image), limit);
            Assert.True(verdict?.First == expected?.First && verdict?.Period == expected?.Period, $"seed {seed}: {verdict}, expected {expected}");
            Interlocked.Add(ref found, verdict is null ? 0 : 1);
        });
        Assert.True(found > 20);
    }

    private static (long First, long Period)? BruteForce(Interpreter machine, long limit)
    {
        var seen = new Dictionary<string, long>();
        for (var step = 0L; step <= limit; step++)
        {
            var state = $"{machine.State.Pc} {machine.State.Zero} {machine.State.Less} {string.Join(' ', machine.State.Cells)}";
            if (!seen.TryAdd(state, step))
            {
                return (seen[state], step - seen[state]);
            }

            machine.Run(1);
        }

        return null;
    }
}
