using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>A product from the bits of x: Σ 2^i·(y modulo 2^(W−i) where bit i of x is 1), with small sums.</summary>
/// <remarks>
/// x and y count as unsigned numbers, which is the same modulo 2^W. bit·y is ReLU(y − c·(1 − bit)), c the largest y. y modulo
/// 2^(W−i) is y without its top bits. Where sums may be larger fewer bits of y are taken off and more of the total: as many
/// neurons, shallower. Proof: each bit and each gate by cases.
/// </remarks>
internal static class DigitProduct
{
    /// <summary>The product modulo 2^W, plus 2^(W−1) and a multiple of 2^W.</summary>
    public static WordValue Of(WordBlockWriter block, WordSizes sizes, WordValue x, WordValue y)
    {
        var bits = BitsOf(block, sizes, x);
        var rests = RestsOf(block, sizes, y, Math.Min(sizes.Width - 1, TakenOff(sizes)));
        var terms = new List<WordForm> { sizes.Half };
        for (var i = 0; i < sizes.Width; i++)
        {
            var rest = rests[Math.Min(i, rests.Count - 1)];
            var isOff = block.Output(FormattableString.Invariant($"mul.off{i}"), 1 - bits[i], 0, 1);
            var gated = block.Relu(rest - (rest.Largest * (WordForm)isOff), Words.Of("neurons.purpose.digit", i));
            var digit = block.Output(FormattableString.Invariant($"mul.digit{i}"), gated, 0, rest.Largest);
            block.Claim(FoldClaims.Gate(digit, rest, isOff));
            terms.Add((1L << i) * (WordForm)digit);
        }

        var product = block.Output("mul.product", WordForm.Sum(terms));
        block.Claim(new IdentityClaim(product, WordForm.Sum(terms), true));
        return product;
    }

    // With j bits of y taken off terms are below 2^(2W − j).
    private static int TakenOff(WordSizes sizes)
    {
        var taken = 0;
        while (Math.Pow(2, (2 * sizes.Width) - taken + 3) > sizes.SumLimit)
        {
            taken++;
        }

        return taken;
    }

    private static WordForm[] BitsOf(WordBlockWriter block, WordSizes sizes, WordValue x)
    {
        var bits = new WordForm[sizes.Width];
        var rest = block.Output("mul.x", x);
        for (var i = sizes.Width - 1; i > 0; i--)
        {
            rest = TopDigit.TakeOff(block, rest, 1L << i, "mul.x", out bits[i]);
        }

        // As a signal of its own: what it is made of would be multiplied by a number as large as itself.
        bits[0] = block.Carry("mul.bit0", rest, Words.Of("neurons.purpose.lastBit"));

        // Raised numbers have the sign's bit the other way round.
        bits[^1] = 1 - bits[^1];
        return bits;
    }

    private static List<WordValue> RestsOf(WordBlockWriter block, WordSizes sizes, WordValue y, int count)
    {
        var rest = TopDigit.TakeOff(block, block.Output("mul.y", y), sizes.Half, "mul.y", out var sign);
        var rests = new List<WordValue> { block.Output("mul.unsigned", rest + (sizes.Half * (1 - sign)), 0, sizes.Largest) };
        block.Claim(new IdentityClaim(rests[0], (WordForm)rest + sizes.Half - (sizes.Half * sign), true));
        for (var i = 1; i <= count; i++)
        {
            rest = i == 1 ? rest : TopDigit.TakeOff(block, rest, 1L << (sizes.Width - i), "mul.y", out _);
            rests.Add(rest);
        }

        return rests;
    }
}
