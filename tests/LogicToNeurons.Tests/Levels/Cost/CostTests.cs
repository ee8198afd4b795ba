using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Levels.Cost;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Cost;

public sealed class CostTests
{
    [Fact]
    public void Toggles_OfACounter_AreTheBitsThatChange()
    {
        // Two flip-flops that count 0, 1, 2, 3, 0: 1 + 2 + 1 + 2 of them change, and as often the gates that say what comes next.
        var netlist = Gates.Build("circuit C() -> (q[2]) { reg q[2] = 0\n q <- {q[1] ^ q[0], ~q[0]} }\n");
        Assert.Equal(new ToggleCount(4, 12), ToggleCount.Of(netlist, 4));
        Assert.Equal(new ToggleCount(0, 0), ToggleCount.Of(netlist, 0));
    }

    [Fact]
    public void Gates_OfTheSum_AreThoseOfItsStatistics()
    {
        var netlist = GateMachines.Build(GateMachines.Sum(16, 32)).Netlist;
        var cost = GateCost.Of(netlist, 16);
        var statistics = NetlistStatistics.Of(netlist);
        Assert.Equal((statistics.Gates, statistics.Depth, netlist.FlipFlops.Length), (cost.Gates, cost.Depth, cost.FlipFlops));
        Assert.InRange(cost.Toggles.Toggles, 16, 16 * cost.Gates);
    }

    [Fact]
    public void Time_OfAnEngine_LeavesItWhereItWas()
    {
        var image = GateMachines.Sum(16, 32);
        foreach (var machine in new ProgramMachine[] { new Interpreter(image), new GateMachine(GateMachines.Build(image)), NeuronMachines.Of(NeuronMachinesOf.Image(image)) })
        {
            machine.Run(3);
            var before = machine.Capture(null);
            Assert.InRange(new EngineTimer(TimeProvider.System, TimeSpan.Zero, TimeSpan.Zero).NanosecondsOf(machine, 5), 0, 1e9);
            Assert.True(machine.StateEquals(before));
            Assert.Equal(3, machine.State.Steps);
        }
    }
}
