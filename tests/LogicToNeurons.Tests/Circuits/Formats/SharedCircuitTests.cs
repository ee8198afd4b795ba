using System.Numerics;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Formats;

/// <summary>The benchmark netlists are read as their publishers count them, and come back from every format.</summary>
public sealed class SharedCircuitTests
{
    [CircuitsTheory]
    [InlineData("epfl/adder.aig", 256, 129, 0)]
    [InlineData("epfl/adder.blif", 256, 129, 0)]
    [InlineData("epfl/bar.aig", 135, 128, 0)]
    [InlineData("epfl/ctrl.aig", 7, 26, 0)]
    [InlineData("epfl/dec.aig", 8, 256, 0)]
    [InlineData("epfl/i2c.aig", 147, 142, 0)]
    [InlineData("epfl/i2c.blif", 147, 142, 0)]
    [InlineData("epfl/i2c_best.blif", 147, 142, 0)]
    [InlineData("epfl/multiplier.aig", 128, 128, 0)]
    [InlineData("epfl/priority.aig", 128, 8, 0)]
    [InlineData("epfl/sin.aig", 24, 25, 0)]
    [InlineData("epfl/voter.aig", 1001, 1, 0)]
    [InlineData("iscas/c6288.bench", 32, 32, 0)]
    [InlineData("iscas/s38417.bench", 28, 106, 1636)]
    public void Read_Benchmark_HasItsPortsInEveryFormat(string file, int inputs, int outputs, int registers)
    {
        var path = SharedCircuits.PathOf(file);
        var netlist = CircuitText.Netlist(path, File.ReadAllBytes(path));
        Assert.True(netlist.IsFlat);
        Assert.Equal((inputs, outputs, registers), (netlist.InputNets.Length, netlist.OutputNets.Length, netlist.FlipFlops.Length));
        foreach (var format in new[] { WrittenFormat.Blif, WrittenFormat.Bench, WrittenFormat.AigerBytes, WrittenFormat.AigerText, WrittenFormat.Verilog, WrittenFormat.Gates })
        {
            var again = CircuitText.Netlist(CircuitText.FileName(format), CircuitText.Written(netlist, format));
            NetlistComparison.AssertSameBehaviour(netlist, again, 1, 3);
            if (format is not (WrittenFormat.AigerBytes or WrittenFormat.AigerText))
            {
                NetlistComparison.AssertSameStructure(netlist, again);
            }
        }
    }

    [CircuitsTheory]
    [InlineData("epfl/adder.aig")]
    [InlineData("epfl/adder.blif")]
    public void Read_EpflAdder_Adds(string file)
    {
        var path = SharedCircuits.PathOf(file);
        var simulator = new NetSimulator(CircuitText.Netlist(path, File.ReadAllBytes(path)));
        var random = new Random(1);
        for (var pattern = 0; pattern < Scale.Of(1_000, 10_000); pattern++)
        {
            var (a, b) = (Number(random), Number(random));
            for (var bit = 0; bit < 128; bit++)
            {
                simulator.Values[simulator.Netlist.InputNets[bit]] = (byte)(int)((a >> bit) & 1);
                simulator.Values[simulator.Netlist.InputNets[128 + bit]] = (byte)(int)((b >> bit) & 1);
            }

            simulator.Evaluate();
            var sum = BigInteger.Zero;
            for (var bit = 0; bit < 129; bit++)
            {
                sum |= (BigInteger)simulator.Values[simulator.Netlist.OutputNets[bit]] << bit;
            }

            Assert.Equal(a + b, sum);
        }
    }

    private static BigInteger Number(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true);
    }
}
