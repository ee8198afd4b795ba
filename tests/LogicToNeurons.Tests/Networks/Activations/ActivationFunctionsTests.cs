using System.Globalization;
using LogicToNeurons.Networks.Activations;
using LogicToNeurons.Source;

namespace LogicToNeurons.Tests.Networks.Activations;

public sealed class ActivationFunctionsTests
{
    public static TheoryData<string, double?> Functions()
    {
        var data = new TheoryData<string, double?>();
        foreach (var key in ActivationFunctions.Keys)
        {
            data.Add(key, null);
        }

        foreach (var alpha in new[] { -2, 0, 0.3, 1, 5 })
        {
            data.Add("leaky", alpha);
            data.Add("elu", alpha);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Derivative_IsTheSlope(string key, double? alpha)
    {
        var function = ActivationFunctions.Find(key, alpha)!;
        for (var x = -8.0; x <= 8; x += 1 / 128.0)
        {
            if (function.Bends.Contains(x))
            {
                Assert.True(double.IsNaN(function.Derivative(x)));
                continue;
            }

            const double Step = 1e-5;
            var slope = (function.Value(x + Step) - function.Value(x - Step)) / (2 * Step);

            // At 0 the slope itself may bend.
            Assert.Equal(slope, function.Derivative(x), x == 0 ? Step : 1e-8);
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Bends_AreWhereTheSlopeJumps(string key, double? alpha)
    {
        var function = ActivationFunctions.Find(key, alpha)!;
        var jumps = Math.Abs(function.Derivative(1e-12) - function.Derivative(-1e-12)) > 1e-9;
        Assert.Equal(jumps ? [0.0] : Array.Empty<double>(), function.Bends.ToArray());
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Range_HoldsAllValuesAndNoMore(string key, double? alpha)
    {
        var function = ActivationFunctions.Find(key, alpha)!;
        var values = Enumerable.Range(-16_000, 32_001).Select(i => function.Value(i / 1000.0)).ToList();
        var range = function.Range;
        Assert.All(values, value => Assert.True((value > range.From || (range.IsFromClosed && value == range.From)) && (value < range.To || (range.IsToClosed && value == range.To))));

        // An end that isn't infinite is reached, or come near to, and one that is is not.
        Assert.True(double.IsInfinity(range.From) ? values.Min() < -0.1 : values.Min() - range.From < 1e-6);
        Assert.True(double.IsInfinity(range.To) ? values.Max() > 10 : range.To - values.Max() < 1e-6);
        Assert.True(!range.IsFromClosed || values.Min() - range.From < 1e-6);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Limits_AreWhereItGoes(string key, double? alpha)
    {
        var function = ActivationFunctions.Find(key, alpha)!;
        foreach (var (limit, x) in new[] { (function.LeftLimit, -1e4), (function.RightLimit, 1e4) })
        {
            var value = function.Value(x);
            Assert.True(double.IsInfinity(limit) ? value * Math.Sign(limit) > 50 : Math.Abs(value - limit) < 1e-12, $"{limit} {value}");
        }
    }

    [Fact]
    public void Tanh_IsTheScaledSigmoid()
    {
        for (var x = -400.0; x <= 400; x += 1 / 64.0)
        {
            Assert.Equal((2 * StableFunctions.Sigmoid(2 * x)) - 1, ActivationFunctions.Tanh.Value(x), 4.5e-16);
        }
    }

    [Theory]
    [InlineData("gelu", -0.169971, -0.751792)]
    [InlineData("silu", -0.278465, -1.27846)]
    public void Notes_LowestValue_IsThat(string key, double lowest, double place)
    {
        var function = ActivationFunctions.Find(key)!;
        Assert.Equal([Text(lowest), Text(place)], Assert.Single(function.Notes).Values);
        Assert.Equal(Text(lowest), Text(Math.Round(function.Range.From, 6)));
        Assert.Equal(0, function.Derivative(place), 2e-6);
    }

    [Theory]
    [InlineData(36.74, 16.64)]
    public void Notes_SigmoidRounding_BeginsThere(double from64, double from32)
    {
        Assert.Equal(["1", Text(from64), Text(from32)], ActivationFunctions.Sigmoid.Notes[0].Values);
        Assert.Equal(1, ActivationFunctions.Sigmoid.Value(from64));
        Assert.True(ActivationFunctions.Sigmoid.Value(from64 - 0.01) < 1);
        Assert.Equal(1, 1 / (1 + MathF.Exp(-(float)from32)));
        Assert.True(1 / (1 + MathF.Exp(-(float)(from32 - 0.01))) < 1);
    }

    [Theory]
    [InlineData(19.07, 9.02)]
    public void Notes_TanhRounding_BeginsThere(double from64, double from32)
    {
        Assert.Equal(["1", Text(from64), Text(from32)], ActivationFunctions.Tanh.Notes[1].Values);
        Assert.Equal(1, ActivationFunctions.Tanh.Value(from64));
        Assert.True(ActivationFunctions.Tanh.Value(from64 - 0.02) < 1);
        Assert.Equal(1, MathF.Tanh((float)from32));
        Assert.True(MathF.Tanh((float)(from32 - 0.02)) < 1);
    }

    [Fact]
    public void Softmax_OfTwo_IsTheSigmoidAndTheRest()
    {
        for (var x = -750.0; x <= 750; x += 0.25)
        {
            Assert.Equal(StableFunctions.Sigmoid(x), ActivationFunctions.Softmax.Value(x), 2e-16);
            Assert.Equal(1, ActivationFunctions.Softmax.Value(x) + ActivationFunctions.Softmax.Companions[0].Value(x), 3e-16);
        }
    }

    [Theory]
    [InlineData("relu", "[0, ∞)")]
    [InlineData("leaky", "(-∞, ∞)")]
    [InlineData("sigmoid", "(0, 1)")]
    [InlineData("tanh", "(-1, 1)")]
    [InlineData("gelu", "[-0.169971, ∞)")]
    [InlineData("elu", "(-1, ∞)")]
    [InlineData("softplus", "(0, ∞)")]
    [InlineData("softmax", "(0, 1)")]
    public void Range_IsWrittenWithItsEnds(string key, string expected) => Assert.Equal(expected, ActivationFunctions.Find(key)!.Range.ToString());

    [Fact]
    public void Facts_Relu_SayWhatPyTorchTakes()
    {
        var facts = ActivationFact.Of(ActivationFunctions.Relu);
        Assert.Contains(facts, fact => fact.In(Language.English) == "at x = 0: the slope jumps from 0 to 1; PyTorch takes 0 there");
    }

    [Fact]
    public void Find_NoSuchName_IsNull() => Assert.Null(ActivationFunctions.Find("rleu"));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Alpha_NotFinite_IsRefused(double alpha)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ActivationFunctions.LeakyRelu(alpha));
        Assert.Throws<ArgumentOutOfRangeException>(() => ActivationFunctions.Elu(alpha));
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
