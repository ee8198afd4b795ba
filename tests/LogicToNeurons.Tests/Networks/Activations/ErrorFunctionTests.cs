using LogicToNeurons.Networks.Activations;

namespace LogicToNeurons.Tests.Networks.Activations;

public sealed class ErrorFunctionTests
{
    private const double Accuracy = 1e-13;

    // To 18 digits, computed with 30.
    [Theory]
    [InlineData(-6, -0.999999999999999978, 1.99999999999999998)]
    [InlineData(-3, -0.999977909503001415, 1.99997790950300141)]
    [InlineData(-2, -0.995322265018952734, 1.99532226501895273)]
    [InlineData(-1.5, -0.966105146475310727, 1.96610514647531073)]
    [InlineData(-0.5, -0.520499877813046538, 1.52049987781304654)]
    [InlineData(0, 0, 1)]
    [InlineData(1e-300, 1.1283791670955126e-300, 1.0)]
    [InlineData(1e-10, 1.12837916709551262e-10, 0.999999999887162083)]
    [InlineData(0.1, 0.112462916018284898, 0.887537083981715102)]
    [InlineData(0.5, 0.520499877813046538, 0.479500122186953462)]
    [InlineData(1, 0.842700792949714869, 0.157299207050285131)]
    [InlineData(1.999, 0.995301556651370512, 0.00469844334862948768)]
    [InlineData(2, 0.995322265018952734, 0.00467773498104726584)]
    [InlineData(2.001, 0.99534289071852465, 0.0046571092814753503)]
    [InlineData(2.5, 0.999593047982555041, 0.00040695201744495894)]
    [InlineData(3, 0.999977909503001415, 0.0000220904969985854414)]
    [InlineData(4, 0.9999999845827421, 1.54172579002800189e-8)]
    [InlineData(5.5, 0.999999999999992642, 7.35784791797439806e-15)]
    [InlineData(6, 0.999999999999999978, 2.15197367124989131e-17)]
    [InlineData(10, 1, 2.08848758376254476e-45)]
    [InlineData(26, 1, 5.66319240885614285e-296)]
    [InlineData(double.PositiveInfinity, 1, 0)]
    [InlineData(double.NegativeInfinity, -1, 2)]
    public void Erf_KnownPlaces_IsThat(double x, double expected, double complement)
    {
        Assert.Equal(expected, ErrorFunction.Erf(x), Math.Abs(expected) * Accuracy);
        Assert.Equal(complement, ErrorFunction.Complement(x), complement * Accuracy);
    }

    [Fact]
    public void Erf_EverywhereBetween_RisesAsItsDensitySays()
    {
        const double Step = 1.0 / 256;
        for (var i = -6 * 256; i < 6 * 256; i++)
        {
            // Simpson's rule: its error over such a step is below 1e-15.
            var (from, middle, to) = (i * Step, (i + 0.5) * Step, (i + 1) * Step);
            var rise = (Density(from) + (4 * Density(middle)) + Density(to)) * Step / 6;
            Assert.Equal(rise, ErrorFunction.Erf(to) - ErrorFunction.Erf(from), 1e-12);
        }
    }

    [Fact]
    public void Erf_NoNumber_GivesNone() => Assert.True(double.IsNaN(ErrorFunction.Erf(double.NaN)) && double.IsNaN(ErrorFunction.Complement(double.NaN)));

    private static double Density(double x) => 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x);
}
