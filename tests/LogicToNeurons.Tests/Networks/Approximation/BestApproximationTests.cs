using LogicToNeurons.Networks.Approximation;
using LogicToNeurons.Networks.Formatting;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Approximation;

public sealed class BestApproximationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(31)]
    public void Find_Square_HasTheErrorOfTheory(int pieces)
    {
        var found = Find("x^2", -1, 1, pieces);
        Assert.Equal(pieces, found.Count);
        Assert.Equal(1.0 / (2 * pieces * pieces), found.Error, 2e-4 / (pieces * pieces));
    }

    [Fact]
    public void Find_SquareInFour_IsTheRightFormula()
    {
        var network = Find("x^2", -1, 1, 4).Network("Square");
        var square = Relu.Shipped("square");
        Assert.Equal(square.Neurons.ToHashSet(), network.Neurons.ToHashSet());
        Assert.Equal("-1/32", network.Results[0].Constant.ToString());
    }

    // By theory it takes ∫√|sin| / (4·√error), 53.6 pieces, if they were many.
    [Fact]
    public void Find_SineOverACircle_TakesFiftyFivePieces() => Assert.InRange(Find("sin(x)", 0, Math.Tau, 55).Error, 0, 5e-4);

    [Fact]
    public void Find_SineInTooFew_IsNot() => Assert.InRange(Find("sin(x)", 0, Math.Tau, 54).Error, 5e-4, 1);

    [Theory]
    [InlineData("exp(x)", -2, 2)]
    [InlineData("tanh(x)", -4, 4)]
    [InlineData("sqrt(x)", 0, 1)]
    [InlineData("sin(3x) * x", -3, 3)]
    [InlineData("gelu(x)", -5, 5)]
    [InlineData("max(sin(5x), cos(3x))", 0, 4)]
    [InlineData("x^3 - x", -2, 1.5)]
    [InlineData("1e6 * x^2 + 1e9", 5, 7)]
    [InlineData("1e-9 * sin(x)", 0, 6)]
    public void Find_Curves_GetNearerWithEachPieceAndBeatEqualOnes(string formula, double from, double to)
    {
        var last = double.MaxValue;
        foreach (var pieces in new[] { 1, 2, 3, 5, 9, 17 })
        {
            var found = Find(formula, from, to, pieces);
            Assert.InRange(found.Count, 1, pieces);
            Assert.InRange(found.Error, 0, last * (1 + 1e-3));
            Assert.InRange(found.Error, 0, EqualPieces(formula, from, to, pieces) * (1 + 1e-3));
            last = found.Error;
        }
    }

    [Theory]
    [InlineData("abs(x)", 2)]
    [InlineData("relu(x) - relu(x - 0.5)", 3)]
    [InlineData("3x - 1/4", 1)]
    [InlineData("7", 1)]
    [InlineData("max(x, -2x, 0.25)", 3)]
    public void Find_WhatIsStraightAlready_IsFoundExactly(string formula, int pieces) =>
        Assert.InRange(Find(formula, -1, 1, pieces).Error, 0, 1e-9);

    // No other path of that many pieces through random heights is nearer.
    [Fact]
    public void Find_RandomCompetitors_AreNeverBetter()
    {
        var random = new Random(5);
        foreach (var formula in new[] { "sin(4x)", "x^3", "exp(x)" })
        {
            var read = RealFormula.Read(new SourceText("formula", formula)).Value!;
            var best = Find(formula, -1, 1, 3).Error;
            for (var i = 0; i < Scale.Of(2_000, 100_000); i++)
            {
                double[] x = [-1, .. new[] { random.NextDouble(), random.NextDouble() }.Select(place => (2 * place) - 1).Order(), 1];
                var y = x.Select(place => read.At(place) + (best * ((2 * random.NextDouble()) - 1))).ToArray();
                Assert.True(Distance(read, x, y) >= best * (1 - 1e-3));
            }
        }
    }

    [Fact]
    public void Network_OfPieces_IsExactInFloat64AndReadBack()
    {
        foreach (var formula in new[] { "sin(x)", "tanh(3x)", "x^2" })
        {
            var found = Find(formula, -3, 3, 12);
            var network = found.Network("Near");
            Assert.Empty(FunctionNetwork.Of(network, NumberFormat.Float64, "near.relu").Diagnostics);
            Assert.Equal(1, network.Depth);
            Assert.InRange(network.Neurons.Length, found.Count - 1, found.Count);
            var read = Relu.Function(ReluWriter.Write(network));
            foreach (var (x, y) in found.Points)
            {
                Assert.Equal(y, read.At(x)[0]);
            }

            var formulaOfX = RealFormula.Read(new SourceText("formula", formula)).Value!;
            Assert.All(Enumerable.Range(-30, 61), i => Assert.InRange(Math.Abs(formulaOfX.At(i / 10.0) - BinaryRounding.ToDouble(read.At(new Rational(i, 10))[0])), 0, found.Error + 1e-12));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(double.NaN, 1)]
    public void Find_NoInterval_IsSaid(double from, double to) =>
        Assert.Equal("L2N1303", Assert.Single(BestApproximation.Find(RealFormula.Read(new SourceText("formula", "x")).Value!, from, to, 4).Diagnostics).Code);

    private static StraightPieces Find(string formula, double from, double to, int pieces)
    {
        var outcome = BestApproximation.Find(RealFormula.Read(new SourceText("formula", formula)).Value!, from, to, pieces);
        Assert.True(outcome.Value is not null, string.Join('\n', outcome.Diagnostics));
        return outcome.Value;
    }

    private static double EqualPieces(string formula, double from, double to, int pieces)
    {
        var read = RealFormula.Read(new SourceText("formula", formula)).Value!;
        var x = Enumerable.Range(0, pieces + 1).Select(i => from + ((to - from) * i / pieces)).ToArray();
        return Distance(read, x, [.. x.Select(read.At)]);
    }

    private static double Distance(RealFormula formula, double[] x, double[] y)
    {
        var largest = 0.0;
        for (var piece = 0; piece + 1 < x.Length; piece++)
        {
            for (var step = 0; step <= 40; step++)
            {
                var share = step / 40.0;
                var place = x[piece] + (share * (x[piece + 1] - x[piece]));
                largest = Math.Max(largest, Math.Abs(formula.At(place) - (y[piece] + (share * (y[piece + 1] - y[piece])))));
            }
        }

        return largest;
    }
}
