using LogicToNeurons.Networks.Compilation.Tables;

namespace LogicToNeurons.Tests.Networks.Compilation.Tables;

/// <summary>Evaluates neurons over bits, skipping the patterns at which they can't be active.</summary>
internal static class LayerNeurons
{
    /// <summary>The patterns at which a neuron isn't 0, with its values.</summary>
    public static List<(int Pattern, long Value)> ActivePatterns(LayerNeuron neuron, int inputs)
    {
        var weights = new long[inputs];
        foreach (var (input, weight) in neuron.Terms)
        {
            weights[input] = weight;
        }

        // The most that the inputs below one can still add.
        var rest = new long[inputs + 1];
        for (var input = 0; input < inputs; input++)
        {
            rest[input + 1] = rest[input] + Math.Max(0, weights[input]);
        }

        var found = new List<(int, long)>();
        var open = new Stack<(int Input, int Pattern, long Sum)>([(inputs, 0, neuron.Bias)]);
        while (open.TryPop(out var place))
        {
            if (place.Sum + rest[place.Input] <= 0)
            {
                continue;
            }

            if (place.Input == 0)
            {
                found.Add((place.Pattern, place.Sum));
                continue;
            }

            var next = place.Input - 1;
            open.Push((next, place.Pattern, place.Sum));
            open.Push((next, place.Pattern | (1 << next), place.Sum + weights[next]));
        }

        return found;
    }
}
