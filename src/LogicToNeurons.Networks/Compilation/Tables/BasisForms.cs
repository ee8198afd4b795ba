using System.Numerics;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Functions as sums over a basis of all functions of n inputs, which has 2^n - 1 neurons besides the constant.</summary>
internal static class BasisForms
{
    /// <summary>The function as a polynomial: an AND neuron for each product of inputs. Nothing if there are too many.</summary>
    /// <param name="function">The function.</param>
    /// <param name="most">The most neurons.</param>
    public static LayerForm? Products(BitFunction function, int most)
    {
        var coefficients = Array.ConvertAll(function.Values.ToArray(), value => (int)value);
        for (var bit = 1; bit < coefficients.Length; bit <<= 1)
        {
            for (var pattern = bit; pattern < coefficients.Length; pattern = (pattern + 1) | bit)
            {
                coefficients[pattern] -= coefficients[pattern ^ bit];
            }
        }

        var terms = new List<(LayerNeuron, int)>();
        for (var product = 1; product < coefficients.Length && terms.Count <= most; product++)
        {
            if (coefficients[product] != 0)
            {
                terms.Add((Product(function.Inputs, product), coefficients[product]));
            }
        }

        return terms.Count <= most ? new LayerForm(terms, coefficients[0]) : null;
    }

    /// <summary>The function as its value where all inputs are 0, and a neuron for each pattern where it is another.</summary>
    /// <param name="function">A function of all inputs of a table, so that all outputs have the same neurons.</param>
    public static LayerForm Minterms(BitFunction function)
    {
        var terms = new List<(LayerNeuron, int)>();
        for (var pattern = 1; pattern < function.Values.Length; pattern++)
        {
            if (function.Values[pattern] != function.Values[0])
            {
                terms.Add((new InputCube(function.Values.Length - 1, pattern).Neuron([], 1), function.Values[pattern] - function.Values[0]));
            }
        }

        return new LayerForm(terms, function.Values[0]);
    }

    private static LayerNeuron Product(int[] inputs, int product)
    {
        var terms = Enumerable.Range(0, inputs.Length).Where(place => ((product >> place) & 1) == 1).Select(place => (inputs[place], 1));
        return new LayerNeuron([.. terms], 1 - BitOperations.PopCount((uint)product));
    }
}
