using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Any truth table as one hidden layer and an affine output, without shortcuts.</summary>
/// <remarks>
/// At most 2^(n-1) neurons for one output of n inputs, and the lesser of m · 2^(n-1) and 2^n - 1 for m outputs; one AND neuron for each one of
/// the function or of its complement would do. Fewer where a function depends on one weighted sum of inputs (counts, comparisons, votes), where
/// disjoint parts of it do, and by the table of functions of four inputs. and and or take one neuron, xor two.
/// </remarks>
public static class OneLayerSynthesis
{
    /// <summary>The most inputs.</summary>
    public const int MostInputs = 16;

    private const int SmallInputs = 4;
    private const int MostKinks = 256;

    /// <summary>Makes the layer.</summary>
    /// <param name="inputCount">The number of inputs, 0 to <see cref="MostInputs"/>.</param>
    /// <param name="outputs">
    /// The truth table of each output: its value at pattern p, where input i is bit i of p, is bit p mod 64 of word p / 64. Bits beyond
    /// 2^<paramref name="inputCount"/> are ignored.
    /// </param>
    public static OneLayer Synthesise(int inputCount, ImmutableArray<ulong[]> outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inputCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputCount, MostInputs);
        var words = inputCount < 6 ? 1 : 1 << (inputCount - 6);
        if (outputs.Any(table => table.Length < words))
        {
            throw new ArgumentException($"A table of {inputCount} inputs has {words} words.", nameof(outputs));
        }

        BitFunction[] functions = [.. outputs.Select(table => BitFunction.Of(inputCount, table))];
        var forms = FormChoice.Of([.. functions.Select(FormsOf)]);
        var layer = Join(forms);
        return layer.Neurons.Length < 1 << inputCount ? layer : Join([.. functions.Select(BasisForms.Minterms)]);
    }

    private static List<LayerForm> FormsOf(BitFunction whole)
    {
        var function = whole.Supported();
        if (function.Inputs.Length == 0)
        {
            return [new LayerForm([], function.Values[0])];
        }

        List<LayerForm> forms = [.. KinkForms.Find(function, default, MostKinks)];
        if (function.Inputs.Length <= SmallInputs)
        {
            forms.AddRange(StrictSums.WithConstant(function.SmallTable()).Select(each => CubeTree.Place(each.Sum, each.Constant, function.Inputs, default)));
        }
        else
        {
            forms.Add(CubeTree.Form(function, default));
            forms.Add(CubeTree.Form(function.Complement(), default).Complement());
        }

        if (BasisForms.Products(function, forms.Min(form => form.Count)) is { } products)
        {
            forms.Add(products);
        }

        return forms;
    }

    private static OneLayer Join(LayerForm[] forms)
    {
        var places = new Dictionary<LayerNeuron, int>(LayerNeuronComparer.Instance);
        var neurons = ImmutableArray.CreateBuilder<LayerNeuron>();
        var outputs = ImmutableArray.CreateBuilder<ImmutableArray<(int Neuron, int Factor)>>();
        foreach (var form in forms)
        {
            var terms = new List<(int Neuron, int Factor)>(form.Count);
            foreach (var (neuron, factor) in form.Terms)
            {
                if (places.TryAdd(neuron, neurons.Count))
                {
                    neurons.Add(neuron);
                }

                terms.Add((places[neuron], factor));
            }

            terms.Sort();
            outputs.Add([.. terms]);
        }

        return new OneLayer(neurons.ToImmutable(), outputs.ToImmutable(), [.. forms.Select(form => form.Constant)]);
    }
}
