using System.Numerics;
using LogicToNeurons.Engine.Evaluation;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Evaluation;

public class NetworkEvaluatorTests
{
    [Fact]
    public void RandomNetworks_InEveryFormatAndWidth_AreTheirDefinition()
    {
        int[] sampleCounts = [1, 7, 16, 33, 64, 100];
        for (var seed = 0; seed < Scale.Of(300, 10_000); seed++)
        {
            var random = new Random(seed);
            var network = RandomNetworks.Next(random);
            var sampleCount = sampleCounts[seed % sampleCounts.Length];
            var samples = Enumerable.Range(0, sampleCount).Select(_ => RandomNetworks.Columns(random, network)).ToArray();
            foreach (var lanes in Enum.GetValues<LaneWidth>())
            {
                AssertSame<int>(network, samples, lanes);
                AssertSame<float>(network, samples, lanes);
                AssertSame<double>(network, samples, lanes);
            }
        }
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(4099)]
    public void ManySamples_OfALargeNetwork_AreItsDefinition(int sampleCount)
    {
        var random = new Random(sampleCount);
        foreach (var network in new[] { RandomNetworks.Compiled(random), RandomNetworks.Free(random) })
        {
            var samples = Enumerable.Range(0, sampleCount).Select(_ => RandomNetworks.Columns(random, network)).ToArray();
            AssertSame<int>(network, samples, LaneWidths.Widest);
            AssertSame<float>(network, samples, LaneWidths.Widest);
            AssertSame<double>(network, samples, LaneWidths.Widest);
        }
    }

    [Fact]
    public void Rows_AreTransposedBothWays()
    {
        var random = new Random(5);
        var network = RandomNetworks.Free(random);
        var samples = Enumerable.Range(0, 70).Select(_ => RandomNetworks.Columns(random, network)).ToArray();
        for (var state = 0; state < network.StateCount; state++)
        {
            Array.ForEach(samples, sample => sample[network.InputCount + state] = network.Initial[state]);
        }

        var evaluator = new NetworkEvaluator<float>(network, samples.Length);
        var outputs = new float[samples.Length * network.OutputCount];
        evaluator.EvaluateRows([.. samples.SelectMany(sample => sample.Take(network.InputCount)).Select(value => (float)value)], outputs);

        Assert.Equal(samples.SelectMany(sample => NaiveNetwork.Outputs(network, sample).Take(network.OutputCount)).Select(value => (float)value), outputs);
    }

    [Fact]
    public void Float_OfARowThatIsNotExact_KeepsTheOrderOfItsTerms()
    {
        var network = Sum(1e8, [1, -1, 0.1]);
        var evaluator = new NetworkEvaluator<float>(network, 1);
        (evaluator.Input(0)[0], evaluator.Input(1)[0], evaluator.Input(2)[0]) = (1, 1e8f, 1);
        evaluator.Evaluate();

        Assert.Equal((1e8f + 1f - 1e8f) + 0.1f, evaluator.Output(0)[0]);
    }

    [Fact]
    public void Int_WrapsInBetween()
    {
        var network = Sum(int.MaxValue, [1, 1, -1]);
        var evaluator = new NetworkEvaluator<int>(network, 3);
        evaluator.Input(0).Fill(5);
        evaluator.Input(2).Fill(int.MaxValue);
        evaluator.Evaluate();

        Assert.All(evaluator.Output(0).ToArray(), value => Assert.Equal(5, value));
    }

    [Fact]
    public void Int_OfAFraction_IsRefused() => Assert.Throws<ArgumentException>(() => new NetworkEvaluator<int>(Sum(0.5, [1, 1, 1]), 1));

    [Fact]
    public void Evaluate_AllocatesNothing()
    {
        var evaluator = new NetworkEvaluator<float>(RandomNetworks.Compiled(new Random(3)), 1000);
        evaluator.Evaluate();
        var before = GC.GetAllocatedBytesForCurrentThread();
        evaluator.Evaluate();
        evaluator.Tick();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void LongRows_OfUnitWeights_AreAddedUpWhole()
    {
        var builder = new NetworkBuilder("Long");
        builder.AddInput("x", 1000, ColumnKind.Bit, true, 0, 1);
        var signals = Enumerable.Range(0, 1000).ToArray();
        var neuron = builder.AddNeuron(0, signals, [.. signals.Select(signal => signal % 3 == 0 ? -1.0 : 1.0)], 1000);
        builder.AddOutput("y", 1, ColumnKind.Number, false);
        builder.AddOutputRow(0, [neuron], [1]);
        var evaluator = new NetworkEvaluator<float>(builder.Build(), 20);
        for (var column = 0; column < 1000; column++)
        {
            evaluator.Input(column).Fill(1);
        }

        evaluator.Evaluate();

        Assert.Equal(666 - 334, evaluator.Output(0)[19]);
    }

    private static Network Sum(double bias, double[] weights)
    {
        var builder = new NetworkBuilder("Sum");
        builder.AddInput("x", weights.Length, ColumnKind.Number, true, double.NegativeInfinity, double.PositiveInfinity);
        var neuron = builder.AddNeuron(bias, [.. Enumerable.Range(0, weights.Length)], weights, double.PositiveInfinity);
        builder.AddOutput("y", 1, ColumnKind.Number, false);
        builder.AddOutputRow(0, [neuron], [1]);
        return builder.Build();
    }

    private static void AssertSame<T>(Network network, double[][] samples, LaneWidth lanes)
        where T : unmanaged, INumber<T>
    {
        var evaluator = new NetworkEvaluator<T>(network, samples.Length, lanes);
        for (var column = 0; column < network.FirstNeuron; column++)
        {
            var target = column < network.InputCount ? evaluator.Input(column) : evaluator.State(column - network.InputCount);
            for (var sample = 0; sample < samples.Length; sample++)
            {
                target[sample] = T.CreateChecked(samples[sample][column]);
            }
        }

        evaluator.Evaluate();
        var actual = new double[network.Outputs.Count];
        for (var sample = 0; sample < samples.Length; sample++)
        {
            for (var row = 0; row < actual.Length; row++)
            {
                var values = row < network.OutputCount ? evaluator.Output(row) : evaluator.Next(row - network.OutputCount);
                actual[row] = double.CreateChecked(values[sample]);
            }

            Assert.Equal(NaiveNetwork.Outputs(network, samples[sample]), actual);
        }
    }
}
