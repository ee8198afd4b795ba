using System.Globalization;
using System.Numerics;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Rationals;

public sealed class RationalTests
{
    private const int Seed = 20_261_122;

    [Theory]
    [InlineData("0.01", "1/100")]
    [InlineData("1e-3", "1/1000")]
    [InlineData("2.50E+1", "25")]
    [InlineData("1_000", "1000")]
    [InlineData("6/-4", null)]
    [InlineData("-6/4", "-3/2")]
    [InlineData("1/0", null)]
    [InlineData("1.2.3", null)]
    [InlineData("", null)]
    [InlineData("1e9999", null)]
    public void TryReadSigned_Text_IsThisFraction(string text, string? expected) =>
        Assert.Equal(expected, RationalReader.TryReadSigned(text)?.ToString());

    [Fact]
    public void TryRead_VeryLongNumber_IsRefusedAtOnce() => Assert.Null(RationalReader.TryRead(new string('9', 5_000_000)));

    [Fact]
    public void Operators_SmallFractions_AgreeWithCrossMultiplication()
    {
        foreach (var (a, b, c, d) in from a in Enumerable.Range(-4, 9) from b in new[] { -3, -1, 1, 2, 6 } from c in Enumerable.Range(-4, 9) from d in new[] { -2, 1, 3, 4 } select (a, b, c, d))
        {
            var (first, second) = (new Rational(a, b), new Rational(c, d));
            Assert.Equal(new Rational((a * d) + (c * b), b * d), first + second);
            Assert.Equal(new Rational((a * d) - (c * b), b * d), first - second);
            Assert.Equal(new Rational(a * c, b * d), first * second);
            Assert.Equal(Math.Sign(((double)a / b) - ((double)c / d)), Math.Sign(first.CompareTo(second)));
            Assert.Equal(first == second, first.GetHashCode() == second.GetHashCode() && first.Equals(second));
            Assert.True(first.Denominator.Sign > 0 && BigInteger.GreatestCommonDivisor(first.Numerator, first.Denominator).IsOne);
        }

        Assert.Equal(new Rational(0, 5), default);
        Assert.Equal(default(Rational).GetHashCode(), new Rational(0, 7).GetHashCode());
    }

    [Fact]
    public void ToDouble_AnyFraction_IsTheNearest()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Scale.Of(3000, 100_000); i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (!double.IsFinite(value))
            {
                continue;
            }

            var exact = BinaryRounding.Exactly(value);
            Assert.Equal(value, BinaryRounding.ToDouble(exact));
            var next = BinaryRounding.Exactly(Math.BitIncrement(value) is var up && double.IsFinite(up) ? up : value);
            var share = new Rational(random.Next(1, 1000), 2001);
            Assert.Equal(value, BinaryRounding.ToDouble(exact + ((next - exact) * share)));
            Assert.Equal((float)value, BinaryRounding.ToSingle(exact));
        }

        // Ties go to the even neighbour.
        Assert.Equal(1.0, BinaryRounding.ToDouble(Rational.One + new Rational(1, BigInteger.One << 53)));
        Assert.Equal(double.PositiveInfinity, BinaryRounding.ToDouble(BigInteger.Pow(10, 400)));
        Assert.Equal(0.0, BinaryRounding.ToDouble(new Rational(1, BigInteger.Pow(10, 400))));
    }

    [Fact]
    public void Between_SmallIntervals_IsTheSimplest()
    {
        var random = new Random(Seed);
        var fractions = (from below in Enumerable.Range(1, 40) from above in Enumerable.Range(-200, 401) select new Rational(above, below)).ToList();
        for (var i = 0; i < 300; i++)
        {
            var (low, high) = (Relu.RandomNumber(random) / 3, Relu.RandomNumber(random) / 3);
            if (low < high)
            {
                var best = fractions.Where(one => one > low && one < high).OrderBy(one => one.Denominator).ThenBy(Rational.Abs).First();
                var found = SimplestRational.Between(low, high);
                Assert.Equal(best.Denominator, found.Denominator);
                Assert.Equal(Rational.Abs(best), Rational.Abs(found));
            }
        }

        Assert.Equal(Rational.Zero, SimplestRational.Between(null, null));
        Assert.Equal(4, SimplestRational.Between(3, null));
        Assert.Equal(-4, SimplestRational.Between(null, -3));
        Assert.Equal("1/2", SimplestRational.Between(0, 1).ToString());
        Assert.Equal(1, SimplestRational.Between(0, null));
    }

    [Fact]
    public void ToString_IsOfNoCulture()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Assert.Equal("-7/32", new Rational(7, -32).ToString());
    }
}
