using System.Collections.Immutable;
using System.Globalization;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Some neurons and what each counts for: a network but for its affine part.</summary>
/// <param name="Neurons">The neurons.</param>
/// <param name="Factors">What each counts for.</param>
internal sealed record NeuronSum(ImmutableArray<SmallNeuron> Neurons, ImmutableArray<int> Factors)
{
    /// <summary>The sum as text: for each neuron its factor, its four weights and its bias.</summary>
    public override string ToString() => string.Join(
        ", ",
        Neurons.Zip(Factors, (neuron, factor) => string.Create(CultureInfo.InvariantCulture, $"{factor} {neuron.W0} {neuron.W1} {neuron.W2} {neuron.W3} {neuron.Bias}")));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static NeuronSum Parse(ReadOnlySpan<char> text)
    {
        var neurons = ImmutableArray.CreateBuilder<SmallNeuron>();
        var factors = ImmutableArray.CreateBuilder<int>();
        Span<sbyte> numbers = stackalloc sbyte[6];
        foreach (var part in text.Split(','))
        {
            var words = text[part].Trim();
            var count = 0;
            foreach (var word in words.Split(' '))
            {
                numbers[count++] = sbyte.Parse(words[word], CultureInfo.InvariantCulture);
            }

            factors.Add(numbers[0]);
            neurons.Add(new SmallNeuron(numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]));
        }

        return new NeuronSum(neurons.ToImmutable(), factors.ToImmutable());
    }
}
