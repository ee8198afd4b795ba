using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Engine.Evaluation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Simulation;

/// <summary>Every simulator, at every width, against an evaluator that knows no tricks.</summary>
public sealed class SimulatorsAgreeTests
{
    private const int Ticks = 4;

    private static readonly LaneWidth[] Widths = Enum.GetValues<LaneWidth>();

    // A number of words that isn't a power of two ends with ever narrower blocks.
    private static readonly int[] WordCounts = [1, 2, 3, 4, 7, 8, 13, 16, 27, 32, 45];

    [Fact]
    public void Simulators_RandomCircuits_AgreeWithTheNaiveEvaluator()
    {
        Parallel.For(0, Scale.Of(2_000, 100_000), seed =>
        {
            var random = new Random(seed);
            var netlist = Random(random);
            var wordCount = WordCounts[seed % WordCounts.Length];
            var simulators = Widths.Select(width => new PatternSimulator(netlist, wordCount, width)).ToArray();
            var single = new NetSimulator(netlist);
            var compiled = seed % Scale.Of(4, 8) == 0 ? new CompiledSimulator(netlist) : null;
            var (word, bit) = (random.Next(wordCount), random.Next(64));
            var naive = Enumerable.Range(0, wordCount).Select(_ => new NaiveEvaluator(netlist)).ToArray();
            for (var tick = 0; tick < Ticks; tick++)
            {
                SetInputs(netlist, random, naive, simulators);
                CopyInputs(netlist, naive[word], compiled);
                foreach (var net in netlist.InputNets)
                {
                    single.Values[net] = (byte)((naive[word].Values[net] >> bit) & 1);
                }

                single.Evaluate();
                Array.ForEach(naive, evaluator => evaluator.Evaluate());
                Assert.All(simulators, (simulator, index) => AssertEqual(netlist, naive, simulator, $"seed {seed}, {Widths[index]}, {wordCount} words, tick {tick}"));
                AssertEqual(netlist, naive[word], compiled, $"seed {seed}, compiled, tick {tick}");
                Assert.Equal(naive[word].Values.Select(value => (byte)((value >> bit) & 1)), single.Values.ToArray());
                Array.ForEach(naive, evaluator => evaluator.Tick());
                Array.ForEach(simulators, simulator => simulator.Tick());
                single.Tick();
                compiled?.Tick();
            }
        });
    }

    [Theory]
    [InlineData(LaneWidth.Scalar, 1)]
    [InlineData(LaneWidth.Vector128, 5)]
    [InlineData(LaneWidth.Vector256, 16)]
    [InlineData(LaneWidth.Vector512, 64)]
    public void EvaluateAndTick_OnceWarm_AllocateNothing(LaneWidth width, int wordCount)
    {
        var simulator = new PatternSimulator(RandomNetlists.Next(new Random(1), 20, 2000, 30, 40), wordCount, width);
        Run(simulator, 2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(simulator, 100);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(20_000, 60)]
    [InlineData(3_000, 800)]
    public void Compiled_CircuitOfManyChunks_AgreesWithOneOfPatterns(int gates, int registers)
    {
        var random = new Random(gates);
        var netlist = RandomNetlists.Next(random, 30, gates, 300, registers);
        var (compiled, patterns) = (new CompiledSimulator(netlist), new PatternSimulator(netlist, 1));
        for (var tick = 0; tick < 20; tick++)
        {
            for (var input = 0; input < netlist.InputNets.Length; input++)
            {
                compiled.Inputs[input] = random.Next();
                patterns.Input(input)[0] = unchecked((uint)compiled.Inputs[input]);
            }

            compiled.Evaluate();
            patterns.Evaluate();
            Assert.All(Enumerable.Range(0, netlist.OutputNets.Length), output => Assert.Equal(unchecked((int)patterns.Output(output)[0]), compiled.Output(output)));
            compiled.Tick();
            patterns.Tick();
            Assert.All(Enumerable.Range(0, registers), bit => Assert.Equal(unchecked((int)patterns.State(bit)[0]), compiled.States[bit]));
        }
    }

    [Fact]
    public void Compiled_EvaluateAndTick_AllocateNothing()
    {
        var simulator = new CompiledSimulator(RandomNetlists.Next(new Random(1), 20, 2000, 30, 40));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            simulator.Inputs[i % 20] ^= -1;
            simulator.Evaluate();
            simulator.Tick();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static Netlist Random(Random random) =>
        RandomNetlists.Next(random, random.Next(0, 8), random.Next(0, 60), random.Next(0, 8), random.Next(0, 6));

    private static void Run(PatternSimulator simulator, int ticks)
    {
        for (var i = 0; i < ticks; i++)
        {
            simulator.Evaluate();
            simulator.Tick();
        }
    }

    private static void SetInputs(Netlist netlist, Random random, NaiveEvaluator[] naive, PatternSimulator[] simulators)
    {
        for (var input = 0; input < netlist.InputNets.Length; input++)
        {
            for (var word = 0; word < naive.Length; word++)
            {
                var value = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
                naive[word].Values[netlist.InputNets[input]] = value;
                foreach (var simulator in simulators)
                {
                    simulator.Input(input)[word] = value;
                }
            }
        }
    }

    private static void AssertEqual(Netlist netlist, NaiveEvaluator[] naive, PatternSimulator simulator, string what)
    {
        simulator.Evaluate();
        for (var word = 0; word < naive.Length; word++)
        {
            Assert.True(naive[word].Outputs.SequenceEqual(Enumerable.Range(0, netlist.OutputNets.Length).Select(i => simulator.Output(i)[word])), $"{what}: outputs of word {word}");
            Assert.True(naive[word].States.SequenceEqual(Enumerable.Range(0, netlist.FlipFlops.Length).Select(i => simulator.State(i)[word])), $"{what}: states of word {word}");
            Assert.True(naive[word].Next.SequenceEqual(Enumerable.Range(0, netlist.FlipFlops.Length).Select(i => simulator.Next(i)[word])), $"{what}: next of word {word}");
        }
    }

    private static void CopyInputs(Netlist netlist, NaiveEvaluator naive, CompiledSimulator? compiled)
    {
        for (var input = 0; compiled is not null && input < netlist.InputNets.Length; input++)
        {
            compiled.Inputs[input] = unchecked((int)naive.Values[netlist.InputNets[input]]);
        }
    }

    private static void AssertEqual(Netlist netlist, NaiveEvaluator naive, CompiledSimulator? compiled, string what)
    {
        if (compiled is not null)
        {
            compiled.Evaluate();
            Assert.True(naive.Outputs.Select(value => unchecked((int)value)).SequenceEqual(Enumerable.Range(0, netlist.OutputNets.Length).Select(compiled.Output)), what);
            Assert.True(naive.States.Select(value => unchecked((int)value)).SequenceEqual(compiled.States.ToArray()), what);
            Assert.True(naive.Next.Select(value => unchecked((int)value)).SequenceEqual(compiled.Next.ToArray()), what);
        }
    }
}
