using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>What keeps a word out of a neuron, as a form that isn't negative: the form itself, or only whether it is above 0.</summary>
internal static class Penalty
{
    /// <summary>The form where the sum stays small, otherwise the bit 1 − ReLU(1 − form), a neuron more.</summary>
    /// <param name="block">Gets the neuron.</param>
    /// <param name="sizes">Says what is small.</param>
    /// <param name="word">The word.</param>
    /// <param name="factor">What the form is multiplied by.</param>
    /// <param name="form">The form.</param>
    /// <param name="purpose">What the neuron is for.</param>
    public static WordForm Of(WordBlockWriter block, WordSizes sizes, WordForm word, long factor, WordValue form, Phrase purpose) =>
        block.LargestSumOf(word) + (factor * block.LargestSumOf(form)) <= sizes.SumLimit ? form : 1 - block.Relu(1 - form, purpose, 1);

    /// <summary>Claims that what keeps a word out is 0 where a form is, and above 0 where that is.</summary>
    /// <param name="block">Gets the claim.</param>
    /// <param name="form">The form.</param>
    /// <param name="guard">What <see cref="Of"/> gave for it.</param>
    public static void Claim(WordBlockWriter block, WordValue form, WordValue guard)
    {
        var (zero, positive) = (new WordCase(), new WordCase());
        zero.Let(form, 0);
        zero.Expect(guard, 0);
        var number = positive.Let(form, form.LeastPositive, form.Largest);
        positive.Expect(guard, guard.Largest == 1 ? 1 : number);
        block.Claim(new CaseClaim([zero, positive]));
    }
}
