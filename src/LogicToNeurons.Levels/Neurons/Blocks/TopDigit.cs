using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>The highest bit of a number, and the number without it.</summary>
/// <remarks>For t in [0, 2d − 1]: bit = [t ≥ d] = ReLU(1 − ReLU(d − t)), and t − d·bit is in [0, d − 1]. Proof: by cases of t.</remarks>
internal static class TopDigit
{
    /// <summary>Takes the bit off.</summary>
    /// <param name="block">Gets the neurons.</param>
    /// <param name="total">The number.</param>
    /// <param name="digit">What the bit counts.</param>
    /// <param name="name">What to call the rest.</param>
    /// <param name="bit">The bit.</param>
    public static WordValue TakeOff(WordBlockWriter block, WordValue total, long digit, string name, out WordForm bit)
    {
        var missing = block.Relu(digit - (WordForm)total, Words.Of("neurons.purpose.missing", digit));
        bit = block.Relu(1 - missing, Words.Of("neurons.purpose.step", digit));
        var rest = block.Output(FormattableString.Invariant($"{name}{long.Log2(digit)}"), total - (digit * bit), 0, digit - 1);
        var found = block.Output(FormattableString.Invariant($"{name}.bit{long.Log2(digit)}"), bit, 0, 1);
        block.Claim(new CaseClaim([Case(0, 0, digit - 1), Case(1, digit, Math.Max(digit, total.Largest))]));
        bit = found;
        return rest;

        WordCase Case(long isThere, long lowest, long largest)
        {
            var given = new WordCase();
            given.Expect(rest, given.Let(total, lowest, largest) - (digit * isThere));
            given.Expect(found, isThere);
            return given;
        }
    }
}
