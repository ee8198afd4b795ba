namespace LogicToNeurons.Networks.Activations;

/// <summary>The error function, the share of a normal distribution within a distance of its middle, to about 15 digits.</summary>
public static class ErrorFunction
{
    // Left of it the series needs few terms, right of it the continued fraction does.
    private const double Border = 1.5;
    private const int FractionTerms = 120;

    /// <summary>erf(x) = 2/√π ∫₀ˣ e^(−t²) dt.</summary>
    /// <param name="x">Any number; NaN gives NaN.</param>
    /// <returns>From −1 to 1.</returns>
    public static double Erf(double x) => x >= Border ? 1 - Tail(x) : x <= -Border ? Tail(-x) - 1 : Series(x);

    /// <summary>erfc(x) = 1 − erf(x), with all its digits where that is small.</summary>
    /// <param name="x">Any number; NaN gives NaN.</param>
    /// <returns>From 0 to 2.</returns>
    public static double Complement(double x) => x >= Border ? Tail(x) : x <= -Border ? 2 - Tail(-x) : 1 - Series(x);

    // erf(x) = 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)); all terms have one sign, so nothing cancels.
    private static double Series(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    // erfc(x) = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3/2/(x + …)))), from the inside out.
    private static double Tail(double x)
    {
        if (double.IsPositiveInfinity(x))
        {
            return 0;
        }

        var fraction = x;
        for (var n = FractionTerms; n >= 1; n--)
        {
            fraction = x + (n / 2.0 / fraction);
        }

        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / fraction;
    }
}
