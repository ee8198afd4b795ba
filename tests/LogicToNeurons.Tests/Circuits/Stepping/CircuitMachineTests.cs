using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Circuits.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Engine.Stepping.Conditions;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Stepping;

/// <summary>Clocked circuits on a timeline, against a full record of every net.</summary>
public sealed class CircuitMachineTests
{
    private const int Ticks = 1500;

    [Fact]
    public void Timeline_RandomTravels_IsAlwaysTheRecordedState()
    {
        Parallel.For(0, Scale.Of(150, 5_000), seed =>
        {
            var random = new Random(seed);
            var netlist = Random(random);
            var rows = seed % 2 == 0 ? Rows(netlist, random, random.Next(400)) : null;
            var record = Record(netlist, rows, null, Ticks);
            var machine = new CircuitMachine(netlist, rows);
            var timeline = new Timeline(machine);
            for (var i = 0; i < 30; i++)
            {
                Travel(timeline, machine, random);
                Assert.True(record[(int)timeline.Position].AsSpan().SequenceEqual(machine.Values), $"seed {seed}, step {timeline.Position}");
                Assert.Equal(timeline.Position, machine.Ticks);
            }
        });
    }

    [Fact]
    public void Timeline_ChangesInThePast_BranchAndKeepTheOldCourse()
    {
        Parallel.For(0, Scale.Of(100, 2_000), seed =>
        {
            var random = new Random(seed);
            var netlist = Random(random);
            var machine = new CircuitMachine(netlist);
            var timeline = new Timeline(machine);
            var record = Record(netlist, null, null, Ticks);
            var step = random.Next(1, 500);
            timeline.GoTo(500);
            timeline.GoTo(step);
            var settable = Enumerable.Range(2, machine.PlaceCount - 2).Where(machine.Places.IsSettable).ToArray();
            timeline.Change(settable[random.Next(settable.Length)], random.Next());
            var changed = Record(netlist, null, machine, 300);
            for (var i = 0; i < 20; i++)
            {
                timeline.GoTo(random.Next(step + 300));
                var expected = timeline.Position < step ? record[(int)timeline.Position] : changed[(int)timeline.Position - step];
                Assert.True(expected.AsSpan().SequenceEqual(machine.Values), $"seed {seed}, step {timeline.Position}");
            }

            timeline.SwitchTo(timeline.Branches[0], 500);
            Assert.True(record[500].AsSpan().SequenceEqual(machine.Values), $"seed {seed}");
        });
    }

    [Fact]
    public void LastWrite_RandomCircuits_IsTheLastRecordedChange()
    {
        Parallel.For(0, Scale.Of(100, 2_000), seed =>
        {
            var random = new Random(seed);
            var netlist = Random(random);
            var rows = Rows(netlist, random, random.Next(600));
            var record = Record(netlist, rows, null, Ticks);
            var timeline = new Timeline(new CircuitMachine(netlist, rows));
            timeline.GoTo(random.Next(1, Ticks));
            for (var i = 0; i < 5; i++)
            {
                var net = random.Next(netlist.NetCount);
                var step = (int)timeline.Position;
                while (step > 0 && record[step][net] == record[step - 1][net])
                {
                    step--;
                }

                WriteEvent? expected = step == 0 ? null : new WriteEvent(step, 0, record[step - 1][net], record[step][net]);
                Assert.Equal(expected, timeline.LastWrite(net));
            }
        });
    }

    [Fact]
    public void Step_Accesses_AreTheNetsAndBusesThatChange()
    {
        var machine = new CircuitMachine(Counters.Binary(3));
        machine.Poke(machine.Netlist.InputNets[0], 1);
        machine.Run(3);
        var accesses = new List<Access>();
        Assert.True(machine.Step(accesses));
        Assert.True(machine.Places.TryFind("q", out var q));
        Assert.Contains(new Access(q, true, 3, 4), accesses);
        Assert.All(machine.Netlist.FlipFlops, flipFlop => Assert.Contains(accesses, access => access.Place == flipFlop.Output && access.IsWrite));
        Assert.Equal(3, accesses.Count(access => !access.IsWrite));
    }

    [Theory]
    [InlineData("q == 5", new[] { 5L, 13, 21 })]
    [InlineData("q[1] and not q[0]", new[] { 2L, 6, 10 })]
    [InlineData("tick > 6 and q[2]", new[] { 7L, 12, 20 })]
    public void ForwardAndBackward_Condition_StopWhereItBecomesTrue(string text, long[] steps)
    {
        var machine = new CircuitMachine(Counters.Binary(3));
        machine.Poke(machine.Netlist.InputNets[0], 1);
        var condition = new ConditionParser(machine.Places).Read(new SourceText("condition", text)).Value!;
        AssertStops(machine, StopSet.None with { Conditions = [condition] }, StopReason.Condition, steps);
    }

    [Fact]
    public void ForwardAndBackward_WatchedNet_StopBehindItsChange()
    {
        var machine = new CircuitMachine(Counters.Binary(3));
        machine.Poke(machine.Netlist.InputNets[0], 1);
        AssertStops(machine, StopSet.None with { Watches = [new Watch(machine.Netlist.FlipFlops[2].Output, false, true)] }, StopReason.Watch, [4, 8, 12]);
    }

    [Fact]
    public void Run_Long_IsWhatTickByTickGives()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var random = new Random(seed);
            var netlist = Random(random);
            var rows = Rows(netlist, random, 40_000);
            var (machine, simulator) = (new CircuitMachine(netlist, rows), new CircuitMachine(netlist, rows));
            machine.Run(50_000);
            for (var tick = 0; tick < 50_000; tick++)
            {
                simulator.Run(1);
            }

            Assert.True(machine.Values.SequenceEqual(simulator.Values));
            Assert.Equal(50_000, machine.Ticks);
        }
    }

    [Fact]
    public void LoopFinder_Counter_FindsItsPeriod()
    {
        static CircuitMachine Create()
        {
            var machine = new CircuitMachine(Counters.Binary(5));
            machine.Poke(machine.Netlist.InputNets[0], 1);
            return machine;
        }

        Assert.Equal(new LoopVerdict(0, 32), LoopFinder.Find(Create, 1_000_000, () => false));
    }

    [Fact]
    public void StateEquals_RowsToCome_AreAnotherFuture()
    {
        var netlist = Counters.Binary(2);
        var machine = new CircuitMachine(netlist, new InputRows(netlist, [[false], [false], [true]]));
        var start = machine.Capture(null);
        machine.Run(1);
        Assert.False(machine.StateEquals(start));
        machine.Run(2);
        var behindRows = machine.Capture(null);
        machine.Run(4);
        Assert.True(machine.StateEquals(behindRows));
    }

    [Fact]
    public void Poke_Gate_IsRefused()
    {
        var machine = new CircuitMachine(Counters.Binary(2));
        Assert.Throws<ArgumentException>(() => machine.Poke(machine.Netlist.NetCount - 1, 1));
        Assert.False(machine.Places.IsSettable(machine.Netlist.NetCount - 1));
        Assert.False(machine.Places.IsSettable(-1));
    }

    [Fact]
    public void Poke_BusOfARegister_SetsAllItsBits()
    {
        var machine = new CircuitMachine(Counters.Binary(3));
        Assert.True(machine.Places.TryFind("q", out var q));
        machine.Poke(q, 6);
        Assert.Equal(6, machine.Peek(q));
        machine.Poke(machine.Netlist.InputNets[0], 1);
        machine.Run(1);
        Assert.Equal(7, machine.Peek(q));
    }

    internal static Netlist Random(Random random) =>
        RandomNetlists.Next(random, random.Next(1, 6), random.Next(0, 50), random.Next(1, 6), random.Next(1, 10));

    private static InputRows Rows(Netlist netlist, Random random, int count) =>
        new(netlist, [.. Enumerable.Range(0, count).Select(_ => netlist.InputNets.Select(_ => random.Next(2) == 1).ToImmutableArray())]);

    // All values tick by tick, from the start or from where a machine is.
    private static List<byte[]> Record(Netlist netlist, InputRows? rows, CircuitMachine? from, int ticks)
    {
        var simulator = new NetSimulator(netlist);
        from?.Values[..netlist.FirstGate].CopyTo(simulator.Values);
        var record = new List<byte[]>();
        for (var tick = 0; tick <= ticks; tick++)
        {
            for (var input = 0; tick < rows?.Count && input < netlist.InputNets.Length; input++)
            {
                simulator.Values[netlist.InputNets[input]] = rows[tick][input] ? (byte)1 : (byte)0;
            }

            simulator.Evaluate();
            record.Add(simulator.Values.ToArray());
            simulator.Tick();
        }

        return record;
    }

    private static void Travel(Timeline timeline, CircuitMachine machine, Random random)
    {
        var place = random.Next(machine.PlaceCount);
        switch (random.Next(6))
        {
            case 0:
                timeline.StepForward();
                break;
            case 1:
                timeline.StepBack();
                break;
            case 2:
                timeline.Forward(new StopSet([random.Next(3)], [], []), random.Next(1, 200));
                break;
            case 3:
                timeline.Forward(StopSet.None with { Watches = [new Watch(place, false, true)] }, random.Next(1, 200));
                break;
            case 4:
                timeline.Backward(new StopSet([1 + random.Next(3)], [new Watch(place, random.Next(2) == 1, true)], []));
                break;
            default:
                timeline.GoTo(random.Next(Ticks));
                break;
        }

        if (timeline.Position > Ticks)
        {
            timeline.GoTo(Ticks);
        }
    }

    private static void AssertStops(CircuitMachine machine, StopSet stops, StopReason reason, long[] steps)
    {
        var timeline = new Timeline(machine);
        foreach (var step in steps)
        {
            Assert.Equal(reason, timeline.Forward(stops, 1000));
            Assert.Equal(step, timeline.Position);
        }

        foreach (var step in steps.Reverse().Skip(1))
        {
            Assert.Equal(reason, timeline.Backward(stops));
            Assert.Equal(step, timeline.Position);
        }
    }
}
