using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Functions.Regions;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Functions.Regions;

public sealed class GrowthBoundTests
{
    private const int Seed = 19;

    [Theory]
    [InlineData("abs", "Abs", "1")]
    [InlineData("square", "AsPrinted", "4")]
    [InlineData("square", "Square", "3/2")]
    [InlineData("clamp", "Clamp", "0")]
    [InlineData("leaky", "Leaky", "1")]
    [InlineData("max", "Max", "1")]
    [InlineData("gates", "And", "√2")]
    [InlineData("gates", "Xor", "√2")]
    [InlineData("median", "Median", "√(1/2)")]
    [InlineData("distance", "Distance", "2")]
    public void Of_ShippedNetworks_IsThis(string file, string name, string expected)
    {
        var bound = GrowthBound.Of(Relu.Shipped(file, name), 0, ProofSettings.Default);
        Assert.True(bound.IsLeast);
        Assert.Equal(expected, bound.ToString());
    }

    [Fact]
    public void Of_OneInput_IsTheLargerOuterSlope()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Scale.Of(300, 10_000); i++)
        {
            var function = Relu.Random(random, 1, random.Next(0, 7));
            var growth = FunctionCurve.Of(function)!.Growth;
            Assert.Equal(growth * growth, GrowthBound.Of(function, 0, ProofSettings.Default).Square);
        }
    }

    [Fact]
    public void Of_SeveralInputs_IsReachedAndNeverPassed()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Scale.Of(60, 2_000); i++)
        {
            var function = Relu.Random(random, 2, random.Next(1, 6));
            var bound = GrowthBound.Of(function, 0, ProofSettings.Default);
            var largest = 0.0;
            for (var step = 0; step < 2_000; step++)
            {
                var angle = step * Math.Tau / 2_000;
                Rational[] far = [BinaryRounding.Exactly(Math.Round(1e9 * Math.Cos(angle))), BinaryRounding.Exactly(Math.Round(1e9 * Math.Sin(angle)))];
                largest = Math.Max(largest, Math.Abs(BinaryRounding.ToDouble(function.At(far)[0])) / 1e9);
            }

            Assert.InRange(largest, (bound.Value * (1 - 1e-4)) - 1e-4, bound.Value + 1e-4);
            Assert.True(new GrowthBound(GrowthBound.Of(function, 0, new ProofSettings(TimeSpan.Zero)).Square, false).Square >= bound.Square);
        }
    }
}
