using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Engine.Stepping.Conditions;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Engine.Stepping;

/// <summary>A timeline against a full record of every state.</summary>
public sealed class TimelineTests
{
    private const string Count = "loop: add r0, #1\nmov 10, r0\njmp loop";

    [Fact]
    public void Timeline_RandomTravels_IsAlwaysTheRecordedState()
    {
        Parallel.For(0, Scale.Of(150, 5_000), seed =>
        {
            var random = new Random(seed);
            var image = RandomPrograms.Create(seed);
            var record = Record(image, [], 0, 3000);
            var machine = new Interpreter(image);
            var timeline = new Timeline(machine);
            for (var i = 0; i < 40; i++)
            {
                Travel(timeline, record.Count - 1, random);
                AssertState(record, timeline, machine, seed);
            }
        });
    }

    [Fact]
    public void Timeline_ChangesInThePast_BranchAndKeepTheOldCourse()
    {
        Parallel.For(0, Scale.Of(100, 2_000), seed =>
        {
            var random = new Random(seed);
            var image = RandomPrograms.Create(seed);
            var machine = new Interpreter(image);
            var timeline = new Timeline(machine);
            var records = new List<List<Snapshot>> { Record(image, [], 0, 2000) };
            for (var i = 0; i < 6; i++)
            {
                var parent = timeline.Current;
                timeline.GoTo(random.Next(records[parent.Number].Count));
                var (step, place, value) = (timeline.Position, random.Next(image.MemorySize), random.Next(-3, 12));
                var branch = timeline.Change(place, value);
                var record = Record(image, records[parent.Number], step, 2000, machine);
                if (branch == parent)
                {
                    // A second change at the very beginning of a branch belongs to the same branch.
                    Assert.Equal(step, branch.Fork);
                    records[branch.Number] = record;
                }
                else
                {
                    records.Add(record);
                }

                for (var j = 0; j < 12; j++)
                {
                    Travel(timeline, records[branch.Number].Count - 1, random);
                    AssertState(records[branch.Number], timeline, machine, seed);
                }

                timeline.SwitchTo(timeline.Branches[random.Next(timeline.Branches.Count)]);
                AssertState(records[timeline.Current.Number], timeline, machine, seed);
            }
        });
    }

    [Fact]
    public void LastWrite_RandomPrograms_IsTheLastRecordedWrite()
    {
        Parallel.For(0, Scale.Of(100, 2_000), seed =>
        {
            var image = RandomPrograms.Create(seed);
            var (machine, probe) = (new Interpreter(image), new Interpreter(image));
            var writes = new Dictionary<int, WriteEvent>();
            var accesses = new List<Access>();
            for (var step = 1; step <= 2500; step++)
            {
                var location = probe.Location;
                accesses.Clear();
                if (!probe.Step(accesses))
                {
                    break;
                }

                foreach (var write in accesses.Where(access => access.IsWrite))
                {
                    writes[write.Place] = new WriteEvent(step, location, write.Before, write.After);
                }
            }

            var timeline = new Timeline(machine);
            timeline.GoTo(probe.State.Steps);
            if (probe.Status != StepStatus.Ready)
            {
                timeline.StepForward();
            }

            for (var place = 0; place < Math.Min(16, image.MemorySize); place++)
            {
                Assert.Equal(writes.TryGetValue(place, out var expected) ? expected : null, timeline.LastWrite(place));
                Assert.Equal(probe.State.Steps, timeline.Position);
            }

            Assert.True(machine.State.SameAs(probe.State), $"seed {seed}");
        });
    }

    [Fact]
    public void LastWrite_UpToAnEarlierStep_IsTheLastOneUpToIt()
    {
        Parallel.For(0, Scale.Of(100, 2_000), seed =>
        {
            var random = new Random(seed);
            var image = RandomPrograms.Create(seed);
            var timeline = new Timeline(new Interpreter(image));
            timeline.GoTo(random.Next(1, 3000));
            var until = random.NextInt64(timeline.Position + 1);
            var place = random.Next(-2, Math.Min(16, image.MemorySize));
            var earlier = new Timeline(new Interpreter(image));
            earlier.GoTo(until);
            Assert.Equal(earlier.LastWrite(place), timeline.LastWrite(place, until));
        });
    }

    [Fact]
    public void LastWrite_OfAFlag_IsTheLastStepThatSetTheFlags()
    {
        Parallel.For(0, Scale.Of(100, 2_000), seed =>
        {
            var image = RandomPrograms.Create(seed);
            var (machine, probe) = (new Interpreter(image), new Interpreter(image));
            WriteEvent? expected = null;
            for (var step = 1; step <= 2500 && probe.Status == StepStatus.Ready; step++)
            {
                var (location, before) = (probe.Location, probe.Peek(ProgramMachine.ZeroPlace));
                var isTaken = probe.Run(1) == 1;
                expected = isTaken && image.Instructions[location].Opcode.SetsFlags() ? new WriteEvent(step, location, before, probe.Peek(ProgramMachine.ZeroPlace)) : expected;
            }

            var timeline = new Timeline(machine);
            timeline.GoTo(probe.State.Steps);
            Assert.Equal(expected, timeline.LastWrite(ProgramMachine.ZeroPlace));
        });
    }

    [Fact]
    public void LastStop_BeforeAnEarlierStep_IsWhereARunBackwardFromItStops()
    {
        Parallel.For(0, Scale.Of(100, 2_000), seed =>
        {
            var random = new Random(seed);
            var image = RandomPrograms.Create(seed);
            var stops = StopSet.None with { Breakpoints = [random.Next(image.Instructions.Length)] };
            var timeline = new Timeline(new Interpreter(image));
            timeline.GoTo(random.Next(1, 2000));
            var (position, before) = (timeline.Position, random.NextInt64(timeline.Position + 1));
            var found = timeline.LastStop(stops, before);
            Assert.Equal(position, timeline.Position);
            timeline.GoTo(before);
            Assert.Equal(timeline.Backward(stops), found?.Reason ?? StopReason.Start);
            Assert.Equal(timeline.Position, found?.Step ?? 0);
        });
    }

    [Fact]
    public void Search_Cancelled_LeavesEverythingWhereItWas()
    {
        var machine = new Interpreter(Programs.Image(Count));
        var timeline = new Timeline(machine);
        timeline.GoTo(100_000);
        var questions = 0;
        timeline.IsCancelled = () => ++questions > 3;
        Assert.Throws<OperationCanceledException>(() => timeline.LastWrite(20));
        questions = 0;
        Assert.Throws<OperationCanceledException>(() => timeline.Backward(StopSet.None with { Breakpoints = [3] }));
        Assert.Equal((100_000, 100_000), (timeline.Position, machine.State.Steps));
    }

    [Fact]
    public void Change_BeforeAnythingHappened_NeedsNoBranch()
    {
        var machine = new Interpreter(Programs.Image(Count));
        var timeline = new Timeline(machine);
        timeline.Change(0, 40);
        timeline.Change(10, 7);
        Assert.Single(timeline.Branches);
        Assert.Equal([new Access(0, true, 0, 40), new Access(10, true, 0, 7)], timeline.Current.Changes.AsEnumerable());
        timeline.GoTo(2);
        Assert.Equal(41, machine.State.Cells[10]);
        timeline.GoTo(0);
        Assert.Equal((40, 7), (machine.State.Cells[0], machine.State.Cells[10]));
        Assert.Equal(new WriteEvent(0, -1, 0, 7), timeline.LastWrite(10));
    }

    [Fact]
    public void Change_OfWhereControlIs_JumpsOnABranch()
    {
        var machine = new Interpreter(Programs.Image(Count));
        var timeline = new Timeline(machine);
        timeline.GoTo(5);
        timeline.Change(ProgramMachine.PcPlace, 1);
        Assert.Equal((2, 1), (timeline.Branches.Count, machine.State.Pc));
        timeline.StepForward();
        Assert.Equal((2, 2L), (machine.State.Pc, machine.State.Cells[10]));
        timeline.SwitchTo(timeline.Branches[0], 5);
        Assert.Equal(2, machine.State.Pc);
    }

    [Theory]
    [InlineData(ProgramMachine.ZeroPlace, 1, true, false)]
    [InlineData(ProgramMachine.LessPlace, 1, false, true)]
    [InlineData(ProgramMachine.ZeroPlace, 0, false, true)]
    [InlineData(ProgramMachine.LessPlace, 0, false, false)]
    public void Change_OfAFlag_KeepsTheFlagsPossible(int place, long value, bool zero, bool less)
    {
        var machine = new Interpreter(Programs.Image("cmp #1, #2\njl end\nmov r0, #1\nend:"));
        var timeline = new Timeline(machine);
        timeline.GoTo(1);
        timeline.Change(place, value);
        Assert.Equal((zero, less), (machine.State.Zero, machine.State.Less));
        timeline.StepForward();
        Assert.Equal(less ? 3 : 2, machine.State.Pc);
    }

    [Fact]
    public void ConditionAt_HoldsOnlyThere()
    {
        var image = Programs.Image(Count);
        var claim = new ConditionParser(new ProgramPlaces(image)).Read(new SourceText("test", "r0 > 3")).Value!;
        var machine = new Interpreter(image);
        var timeline = new Timeline(machine);
        Assert.Equal(StopReason.Condition, timeline.Forward(StopSet.None with { Conditions = [Condition.At(2, claim)] }, 1000));
        Assert.Equal((11, 2, 4L), (timeline.Position, machine.State.Pc, machine.State.Cells[0]));
    }

    [Fact]
    public void LastWrite_AfterAChange_IsTheChange()
    {
        var timeline = new Timeline(new Interpreter(Programs.Image(Count)));
        timeline.GoTo(30);
        timeline.Change(10, 99);
        timeline.GoTo(31);
        Assert.Equal(new WriteEvent(30, -1, 10, 99), timeline.LastWrite(10));
        timeline.GoTo(32);
        Assert.Equal(new WriteEvent(32, 1, 99, 11), timeline.LastWrite(10));
    }

    [Fact]
    public void ForwardAndBackward_Breakpoint_StopAtTheSamePlaces() => AssertStops(
        new StopSet([1], [], []), StopReason.Breakpoint, [1, 4, 7, 10]);

    [Fact]
    public void ForwardAndBackward_WatchedWrite_StopBehindIt() => AssertStops(
        new StopSet([], [new Watch(10, OnRead: false, OnWrite: true)], []), StopReason.Watch, [2, 5, 8, 11]);

    [Fact]
    public void ForwardAndBackward_WatchedRead_StopBehindIt() => AssertStops(
        new StopSet([], [new Watch(0, OnRead: true, OnWrite: false)], []), StopReason.Watch, [1, 2, 4, 5]);

    [Fact]
    public void ForwardAndBackward_Condition_StopWhereItBecomesTrue()
    {
        var image = Programs.Image("loop: add r0, #1\ncmp r0, #3\njne loop\nmov r0, #0\njmp loop");
        var condition = new ConditionParser(new ProgramPlaces(image)).Read(new SourceText("condition", "r0 >= 2")).Value!;
        AssertStops(new StopSet([], [], [condition]), StopReason.Condition, [4, 15, 26], image);
    }

    [Fact]
    public void Backward_NothingBefore_ComesToTheStart()
    {
        var machine = new Interpreter(Programs.Image(Count));
        var timeline = new Timeline(machine);
        timeline.GoTo(5000);
        Assert.Equal(StopReason.Start, timeline.Backward(StopSet.None));
        Assert.Equal((0L, 0L), (timeline.Position, machine.State.Steps));
        Assert.False(timeline.StepBack());
    }

    [Fact]
    public void Forward_HaltAndTrap_AreToldApart()
    {
        Assert.Equal(StopReason.Halted, new Timeline(new Interpreter(Programs.Image("mov r0, #1"))).Forward(StopSet.None, 100));
        Assert.Equal(StopReason.Trapped, new Timeline(new Interpreter(Programs.Image("div r0, #0"))).Forward(StopSet.None, 100));
        Assert.Equal(StopReason.Limit, new Timeline(new Interpreter(Programs.Image(Count))).Forward(StopSet.None, 100));
    }

    // The promise of the class, on a run of a billion steps (fifty million where not everything is run).
    [Fact]
    public void Timeline_VeryLongRun_KeepsItsMemoryBoundAndStepsBackAtOnce()
    {
        var steps = Scale.IsFull ? 1_000_000_000L : 50_000_000L;
        var machine = new Interpreter(Programs.Image(".memory 65536\n.equ top 65000\nloop: add r0, #1\nmov [r0], r1\nadd r1, #3\ncmp r0, #top\njl loop\nmov r0, #8\njmp loop"));
        var timeline = new Timeline(machine);
        Assert.True(timeline.GoTo(steps));
        Assert.InRange(timeline.SnapshotCount, 2, Timeline.MostCheckpoints);
        Assert.InRange(timeline.SnapshotBytes, 1, Timeline.MostBytes);
        var reference = new Interpreter(machine.Image);
        reference.Run(steps - 3000);
        timeline.GoTo(steps - 3000);
        Assert.True(machine.State.SameAs(reference.State));
        for (var i = 0; i < 500; i++)
        {
            Assert.True(timeline.StepBack());
        }

        Assert.Equal(steps - 3500, machine.State.Steps);
        Assert.InRange(timeline.SnapshotCount, 2, Timeline.MostCheckpoints + Timeline.MostNearby);
        Assert.InRange(timeline.SnapshotBytes, 1, Timeline.MostBytes + (Timeline.MostNearby * 66_000L * 9));
    }

    private static void AssertStops(StopSet stops, StopReason reason, long[] steps, ProgramImage? image = null)
    {
        var machine = new Interpreter(image ?? Programs.Image(Count));
        var timeline = new Timeline(machine);
        foreach (var step in steps)
        {
            Assert.Equal(reason, timeline.Forward(stops, 1000));
            Assert.Equal(step, timeline.Position);
        }

        foreach (var step in steps.Reverse().Skip(1))
        {
            Assert.Equal(reason, timeline.Backward(stops));
            Assert.Equal((step, step), (timeline.Position, machine.State.Steps));
        }
    }

    private static void Travel(Timeline timeline, long last, Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                timeline.StepForward();
                break;
            case 1:
                timeline.StepBack();
                break;
            case 2:
                timeline.Forward(new StopSet([random.Next(10)], [], []), random.Next(1, 500));
                break;
            case 3:
                timeline.Backward(new StopSet([random.Next(10)], [new Watch(random.Next(8), false, true)], []));
                break;
            default:
                timeline.GoTo(random.NextInt64(last + 1));
                break;
        }

        if (timeline.Position > last)
        {
            timeline.GoTo(last);
        }
    }

    private static void AssertState(List<Snapshot> record, Timeline timeline, Interpreter machine, int seed)
    {
        var expected = record[(int)timeline.Position];
        Assert.True(machine.StateEquals(expected) && expected.Marks.ContentEquals(machine.State.Written), $"seed {seed}, step {timeline.Position} of branch {timeline.Current.Number} from {timeline.Current.Fork} {Describe(timeline, machine, expected)}");
    }

    private static string Describe(Timeline timeline, Interpreter machine, Snapshot expected)
    {
        var cells = Enumerable.Range(0, machine.State.Cells.Length)
            .Where(cell => machine.State.Cells[cell] != expected.Values.Int64At(cell) || machine.State.Written[cell] != expected.Marks[cell])
            .Select(cell => $"{cell}: {machine.State.Cells[cell]} {expected.Values.Int64At(cell)}");
        var branches = timeline.Branches.Select(branch => $"{branch.Number} p{branch.Parent?.Number} f{branch.Fork} e{branch.End} {string.Join(',', branch.Changes)}");
        return $"{string.Join(' ', cells)} pc {machine.State.Pc} {expected.Control[0]}\n{string.Join('\n', branches)}";
    }

    // All states of a course of events: a past up to a step, then on from the machine's state there.
    private static List<Snapshot> Record(ProgramImage image, List<Snapshot> past, long fork, int most, Interpreter? from = null)
    {
        var machine = new Interpreter(image);
        if (from is not null)
        {
            machine.Restore(from.Capture(null));
        }

        var record = past.Take((int)fork).Append(machine.Capture(null)).ToList();
        while (record.Count <= most && machine.Run(1) == 1)
        {
            record.Add(machine.Capture(record[^1]));
        }

        return record;
    }
}
