using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Rationals;

public sealed class RationalTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-7", "-7")]
    [InlineData("3/2", "1.5")]
    [InlineData("-3/200", "-0.015")]
    [InlineData("1/3", "1/3")]
    [InlineData("-1/6", "-1/6")]
    [InlineData("1/1024", "0.0009765625")]
    [InlineData("123456789/100", "1234567.89")]
    public void Of_Number_IsADecimalWhereThatIsExact(string fraction, string text) => Assert.Equal(text, RationalText.Of(Relu.Number(fraction)));

    [Fact]
    public void Of_TooManyPlaces_IsAFraction()
    {
        Assert.Equal(RationalText.MostPlaces, RationalText.Of(new Rational(1, System.Numerics.BigInteger.Pow(10, RationalText.MostPlaces))).Length - "0.".Length);
        var small = new Rational(1, System.Numerics.BigInteger.Pow(2, RationalText.MostPlaces + 1));
        Assert.Equal(small.ToString(), RationalText.Of(small));
    }

    [Fact]
    public void Of_RandomNumbers_AreReadBack()
    {
        var random = new Random(1);
        for (var i = 0; i < Scale.Of(200, 20_000); i++)
        {
            var value = new Rational(random.Next(-100_000, 100_000), random.Next(1, 2000));
            Assert.Equal(value, RationalReader.TryReadSigned(RationalText.Of(value)));
        }
    }
}
