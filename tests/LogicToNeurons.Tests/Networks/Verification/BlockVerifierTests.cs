using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Verification;

public class BlockVerifierTests
{
    [Fact]
    public void Networks_OfRandomCircuits_AreProved()
    {
        for (var seed = 0; seed < Scale.Of(200, 10_000); seed++)
        {
            var blocks = GateBlocks.Of(RandomCircuit(seed));

            Assert.True(BlockVerifier.Proves(StrictWiring.Wire(blocks)), $"seed {seed}");
            Assert.True(BlockVerifier.Proves(ShortcutWiring.Wire(blocks, new WiringSettings(MaxTerms: 4, MaxWeight: 2))), $"seed {seed}");
        }
    }

    [Fact]
    public void Blocks_WithOneNumberChanged_AreNotProved()
    {
        var graph = GateBlocks.Of(Adder());
        for (var index = 0; index < graph.Blocks.Count; index++)
        {
            foreach (var faulty in Faults(graph.Blocks[index]))
            {
                var blocks = graph.Blocks.ToArray();
                blocks[index] = faulty;
                var compiled = ShortcutWiring.Wire(new BlockGraph(graph.Subject, blocks, graph.Words), new WiringSettings());

                Assert.Equal(index, BlockVerifier.FirstDoubtful(compiled));
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Network_WithOneWeightChanged_IsNotProved(bool isStrict)
    {
        var graph = GateBlocks.Of(Adder());
        var compiled = isStrict ? StrictWiring.Wire(graph) : ShortcutWiring.Wire(graph, new WiringSettings());
        Assert.True(BlockVerifier.Proves(compiled));

        foreach (var network in Faults(compiled.Network))
        {
            Assert.False(BlockVerifier.Proves(compiled.With(network)));
        }
    }

    private static Netlist Adder() => Gates.Build("circuit Add(a[2], b[2]) -> (sum[2], cout) { (sum, cout) = RippleAdder<2>(a, b, 0) }");

    private static Netlist RandomCircuit(int seed)
    {
        var random = new Random(seed);
        return RandomNetlists.Next(random, random.Next(1, 7), random.Next(1, 60), random.Next(1, 5), random.Next(3));
    }

    private static IEnumerable<Block> Faults(Block block)
    {
        for (var i = 0; i < block.Neurons.Length; i++)
        {
            foreach (var row in Faults(block.Neurons[i].Row))
            {
                yield return block with { Neurons = [.. block.Neurons.Select((neuron, at) => at == i ? neuron with { Row = row } : neuron)] };
            }
        }

        for (var i = 0; i < block.Outputs.Length; i++)
        {
            foreach (var row in Faults(block.Outputs[i].Row))
            {
                yield return block with { Outputs = [.. block.Outputs.Select((output, at) => at == i ? output with { Row = row } : output)] };
            }
        }
    }

    private static IEnumerable<LocalRow> Faults(LocalRow row)
    {
        yield return row with { Bias = row.Bias + 1 };
        yield return row with { Bias = row.Bias - 1 };
        for (var i = 0; i < row.Terms.Length; i++)
        {
            yield return row with { Terms = [.. row.Terms.Select((term, at) => at == i ? term with { Weight = term.Weight + 1 } : term)] };
            yield return row with { Terms = [.. row.Terms.Select((term, at) => at == i ? term with { Weight = -term.Weight } : term)] };
        }
    }

    private static IEnumerable<Network> Faults(Network network) =>
        Faults(network.Neurons).Select(network.WithNeurons).Concat(Faults(network.Outputs).Select(network.WithOutputs));

    private static IEnumerable<AffineRows> Faults(AffineRows rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            yield return rows.WithBias(row, rows.Biases[row] + 1);
            for (var term = 0; term < rows[row].Length; term++)
            {
                yield return rows.WithWeight(row, rows[row].Signals[term], rows[row].Weights[term] + 1);
            }
        }
    }
}
