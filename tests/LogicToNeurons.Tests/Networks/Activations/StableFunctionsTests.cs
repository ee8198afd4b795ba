using LogicToNeurons.Networks.Activations;

namespace LogicToNeurons.Tests.Networks.Activations;

public sealed class StableFunctionsTests
{
    [Theory]
    [InlineData(-1e308, 0)]
    [InlineData(-710, 4.476286225675130e-309)]
    [InlineData(0, 0.5)]
    [InlineData(710, 1)]
    [InlineData(1e308, 1)]
    public void Sigmoid_FarOut_StaysANumber(double x, double expected) => Assert.Equal(expected, StableFunctions.Sigmoid(x), expected * 1e-14);

    [Theory]
    [InlineData(-1e308, 0)]
    [InlineData(-700, 9.859676543759770e-305)]
    [InlineData(0, 0.693147180559945309)]
    [InlineData(1e308, 1e308)]
    public void Softplus_FarOut_StaysANumber(double x, double expected) => Assert.Equal(expected, StableFunctions.Softplus(x), expected * 1e-14);

    [Theory]
    [InlineData(1e-20, 1e-20)]
    [InlineData(-1e-10, -9.9999999995e-11)]
    [InlineData(-50, -1)]
    [InlineData(1, 1.71828182845904524)]
    [InlineData(1000, double.PositiveInfinity)]
    public void ExpMinusOne_Anywhere_KeepsItsDigits(double x, double expected) =>
        Assert.True(expected.Equals(StableFunctions.ExpMinusOne(x)) || Math.Abs((StableFunctions.ExpMinusOne(x) / expected) - 1) < 1e-14);

    [Fact]
    public void Softmax_LargeValues_SumsToOne()
    {
        var random = new Random(1);
        for (var round = 0; round < 1000; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 8)).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(0, 308))).ToArray();
            var results = new double[values.Length];
            StableFunctions.Softmax(values, results);
            Assert.Equal(1, results.Sum(), 1e-14);
            Assert.All(results, result => Assert.InRange(result, 0, 1));
            Assert.Equal(Array.IndexOf(values, values.Max()), Array.IndexOf(results, results.Max()));
        }
    }

    [Fact]
    public void Softmax_NoValues_IsRefused() => Assert.Throws<ArgumentException>(() => StableFunctions.Softmax([], []));
}
