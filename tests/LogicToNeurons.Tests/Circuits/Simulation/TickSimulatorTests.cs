using System.Text;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Simulation;

public sealed class TickSimulatorTests
{
    [Fact]
    public void Ticks_BeforeAndAfterCompiling_AreThoseOfOnePattern()
    {
        var random = new Random(6);
        var netlist = RandomNetlists.Next(random, 5, 90, 6, 9);
        var simulator = new TickSimulator(netlist);
        var reference = new NetSimulator(netlist);
        for (var tick = 0; tick < TickSimulator.TicksBeforeCompiling + 500; tick++)
        {
            for (var input = 0; input < netlist.InputNets.Length; input++)
            {
                var value = random.Next(2);
                simulator.SetInput(input, value == 1);
                reference.Values[netlist.InputNets[input]] = (byte)value;
            }

            if (tick % 1000 == 999)
            {
                simulator.SetState(3, tick % 2000 == 999);
                reference.Values[netlist.FlipFlops[3].Output] = tick % 2000 == 999 ? (byte)1 : (byte)0;
            }

            simulator.Evaluate();
            reference.Evaluate();
            Assert.Equal(netlist.OutputNets.Select(net => (int)reference.Values[net]), Enumerable.Range(0, netlist.OutputNets.Length).Select(simulator.Output));
            simulator.Tick();
            reference.Tick();
        }
    }

    [Fact]
    public void HeldInputs_OfACounter_CountOn()
    {
        var counter = Clocked.Counter(3, 6);
        Assert.Equal(["110", "111", "000", "001"], Lines(new HeldInputs(counter, [new NetSetting(counter.Inputs[0].Nets, 1)]), 4));
        Assert.Equal(["110", "110"], Lines(new HeldInputs(counter, []), 2));
        Assert.Equal(["011", "100"], Lines(new HeldInputs(counter, [new NetSetting(counter.Inputs[0].Nets, 1), new NetSetting(counter.Registers[0].Outputs, 3)]), 2));
    }

    private static List<string> Lines(HeldInputs circuit, int ticks) => [.. Enumerable.Range(0, ticks).Select(_ =>
    {
        var line = new byte[circuit.OutputWidth];
        circuit.Tick(line);
        return Encoding.ASCII.GetString(line);
    })];
}
