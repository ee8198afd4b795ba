using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Circuits.Stepping;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Stepping;

public sealed class WaveMachineTests
{
    [Fact]
    public void Poke_AnInput_TravelsLevelByLevel()
    {
        var machine = new WaveMachine(Adders.Ripple(3));
        var (a, b, sum) = (Place(machine, "a"), Place(machine, "b"), Place(machine, "sum"));
        Assert.Equal(StepStatus.Halted, machine.Status);
        machine.Poke(a, 7);
        Assert.Equal(0, machine.Peek(sum));
        machine.Run(100);
        Assert.Equal(7, machine.Peek(sum));
        machine.Poke(b, 1);
        var sums = new List<long>();
        while (machine.Run(1) == 1)
        {
            sums.Add(machine.Peek(sum));
        }

        // The carry runs, and each digit falls in turn.
        Assert.Equal([7, 6, 4, 0, 0], sums.Distinct().Append(machine.Peek(sum)));
        Assert.Equal(1, machine.Peek(Place(machine, "cout")));
    }

    [Fact]
    public void Run_RandomCircuits_SettleAsTheSimulatorSays()
    {
        var random = new Random(20);
        for (var i = 0; i < 300; i++)
        {
            var netlist = RandomNetlists.Next(random, 5, 40, 5, random.Next(4));
            var machine = new WaveMachine(netlist);
            var simulator = new NetSimulator(netlist);
            for (var tick = 0; tick < 6; tick++)
            {
                foreach (var net in netlist.InputNets)
                {
                    var value = (byte)random.Next(2);
                    machine.Poke(net, value);
                    simulator.Values[net] = value;
                }

                simulator.Evaluate();
                RunToSettled(machine);
                Assert.True(machine.Values.SequenceEqual(simulator.Values));
                if (netlist.IsClocked)
                {
                    machine.Run(1);
                    simulator.Tick();
                }
            }

            Assert.Equal(netlist.IsClocked ? 6 : 0, machine.Ticks);
        }
    }

    [Fact]
    public void Timeline_BackAndForth_FindsEveryState()
    {
        var random = new Random(21);
        for (var i = 0; i < 50; i++)
        {
            var netlist = RandomNetlists.Next(random, 4, 60, 4, 4);
            var machine = new WaveMachine(netlist);
            var timeline = new Timeline(machine);
            timeline.Change(netlist.InputNets[0], 1);
            var states = new List<byte[]> { machine.Values.ToArray() };
            for (var step = 1; step <= 40; step++)
            {
                Assert.True(timeline.StepForward());
                states.Add(machine.Values.ToArray());
            }

            for (var jump = 0; jump < 60; jump++)
            {
                var step = random.Next(states.Count);
                timeline.GoTo(step);
                Assert.Equal(states[step], machine.Values.ToArray());
            }

            timeline.GoTo(40);
            var net = random.Next(netlist.FirstGate, netlist.NetCount);
            var last = Enumerable.Range(1, 40).LastOrDefault(step => states[step][net] != states[step - 1][net]);
            Assert.Equal(last == 0 ? null : last, timeline.LastWrite(net)?.Step);
        }
    }

    [Fact]
    public void Step_TellsWhatItReadsAndWrites()
    {
        var netlist = Adders.Ripple(1);
        var machine = new WaveMachine(netlist);
        machine.Poke(netlist.InputNets[0], 1);
        var accesses = new List<Access>();
        Assert.True(machine.Step(accesses));
        Assert.Contains(accesses, access => access is { IsWrite: true, Before: 0, After: 1 } && netlist.Kinds[access.Place] == GateKind.Xor);
        Assert.Contains(accesses, access => access is { IsWrite: false, After: 1 } && access.Place == netlist.InputNets[0]);
    }

    [Fact]
    public void Change_OnTheWay_ComesToTheRightRest()
    {
        for (var seed = 0; seed < Scale.Of(100, 2_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, 5, 40, 5, 0);
            var machine = new WaveMachine(netlist);
            for (var i = 0; i < 10; i++)
            {
                machine.Poke(netlist.InputNets[random.Next(netlist.InputNets.Length)], random.Next(2));
                machine.Run(random.Next(4));
            }

            RunToSettled(machine);
            var simulator = new NetSimulator(netlist);
            machine.Values[..netlist.FirstGate].CopyTo(simulator.Values);
            simulator.Evaluate();
            Assert.True(machine.Values.SequenceEqual(simulator.Values), $"seed {seed}");
        }
    }

    [Fact]
    public void Change_TakenBack_LeavesNothingToDo()
    {
        var machine = new WaveMachine(Adders.Ripple(2));
        machine.Poke(2, 1);
        Assert.False(machine.IsSettled);
        machine.Poke(2, 0);
        Assert.True(machine.IsSettled);
        Assert.Equal(0, machine.Run(100));
    }

    [Fact]
    public void Poke_AGate_IsRefused()
    {
        var machine = new WaveMachine(Adders.Ripple(1));
        Assert.Throws<ArgumentException>(() => machine.Poke(machine.Netlist.OutputNets[0], 1));
    }

    [Fact]
    public void ForwardAndBackward_BreakpointAtALevel_StopsThere()
    {
        var machine = new WaveMachine(Adders.Ripple(4));
        var timeline = new Timeline(machine);
        timeline.Change(Place(machine, "b"), 15);
        timeline.Change(Place(machine, "cin"), 1);
        var stops = StopSet.None with { Breakpoints = [2, 5] };
        Assert.Equal((StopReason.Breakpoint, 2), (timeline.Forward(stops, 100), machine.Level));
        Assert.Equal((StopReason.Breakpoint, 5), (timeline.Forward(stops, 100), machine.Level));
        Assert.Equal((StopReason.Halted, true), (timeline.Forward(stops, 100), machine.IsSettled));
        Assert.Equal((StopReason.Breakpoint, 5), (timeline.Backward(stops), machine.Level));
        Assert.Equal((StopReason.Breakpoint, 2), (timeline.Backward(stops), machine.Level));
        Assert.Equal((StopReason.Start, 0), (timeline.Backward(stops), machine.Level));
    }

    [Fact]
    public void LastChanges_AreWhatTheStepBeforeChanged()
    {
        var random = new Random(22);
        for (var i = 0; i < 100; i++)
        {
            var machine = new WaveMachine(RandomNetlists.Next(random, 4, 40, 4, 3));
            Assert.Null(machine.LastChanges);
            machine.Poke(machine.Netlist.InputNets[0], 1);
            Assert.Null(machine.LastChanges);
            for (var step = 0; step < 20; step++)
            {
                var before = machine.Values.ToArray();
                machine.Run(1);
                Assert.Equal(Enumerable.Range(0, before.Length).Where(net => before[net] != machine.Values[net]), machine.LastChanges!.Order());
            }

            machine.Restore(machine.Capture(null));
            Assert.Null(machine.LastChanges);
        }
    }

    [Fact]
    public void Condition_OnTicksLevelsAndGates_IsFound()
    {
        var netlist = RandomNetlists.Next(new Random(3), 3, 30, 3, 3);
        var machine = new WaveMachine(netlist);
        var gate = new NetNames(netlist)[netlist.FirstGate];
        Assert.True(machine.Places.TryFind("tick", out var tick));
        Assert.True(machine.Places.TryFind("level", out var level));
        Assert.True(machine.Places.TryFind(gate, out var place));
        Assert.Equal(netlist.FirstGate, place);
        Assert.Equal(netlist.FirstGate, Assert.Single(machine.Places.NetsOf(gate)));
        machine.Run(1);
        Assert.Equal((1L, 0L), (machine.Peek(tick), machine.Peek(level)));
    }

    private static void RunToSettled(WaveMachine machine)
    {
        while (!machine.IsSettled)
        {
            machine.Run(1);
        }
    }

    private static int Place(WaveMachine machine, string name)
    {
        Assert.True(machine.Places.TryFind(name, out var place));
        return place;
    }
}
