using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Verification;

public class DifferenceFinderTests
{
    [Fact]
    public void Find_WithOneWeightChanged_CountsAndListsWhatTryingAllDoes()
    {
        var wrong = 0;
        for (var seed = 0; seed < Scale.Of(40, 1000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(1, 8), random.Next(1, 20), random.Next(1, 4), random.Next(0, 3));
            var network = Compiler.Compile(netlist, new CompilerSettings(CompilerMode.Gate)).Value!.Compiled.Network;
            Assert.Equal(0, DifferenceFinder.Find(network, netlist, 5, CancellationToken.None).Count);
            if (network.NeuronCount == 0)
            {
                continue;
            }

            var neuron = random.Next(network.NeuronCount);
            var changed = network.WithNeurons(network.Neurons.WithBias(neuron, network.Neurons[neuron].Bias + 0.5));
            var expected = Differing(netlist, changed).ToList();

            var found = DifferenceFinder.Find(changed, netlist, 5, CancellationToken.None);

            Assert.True(found.IsExhaustive);
            Assert.Equal((1L << network.FirstNeuron, expected.Count), (found.Patterns, found.Count));
            Assert.Equal(expected.Take(5), found.First.Select(one => Number(one.Bits)));
            wrong += expected.Count > 0 ? 1 : 0;
        }

        Assert.InRange(wrong, 10, int.MaxValue);
    }

    [Fact]
    public void Find_WithMoreInputs_TriesCornersAndRandomPatterns()
    {
        var netlist = Adders.Ripple(16);
        var network = Compiler.Compile(netlist, new CompilerSettings()).Value!.Compiled.Network;
        Assert.Equal(0, DifferenceFinder.Find(network, netlist, 5, CancellationToken.None).Count);

        var found = DifferenceFinder.Find(network.WithOutputs(network.Outputs.WithBias(0, 1)), netlist, 5, CancellationToken.None);

        Assert.False(found.IsExhaustive);
        Assert.Equal(found.Patterns, found.Count);
        Assert.Equal(DifferenceFinder.RandomCount + 2 + (2 * network.FirstNeuron), found.Patterns);
        Assert.Equal(5, found.First.Length);
    }

    [Fact]
    public void Find_GivenUp_Stops()
    {
        var netlist = Adders.Ripple(16);
        var network = Compiler.Compile(netlist, new CompilerSettings()).Value!.Compiled.Network;
        Assert.Throws<OperationCanceledException>(() => DifferenceFinder.Find(network, netlist, 5, new CancellationToken(true)));
    }

    private static int Number(IReadOnlyList<bool> bits) => Enumerable.Range(0, bits.Count).Sum(bit => bits[bit] ? 1 << bit : 0);

    private static IEnumerable<int> Differing(Netlist netlist, Network network)
    {
        var simulator = new NetSimulator(netlist);
        var columns = new double[network.FirstNeuron];
        for (var pattern = 0; pattern < 1 << columns.Length; pattern++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = (pattern >> i) & 1;
                var net = i < netlist.InputNets.Length ? netlist.InputNets[i] : netlist.FlipFlops[i - netlist.InputNets.Length].Output;
                simulator.Values[net] = (byte)columns[i];
            }

            simulator.Evaluate();
            var expected = netlist.OutputNets.Concat(netlist.FlipFlops.Select(flipFlop => flipFlop.Input)).Select(net => (double)simulator.Values[net]);
            if (!expected.SequenceEqual(NaiveNetwork.Outputs(network, columns)))
            {
                yield return pattern;
            }
        }
    }
}
