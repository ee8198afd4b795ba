using System.Numerics;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Simulation;

/// <summary>Circuits of the world whose meaning is known, by all simulators.</summary>
public sealed class BenchmarkCircuitsTests
{
    private const int Words = 160;

    [CircuitsFact]
    public void EpflAdder_10240Patterns_IsTheSum() => AssertInteger("epfl/adder.aig", 128, (a, b) => a + b);

    [CircuitsFact]
    public void EpflMultiplier_10240Patterns_IsTheProduct() => AssertInteger("epfl/multiplier.aig", 64, (a, b) => a * b);

    // Its file lists the highest bit before the one below it.
    [CircuitsFact]
    public void C6288_10240Patterns_IsTheProduct() =>
        AssertInteger("iscas/c6288.bench", 16, (a, b) => a * b, [.. Enumerable.Range(0, 30), 31, 30]);

    [CircuitsFact]
    public void S38417_ManyTicks_AllSimulatorsAgree()
    {
        var netlist = SharedCircuits.Read("iscas/s38417.bench");
        var random = new Random(1);
        var (compiled, patterns, single) = (new CompiledSimulator(netlist), new PatternSimulator(netlist, 1), new NetSimulator(netlist));
        for (var tick = 0; tick < 300; tick++)
        {
            for (var input = 0; input < netlist.InputNets.Length; input++)
            {
                var value = (byte)random.Next(2);
                (compiled.Inputs[input], patterns.Input(input)[0], single.Values[netlist.InputNets[input]]) = (value, value, value);
            }

            compiled.Evaluate();
            patterns.Evaluate();
            single.Evaluate();
            var outputs = Enumerable.Range(0, netlist.OutputNets.Length).Select(output => compiled.Output(output) & 1);
            Assert.Equal(netlist.OutputNets.Select(net => (int)single.Values[net]), outputs);
            Assert.Equal(outputs, Enumerable.Range(0, netlist.OutputNets.Length).Select(output => (int)(patterns.Output(output)[0] & 1)));
            compiled.Tick();
            patterns.Tick();
            single.Tick();
        }
    }

    private static void AssertInteger(string file, int width, Func<BigInteger, BigInteger, BigInteger> meaning, int[]? order = null)
    {
        var netlist = SharedCircuits.Read(file);
        var random = new Random(2);
        var simulator = new PatternSimulator(netlist, Words);
        for (var input = 0; input < netlist.InputNets.Length; input++)
        {
            foreach (ref var word in simulator.Input(input))
            {
                word = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
            }
        }

        simulator.Evaluate();
        for (var pattern = 0; pattern < 64 * Words; pattern++)
        {
            var a = Number(0, width, bit => simulator.Input(bit)[pattern / 64], pattern % 64);
            var b = Number(width, 2 * width, bit => simulator.Input(bit)[pattern / 64], pattern % 64);
            Assert.Equal(meaning(a, b), Number(0, netlist.OutputNets.Length, bit => simulator.Output(order?[bit] ?? bit)[pattern / 64], pattern % 64));
        }
    }

    private static BigInteger Number(int first, int end, Func<int, ulong> word, int place)
    {
        var number = BigInteger.Zero;
        for (var bit = end - 1; bit >= first; bit--)
        {
            number = (number << 1) | (int)((word(bit) >> place) & 1);
        }

        return number;
    }
}
