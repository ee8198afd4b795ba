namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>A function of one whole sum of weighted inputs.</summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Weights">Their weights.</param>
/// <param name="Values">The value at each sum, 0 or 1, from the least sum to the greatest.</param>
internal sealed record WeightedValues(int[] Inputs, int[] Weights, byte[] Values)
{
    /// <summary>The same function of the negated sum.</summary>
    public WeightedValues Turned() => new(Inputs, Array.ConvertAll(Weights, weight => -weight), [.. Values.Reverse()]);

    /// <summary>The number of places where the slope changes, so of neurons but for a first value inside a cube.</summary>
    /// <param name="startsAtZero">Whether the function rises to its first value from 0, instead of having it before.</param>
    public int CountKinks(bool startsAtZero)
    {
        var kinks = 0;
        var (value, slope) = (startsAtZero ? 0 : Values[0], 0);
        for (var place = startsAtZero ? 0 : 1; place < Values.Length; place++)
        {
            var next = Values[place];
            kinks += next - value == slope ? 0 : 1;
            (value, slope) = (next, next - value);
        }

        return kinks;
    }

    /// <summary>The function as a neuron for each kink, and inside a cube one for a first value that isn't 0.</summary>
    public LayerForm Form(InputCube cube, bool startsAtZero)
    {
        var terms = new List<(LayerNeuron, int)>();
        var isGated = cube.Fixed != 0;
        if (isGated && !startsAtZero && Values[0] == 1)
        {
            terms.Add((cube.Neuron([], 1), 1));
        }

        var least = Weights.Sum(weight => Math.Min(weight, 0));
        var (value, slope) = (startsAtZero ? 0 : Values[0], 0);
        for (var place = startsAtZero ? 0 : 1; place < Values.Length; place++)
        {
            var next = Values[place];
            if (next - value != slope)
            {
                terms.Add((cube.Neuron(Inputs.Zip(Weights), 1 - least - place), next - value - slope));
            }

            (value, slope) = (next, next - value);
        }

        return new LayerForm(terms, isGated ? 0 : Values[0]);
    }
}
