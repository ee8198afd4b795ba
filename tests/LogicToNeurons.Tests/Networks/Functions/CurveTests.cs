using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Functions;

public sealed class CurveTests
{
    private const int Seed = 13;

    [Theory]
    [InlineData("abs(x)", "0:0", "-1 1", "1")]
    [InlineData("relu(x) - 0.01 * relu(-x)", "0:0", "1/100 1", "1")]
    [InlineData("relu(x) - relu(x - 1)", "0:0 1:1", "0 1 0", "0")]
    [InlineData("relu(x) - relu(-x)", "", "1", "1")]
    [InlineData("relu(abs(x) - 1)", "-1:0 1:0", "-1 0 1", "1")]
    [InlineData("-3x + 2 + relu(x) * 5", "0:2", "-3 2", "3")]
    [InlineData("relu(relu(x) * 0 - 1)", "", "0", "0")]
    public void Of_Formula_HasTheseKinksAndSlopes(string formula, string kinks, string slopes, string growth)
    {
        var curve = FunctionCurve.Of(Relu.Of(formula))!;
        Assert.Equal(kinks, string.Join(' ', curve.Kinks.Select(kink => $"{kink.X}:{kink.Y}")));
        Assert.Equal(slopes, string.Join(' ', curve.Slopes));
        Assert.Equal(growth, curve.Growth.ToString());
    }

    [Fact]
    public void Of_PrintedSquare_HasTwoPiecesInside()
    {
        var curve = FunctionCurve.Of(Relu.Shipped("square", "AsPrinted"))!;
        Assert.Equal("-1:49/25 0:-1/25 1:49/25", string.Join(' ', curve.Kinks.Select(kink => $"{kink.X}:{kink.Y}")));
        Assert.Equal("-4 -2 2 4", string.Join(' ', curve.Slopes));

        // 49/25 − 1 = 0.96.
        Assert.Equal(new Rational(24, 25), curve.At(1) - 1);
    }

    [Fact]
    public void Of_TentInATent_DoublesItsPieces() => Assert.Equal(9, FunctionCurve.Of(Relu.Shipped("tent"))!.Kinks.Length);

    [Fact]
    public void Of_TooManyKinks_IsRefused()
    {
        var teeth = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"a{i} = 1 - abs(2 * a{i - 1} - 1)"));
        Assert.Null(FunctionCurve.Of(Relu.Function($"network F(x) -> y {{\ny = a40\n{teeth}\na0 = x }}")));
    }

    [Fact]
    public void Of_RandomFunctions_AgreesEverywhere()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Scale.Of(500, 20_000); i++)
        {
            var function = Relu.Random(random, 1, random.Next(0, 8));
            var curve = FunctionCurve.Of(function)!;
            foreach (var x in Places(curve, random))
            {
                Assert.Equal(function.At(x)[0], curve.At(x));
            }

            Assert.All(curve.Kinks, kink => Assert.False(kink.Jump.IsZero));
            foreach (var hasShortcut in new[] { false, true })
            {
                var network = CurveNetwork.Of("F", curve, hasShortcut);
                Assert.InRange(network.Neurons.Length, 0, curve.Kinks.Length + (hasShortcut ? 0 : 1));
                Assert.All(Places(curve, random), x => Assert.Equal(curve.At(x), network.At(x)[0]));
            }
        }
    }

    [Fact]
    public void Of_BestSquare_IsTheNotesFormula()
    {
        var points = new[] { -1, 0, 0, 0, 1 }.Select((_, i) => (X: new Rational(i - 2, 2), Y: new Rational((i - 2) * (i - 2), 4) - new Rational(1, 32))).ToList();
        var network = CurveNetwork.Of("Square", PiecewiseLinear.Through(points));
        var square = Relu.Shipped("square");
        Assert.Equal(4, network.Neurons.Length);
        Assert.Equal(square.Neurons.ToHashSet(), network.Neurons.ToHashSet());
    }

    // Kinks, what lies between and beyond them, and anything.
    private static IEnumerable<Rational> Places(PiecewiseLinear curve, Random random)
    {
        for (var i = 0; i < curve.Kinks.Length; i++)
        {
            yield return curve.Kinks[i].X;
            yield return i == 0 ? curve.Kinks[i].X - 1 : (curve.Kinks[i].X + curve.Kinks[i - 1].X) / 2;
        }

        yield return curve.Kinks.IsEmpty ? Rational.Zero : curve.Kinks[^1].X + 1;
        yield return Relu.RandomNumber(random) * 10;
    }
}
