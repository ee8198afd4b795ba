namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Functions of one whole sum t of weighted inputs: a neuron for each t where the slope changes.</summary>
/// <remarks>
/// A function g of t in [lo, hi] is g(lo) + Σ (second difference at k) · ReLU(t - k), the slope before lo being 0. So a symmetric function of n
/// inputs takes at most n neurons, a threshold two.
/// </remarks>
internal static class KinkForms
{
    /// <summary>The forms found for a function inside a cube.</summary>
    /// <param name="function">A function that isn't constant and depends on all its inputs.</param>
    /// <param name="cube">Where it holds; outside the form is 0.</param>
    /// <param name="most">The most neurons that a form may have.</param>
    public static IEnumerable<LayerForm> Find(BitFunction function, InputCube cube, int most)
    {
        foreach (var weights in InputWeights.Guess(function))
        {
            if (ValuesBySum(function, weights) is not { } values)
            {
                continue;
            }

            var rising = new WeightedValues(function.Inputs, weights, values);
            foreach (var form in Forms(rising, cube, most).Concat(Forms(rising.Turned(), cube, most)))
            {
                yield return form;
            }
        }
    }

    private static IEnumerable<LayerForm> Forms(WeightedValues values, InputCube cube, int most)
    {
        if (values.CountKinks(startsAtZero: false) <= most)
        {
            yield return values.Form(cube, startsAtZero: false);
        }

        // Inside a cube a constant costs a neuron, but a function may also rise to its first value.
        if (cube.Fixed != 0 && values.Values[0] == 1 && values.CountKinks(startsAtZero: true) <= most)
        {
            yield return values.Form(cube, startsAtZero: true);
        }
    }

    // The function's value for each sum, the lowest first; nothing if it isn't a function of the sum.
    private static byte[]? ValuesBySum(BitFunction function, int[] weights)
    {
        const byte unknown = 2;
        var lowest = weights.Sum(weight => Math.Min(weight, 0));
        var values = new byte[weights.Sum(Math.Abs) + 1];
        Array.Fill(values, unknown);
        var sums = new int[function.Values.Length];
        sums[0] = -lowest;
        for (var pattern = 0; pattern < sums.Length; pattern++)
        {
            if (pattern > 0)
            {
                sums[pattern] = sums[pattern & (pattern - 1)] + weights[int.TrailingZeroCount(pattern)];
            }

            ref var value = ref values[sums[pattern]];
            if (value != unknown && value != function.Values[pattern])
            {
                return null;
            }

            value = function.Values[pattern];
        }

        for (var sum = 1; sum < values.Length; sum++)
        {
            values[sum] = values[sum] == unknown ? values[sum - 1] : values[sum];
        }

        return values;
    }
}
