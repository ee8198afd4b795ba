using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Functions.Regions;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Functions.Regions;

public sealed class GrowthBoundTests
{
    private const int Rays = 2_000;
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
            var (about, _) = Steepest(function, 0, Math.Tau);
            var (_, largest) = Steepest(function, about - (Math.Tau / Rays), about + (Math.Tau / Rays));
            Assert.InRange(largest, (bound.Value * (1 - 1e-4)) - 1e-4, bound.Value + 1e-4);
            Assert.True(new GrowthBound(GrowthBound.Of(function, 0, new ProofSettings(TimeSpan.Zero)).Square, false).Square >= bound.Square);
        }
    }

    // The direction between two angles that a function of two inputs grows fastest in, and how fast; the peak may be a kink.
    private static (double Angle, double Growth) Steepest(ReluFunction function, double from, double to)
    {
        var (best, largest) = (from, 0.0);
        for (var ray = 0; ray < Rays; ray++)
        {
            var angle = from + ((to - from) * ray / Rays);
            Rational[] far = [BinaryRounding.Exactly(Math.Round(1e9 * Math.Cos(angle))), BinaryRounding.Exactly(Math.Round(1e9 * Math.Sin(angle)))];
            var growth = Math.Abs(BinaryRounding.ToDouble(function.At(far)[0])) / 1e9;
            (best, largest) = growth > largest ? (angle, growth) : (best, largest);
        }

        return (best, largest);
    }
}
