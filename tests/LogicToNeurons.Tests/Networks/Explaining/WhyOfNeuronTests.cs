using LogicToNeurons.Networks.Compilation.Modes;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Explaining;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Explaining;

public class WhyOfNeuronTests
{
    [Fact]
    public void Neuron_NamesItsTermsLargestFirst()
    {
        var builder = new NetworkBuilder("Sum");
        builder.AddInput("x", 3, ColumnKind.Number, true, -9, 9);
        var neuron = builder.AddNeuron(-1, [0, 1, 2], [1, -2, 5], 100);
        var idle = builder.AddNeuron(0, [0], [-1], 9);
        builder.AddOutput("y", 1, ColumnKind.Number, false);
        builder.AddOutputRow(0.5, [neuron, idle], [1, 1]);
        var network = builder.Build();

        Assert.Equal("n1.1 = ReLU(4) = 4: x[1] adds -2 * -3 = 6, x[0] adds -1, the bias adds -1", Said(network, 3, -1, -3, 0));
        Assert.Equal("n1.1 = ReLU(4) = 4：x[1] 加 -2 * -3 = 6，x[0] 加 -1，偏置加 -1", SaidIn(Language.Chinese, network, 3, -1, -3, 0));
        Assert.Equal("n1.2 = ReLU(-2) = 0: x[0] adds -1 * 2 = -2", Said(network, 4, 2, 0, 0));
        Assert.Equal("n1.2 = ReLU(0) = 0: the bias adds 0", Said(network, 4, 0, 0, 0));
        Assert.Equal("y = 5.5: n1.1 adds 4, n1.2 adds 1, the bias adds 0.5", Said(network, 5, -1, -3, 0));
        Assert.Equal("x[2] = 7 is an input", Said(network, 2, 0, 0, 7));
    }

    [Fact]
    public void Neuron_OfManyTerms_NamesTheLargest()
    {
        var builder = new NetworkBuilder("Sum");
        builder.AddInput("x", 9, ColumnKind.Bit, true, 0, 1);
        builder.AddNeuron(0, [.. Enumerable.Range(0, 9)], [.. Enumerable.Range(1, 9).Select(i => (double)i)], 100);
        builder.AddOutput("y", 1, ColumnKind.Number, false);
        builder.AddOutputRow(0, [9], [1]);

        Assert.Equal(
            "n1.1 = ReLU(45) = 45: x[8] adds 9 * 1 = 9, x[7] adds 8 * 1 = 8, x[6] adds 7 * 1 = 7, x[5] adds 6 * 1 = 6, x[4] adds 5 * 1 = 5, x[3] adds 4 * 1 = 4, 3 more add 6",
            Said(builder.Build(), 9, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    }

    [Fact]
    public void Register_NamesWhatItLoaded()
    {
        var network = StrictWiring.Wire(GateBlocks.Of(Gates.Build("circuit Keep(d) -> (q) {\n reg q = 0\n q <- d\n }"))).Network;
        double[][] ticks = [[1, 0], [0, 1], [1, 1]];
        var why = new WhyOfNeuron(network, tick => [.. NaiveNetwork.Signals(network, ticks[tick]), .. NaiveNetwork.Outputs(network, ticks[tick])]);
        var text = new NeuronReasonText(network);

        Assert.Equal("q = 0: the register began with it", text.Say(why.Of(1, 0)).ToString());
        Assert.Equal("q = 1: the register loaded it at tick 1, when d adds 1", text.Say(why.Of(1, 1)).ToString());
        Assert.Equal("q = 1: the register was changed from outside", text.Say(why.Of(1, 2)).ToString());
        Assert.Equal([(2, 1L), (1, 1), (0, 0)], why.Chain(2, 1, 10).Select(reason => (reason.Place, reason.Tick)));
    }

    [Fact]
    public void Chain_OfRandomNetworks_EndsAtTheInputs()
    {
        for (var seed = 0; seed < Scale.Of(50, 500); seed++)
        {
            var random = new Random(seed);
            var network = RandomNetworks.Next(random);
            var columns = RandomNetworks.Columns(random, network);
            double[] values = [.. NaiveNetwork.Signals(network, columns), .. NaiveNetwork.Outputs(network, columns)];
            var why = new WhyOfNeuron(network, _ => [.. values]);
            foreach (var reason in why.Chain(network.SignalCount, 0, int.MaxValue))
            {
                Assert.Equal(values[reason.Place], reason.Value);
                Assert.Equal(reason.Cause is NeuronCause.Neuron or NeuronCause.Output ? reason.Bias + reason.Terms.Sum(term => term.Product) : reason.Sum, reason.Sum);
                Assert.NotEmpty(new NeuronReasonText(network).Say(reason).In(Language.Chinese));
            }
        }
    }

    private static string Said(Network network, int place, params double[] inputs) => SaidIn(Language.English, network, place, inputs);

    private static string SaidIn(Language language, Network network, int place, params double[] inputs)
    {
        double[] values = [.. NaiveNetwork.Signals(network, inputs), .. NaiveNetwork.Outputs(network, inputs)];
        return new NeuronReasonText(network).Say(new WhyOfNeuron(network, _ => [.. values]).Of(place, 0)).In(language);
    }
}
