using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>
/// A function of up to four leaves, each 0 or 1, as one hidden layer with shortcuts:
/// <c>Constant + Σ Direct[i] · leaf i + Σ Factors[k] · neuron k</c>.
/// </summary>
/// <param name="Neurons">The neurons of the layer, none twice.</param>
/// <param name="Factors">What each neuron counts for, in the same order; never 0.</param>
/// <param name="Direct">What each of the four leaves counts for on its shortcut.</param>
/// <param name="Constant">The value where all leaves are 0 and no neuron is active.</param>
public sealed record SmallNetwork(ImmutableArray<SmallNeuron> Neurons, ImmutableArray<int> Factors, ImmutableArray<int> Direct, int Constant)
{
    /// <summary>The network's value when leaf i is bit i of a pattern, 0 to 15.</summary>
    public int ValueAt(int pattern)
    {
        var value = Constant;
        for (var leaf = 0; leaf < Direct.Length; leaf++)
        {
            value += Direct[leaf] * ((pattern >> leaf) & 1);
        }

        for (var neuron = 0; neuron < Neurons.Length; neuron++)
        {
            value += Factors[neuron] * Neurons[neuron].ValueAt(pattern);
        }

        return value;
    }

    /// <summary>The same sum of neurons with the constant and the shortcuts that make it a function.</summary>
    /// <param name="neurons">The neurons.</param>
    /// <param name="factors">What each counts for.</param>
    /// <param name="table">The function; it must differ from the sum by an affine form only.</param>
    internal static SmallNetwork Completing(ImmutableArray<SmallNeuron> neurons, ImmutableArray<int> factors, ushort table)
    {
        var bare = new SmallNetwork(neurons, factors, [0, 0, 0, 0], 0);
        var constant = (table & 1) - bare.ValueAt(0);
        var direct = ImmutableArray.CreateBuilder<int>(4);
        for (var leaf = 0; leaf < 4; leaf++)
        {
            var pattern = 1 << leaf;
            direct.Add(((table >> pattern) & 1) - bare.ValueAt(pattern) - constant);
        }

        return bare with { Direct = direct.MoveToImmutable(), Constant = constant };
    }
}
