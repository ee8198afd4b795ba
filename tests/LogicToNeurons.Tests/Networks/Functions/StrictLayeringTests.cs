using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Functions;

public sealed class StrictLayeringTests
{
    private const int Seed = 11;

    [Theory]
    [InlineData("abs", "Abs")]
    [InlineData("max", "Max")]
    [InlineData("max", "Max3")]
    [InlineData("leaky", "Leaky")]
    [InlineData("gates", "Not")]
    [InlineData("gates", "Or")]
    [InlineData("tent", "FourTeeth")]
    [InlineData("median", "Sorted")]
    [InlineData("distance", "Distance")]
    public void Lines_ShippedNetworks_AreTheseMatrices(string file, string name) =>
        VerifiedText.Match(string.Join('\n', MatrixText.Lines(StrictLayering.Of(Relu.Shipped(file, name))!)), name);

    [Theory]
    [InlineData("max", "Max", 3, 2)]
    [InlineData("max", "Max3", 3, 0)]
    [InlineData("abs", "Abs", 2, 0)]
    [InlineData("gates", "Not", 0, 0)]
    public void Of_Neurons_AreThatMany(string file, string name, int neurons, int identity)
    {
        var layered = StrictLayering.Of(Relu.Shipped(file, name))!;
        Assert.Equal((neurons, identity), (layered.Function.Neurons.Length, layered.IdentityCount));
    }

    [Theory]
    [InlineData("relu(x) + x", 2)]
    [InlineData("relu(2x) + x", 2)]
    [InlineData("relu(relu(x + 1) - 3) + relu(x + 1)", 3)]
    [InlineData("relu(relu(x) - relu(-x) - 3) + relu(x) - relu(-x)", 5)]
    public void Of_WhatIsThereAlready_IsNotCarriedAgain(string formula, int neurons) =>
        Assert.Equal(neurons, StrictLayering.Of(Relu.Of(formula))!.Function.Neurons.Length);

    [Fact]
    public void Of_RandomFunctions_AreStrictAndTheSame()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Scale.Of(400, 20_000); i++)
        {
            var function = Relu.Random(random, random.Next(1, 4), random.Next(0, 9), random.Next(1, 3));
            var layered = StrictLayering.Of(function)!.Function;
            for (var signal = layered.Inputs.Length; signal < layered.SignalCount; signal++)
            {
                Assert.All(layered.Neurons[signal - layered.Inputs.Length].Terms, term => Assert.Equal(layered.LevelOf(signal) - 1, layered.LevelOf(term.Signal)));
            }

            Assert.All(layered.Results.SelectMany(result => result.Terms), term => Assert.Equal(layered.Depth, layered.LevelOf(term.Signal)));
            for (var j = 0; j < 10; j++)
            {
                var point = Enumerable.Range(0, function.Inputs.Length).Select(_ => Relu.RandomNumber(random)).ToArray();
                Assert.Equal(function.At(point), layered.At(point));
            }
        }
    }

    [Fact]
    public void Of_VeryDeepAndWide_IsRefused()
    {
        var names = string.Join('\n', Enumerable.Range(1, 6_000).Select(i => $"a{i} = relu(a{i - 1} + {i})"));
        Assert.Null(StrictLayering.Of(Relu.Function($"network F(x) -> y {{\ny = a6000\n{names}\na0 = x }}")));
    }
}
