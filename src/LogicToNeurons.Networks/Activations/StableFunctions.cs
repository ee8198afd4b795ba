namespace LogicToNeurons.Networks.Activations;

/// <summary>Functions made of e^x, in forms that neither overflow nor lose their digits.</summary>
public static class StableFunctions
{
    /// <summary>1/(1 + e^(−x)).</summary>
    public static double Sigmoid(double x)
    {
        var small = Math.Exp(-Math.Abs(x));
        return (x < 0 ? small : 1) / (1 + small);
    }

    /// <summary>The slope of the sigmoid, e^(−x)/(1 + e^(−x))².</summary>
    public static double SigmoidSlope(double x)
    {
        var small = Math.Exp(-Math.Abs(x));
        return small / ((1 + small) * (1 + small));
    }

    /// <summary>ln(1 + e^x).</summary>
    public static double Softplus(double x) => Math.Max(x, 0) + LogOfOneMore(Math.Exp(-Math.Abs(x)));

    /// <summary>e^x − 1.</summary>
    /// <remarks>What rounding e^x loses, dividing by the logarithm of the same rounded value gives back.</remarks>
    public static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        var result = power - 1;
        return power == 1 ? x : result == -1 || double.IsInfinity(power) ? result : result * x / Math.Log(power);
    }

    /// <summary>ln(1 + x), for x of −1 and more.</summary>
    /// <remarks>As with <see cref="ExpMinusOne"/>, two equal roundings cancel.</remarks>
    public static double LogOfOneMore(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) ? sum : Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>The share of the normal distribution left of x.</summary>
    public static double NormalShare(double x) => ErrorFunction.Complement(-x / Math.Sqrt(2)) / 2;

    /// <summary>The density of the normal distribution at x.</summary>
    public static double NormalDensity(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>softmax: e to the power of each value, divided by the sum of all of those.</summary>
    /// <param name="values">At least one value; none NaN, the largest finite.</param>
    /// <param name="results">Where the results go, as many; each is from 0 to 1, and their sum is 1.</param>
    /// <exception cref="ArgumentException">There are no values, or another number of results.</exception>
    /// <remarks>The largest value is subtracted from all first, which changes nothing but that no power overflows.</remarks>
    public static void Softmax(ReadOnlySpan<double> values, Span<double> results)
    {
        if (values.IsEmpty || values.Length != results.Length)
        {
            throw new ArgumentException("There must be values, and as many results.", nameof(results));
        }

        var largest = values[0];
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            results[i] = Math.Exp(values[i] - largest);
            sum += results[i];
        }

        foreach (ref var result in results)
        {
            result /= sum;
        }
    }
}
