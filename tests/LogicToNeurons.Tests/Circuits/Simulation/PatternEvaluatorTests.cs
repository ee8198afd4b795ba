using System.Runtime.InteropServices;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Simulation;

public sealed class PatternEvaluatorTests
{
    [Fact]
    public void Evaluate_RandomCircuits_GivesWhatOnePatternGives()
    {
        var random = new Random(4);
        for (var run = 0; run < 40; run++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 12), 70, random.Next(1, 9), random.Next(2) * random.Next(1, 4));
            var evaluator = new PatternEvaluator(netlist);
            var words = PatternEvaluator.WordCount;
            var inputs = new ulong[evaluator.InputWidth * words];
            var outputs = new ulong[evaluator.OutputWidth * words];
            var simulator = new NetSimulator(netlist);
            for (var batch = 0; batch < 3; batch++)
            {
                var count = random.Next(1, 1 + (words * 64));
                random.NextBytes(MemoryMarshal.AsBytes(inputs.AsSpan()));
                evaluator.Evaluate(inputs, count, outputs);
                for (var pattern = 0; pattern < count; pattern++)
                {
                    Compare(netlist, simulator, inputs, outputs, pattern);
                }
            }
        }
    }

    private static void Compare(Netlist netlist, NetSimulator simulator, ulong[] inputs, ulong[] outputs, int pattern)
    {
        byte Bit(ulong[] words, int place) => (byte)((words[(place * PatternEvaluator.WordCount) + (pattern / 64)] >> (pattern % 64)) & 1);
        for (var place = 0; place < netlist.InputNets.Length; place++)
        {
            simulator.Values[netlist.InputNets[place]] = Bit(inputs, place);
        }

        simulator.Evaluate();
        for (var place = 0; place < netlist.OutputNets.Length; place++)
        {
            Assert.Equal(simulator.Values[netlist.OutputNets[place]], Bit(outputs, place));
        }

        if (netlist.IsClocked)
        {
            simulator.Tick();
        }
    }
}
