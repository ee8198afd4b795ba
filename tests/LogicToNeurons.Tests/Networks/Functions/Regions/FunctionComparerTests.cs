using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Functions.Regions;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Functions.Regions;

public sealed class FunctionComparerTests
{
    [Fact]
    public void Compare_OneInput_IsProvedWhateverTheSize()
    {
        var formula = string.Join(" + ", Enumerable.Range(1, 100).Select(i => $"{i} * relu(x - {i})"));
        Assert.Equal(new FunctionComparison(IsEqual: true, IsProved: true, 101, 0), Compare(Relu.Of($"x + {formula}"), Relu.Of($"relu(x) - relu(-x) + {formula}")));
        Assert.Equal((false, true), Verdict(Compare(Relu.Of($"x + {formula}"), Relu.Of($"x + {formula} + 1/1000000"))));
    }

    [Fact]
    public void Compare_TwoInputs_IsProvedByRegions()
    {
        var (max, min) = (Relu.Function("network Max(a, b) -> y { y = max(a, b) }"), Relu.Function("network Min(a, b) -> y { y = a + b - min(a, b) }"));
        Assert.Equal((true, true), Verdict(Compare(max, min)));
        Assert.Equal((false, true), Verdict(Compare(max, Relu.Function("network Sum(a, b) -> y { y = a + b }"))));
    }

    [Fact]
    public void Compare_TooLarge_IsComparedAtPoints()
    {
        string[] names = [.. "abcdefghi".Select(name => name.ToString())];
        var inputs = string.Join(", ", names);
        var wide = Relu.Function($"network Wide({inputs}) -> y {{ y = max({inputs}) }}");
        var layers = StrictLayering.Of(wide)!.Function;
        var comparison = Compare(wide, layers);
        Assert.Equal((true, false), Verdict(comparison));
        Assert.InRange(comparison.Points, 20, 1000);
        Assert.Equal((false, false), Verdict(Compare(wide, Relu.Function($"network Wide({inputs}) -> y {{ y = max({inputs}) + 1/1000 }}"))));
    }

    [Fact]
    public void Compare_AnyWrongWeight_IsFound()
    {
        var function = Relu.Shipped("distance");
        var layers = StrictLayering.Of(function)!.Function;
        var faults = 0;
        for (var neuron = 0; neuron < layers.Neurons.Length; neuron++)
        {
            foreach (var term in layers.Neurons[neuron].Terms)
            {
                var wrong = layers.Neurons[neuron].Plus(RationalForm.Signal(term.Signal), new Rational(1, 8));
                var faulty = new ReluFunction(layers.Name, layers.Inputs, layers.Outputs, layers.Neurons.SetItem(neuron, wrong), layers.Results);
                Assert.Equal((false, true), Verdict(Compare(function, faulty)));
                faults++;
            }
        }

        Assert.InRange(faults, 10, 100);
    }

    [Fact]
    public void Compare_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var settings = ProofSettings.Default with { Cancellation = source.Token };
        Assert.Throws<OperationCanceledException>(() => FunctionComparer.Compare(Relu.Of("relu(x)"), Relu.Of("relu(x)"), settings));
    }

    [Fact]
    public void NetworkFunction_OfWeightsThatAreHeld_IsTheSame()
    {
        var random = new Random(7);
        for (var i = 0; i < Scale.Of(20, 500); i++)
        {
            var layers = StrictLayering.Of(Relu.Random(random, 1, 6, 2))!.Function;
            var network = FunctionNetwork.Of(layers, NumberFormat.Float64, "test").Value!;
            var back = NetworkFunction.Of(network.Network);
            Assert.Equal(layers.Inputs.AsEnumerable(), back.Inputs);
            Assert.Equal(network.Roundings.IsEmpty, layers.Neurons.Concat(layers.Results).SequenceEqual(back.Neurons.Concat(back.Results)));
        }
    }

    private static FunctionComparison Compare(ReluFunction first, ReluFunction second) => FunctionComparer.Compare(first, second, ProofSettings.Default);

    private static (bool IsEqual, bool IsProved) Verdict(FunctionComparison comparison) => (comparison.IsEqual, comparison.IsProved);
}
