using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Tests.Support;

/// <summary>Evaluates networks neuron by neuron, as their definition says, and compares them with circuits.</summary>
internal static class NaiveNetwork
{
    /// <summary>The values of all signals, for the columns of inputs and registers.</summary>
    public static double[] Signals(Network network, ReadOnlySpan<double> columns)
    {
        var values = new double[network.SignalCount];
        columns.CopyTo(values);
        for (var neuron = 0; neuron < network.NeuronCount; neuron++)
        {
            values[network.FirstNeuron + neuron] = Math.Max(0, network.Neurons[neuron].Sum(values));
        }

        return values;
    }

    /// <summary>The outputs and then the registers' next values, for the columns of inputs and registers.</summary>
    public static double[] Outputs(Network network, ReadOnlySpan<double> columns)
    {
        var values = Signals(network, columns);
        return [.. Enumerable.Range(0, network.Outputs.Count).Select(row => network.Outputs[row].Sum(values))];
    }

    /// <summary>Asserts that a network computes what a circuit does: for all patterns of few inputs and flip-flops, otherwise for random ones.</summary>
    public static void AssertSame(Netlist netlist, Network network, int seed = 1, int randomPatterns = 256)
    {
        var count = netlist.InputNets.Length + netlist.FlipFlops.Length;
        Assert.Equal(count, network.FirstNeuron);
        var random = new Random(seed);
        var patterns = count <= 10 ? 1 << count : randomPatterns;
        var simulator = new NetSimulator(netlist);
        var columns = new double[count];
        for (var pattern = 0; pattern < patterns; pattern++)
        {
            var density = random.NextDouble();
            for (var i = 0; i < count; i++)
            {
                columns[i] = count <= 10 ? (pattern >> i) & 1 : random.NextDouble() < density ? 1 : 0;
                var net = i < netlist.InputNets.Length ? netlist.InputNets[i] : netlist.FlipFlops[i - netlist.InputNets.Length].Output;
                simulator.Values[net] = (byte)columns[i];
            }

            simulator.Evaluate();
            var expected = netlist.OutputNets.Concat(netlist.FlipFlops.Select(flipFlop => flipFlop.Input)).Select(net => (double)simulator.Values[net]);
            Assert.Equal(expected, Outputs(network, columns));
        }
    }

    /// <summary>Asserts that every layer reads only the one before it.</summary>
    public static void AssertStrict(Network network)
    {
        for (var neuron = 0; neuron < network.NeuronCount; neuron++)
        {
            foreach (var signal in network.Neurons[neuron].Signals)
            {
                Assert.Equal(network.LayerOf(neuron) - 1, network.LayerOfSignal(signal));
            }
        }

        for (var output = 0; output < network.Outputs.Count; output++)
        {
            foreach (var signal in network.Outputs[output].Signals)
            {
                Assert.Equal(network.LayerCount, network.LayerOfSignal(signal));
            }
        }
    }
}
