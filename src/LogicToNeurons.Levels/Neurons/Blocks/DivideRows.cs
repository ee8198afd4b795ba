using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>⌊dividend / divisor⌋ of magnitudes, with two neurons a digit, or three where sums would be large.</summary>
/// <remarks>
/// With X = 2·dividend + 1, which is odd, and D = 2·divisor: f = X, and for i from W − 1 down z = f − 2^i·D, f = |z|. The
/// signs say X/D = 2^(W−1) ± (2^(W−2) ± (… (1 ± f/D))), so that with v₀ = 1 and, from the last sign up, v ← 2^(i+1) ± v, the quotient is
/// 2^W − 1 − Σ ReLU(v − c·ReLU(z)): the neuron is v where z is below 0, else 0. X odd and D even: z is never 0.
/// From 2^16 on divisors can't change the upper digits of 32 bits: these use min(divisor, 2^(W/2)), and then
/// 2^(W/2)·(D − that) is added to f, which is mirrored if it is not 0. Proof: each row by the sign of z.
/// </remarks>
internal static class DivideRows
{
    /// <summary>Builds them.</summary>
    public static WordValue Of(MachineContext context, WordValue dividend, WordValue divisor)
    {
        var (block, sizes) = (context.Graph.Block(WordBlockKind.DivideRows, "div.rows"), context.Sizes);
        var penalties = Penalties(block, sizes, block.Output("div.odd", 1 + (2 * (WordForm)dividend)), divisor);
        var word = block.Output("div.word0", 1);
        WordForm quotientForm = sizes.Largest;
        for (var i = 0; i < sizes.Width; i++)
        {
            word = Mirrored(block, sizes, word, penalties[i], i, out var mirrored);
            quotientForm -= mirrored;
        }

        // The last word is 2·quotient + 1.
        var quotient = block.Output("div.quotient", quotientForm, 0, sizes.Largest);
        block.Claim(new IdentityClaim((2 * quotient) + 1, word, word.Lowest >= 1 && word.Largest <= (2 * sizes.Largest) + 1, quotient));
        return quotient;
    }

    // 2^(i+1) ± the word, minus where the sign of digit i is: where what keeps it out is 0.
    private static WordValue Mirrored(WordBlockWriter block, WordSizes sizes, WordValue word, WordValue above, int i, out WordValue mirrored)
    {
        var largest = (2L << i) - 1;
        var guard = Penalty.Of(block, sizes, word, largest, above, Words.Of("neurons.purpose.rowSign", i));
        var isKept = block.Output(FormattableString.Invariant($"div.kept{i}"), guard);
        mirrored = block.Output(FormattableString.Invariant($"div.mirrored{i}"), block.Relu(word - (largest * isKept), Words.Of("neurons.purpose.rowDigit", i)));
        var next = block.Output(FormattableString.Invariant($"div.word{i + 1}"), (2L << i) + word - (2 * mirrored), 1, (4L << i) - 1);
        Penalty.Claim(block, above, isKept);
        block.Claim(FoldClaims.Gate(mirrored, word, isKept));
        var (minus, plus) = (new WordCase(), new WordCase());
        minus.Let(isKept, 0);
        minus.Expect(next, (2L << i) - minus.Let(word));
        plus.Let(isKept, 1, Math.Max(1, isKept.Largest));
        plus.Expect(next, (2L << i) + plus.Let(word));
        block.Claim(new CaseClaim([minus, plus]));
        return next;
    }

    // For each digit what is above 0 if z is, and 0 otherwise.
    private static WordValue[] Penalties(WordBlockWriter block, WordSizes sizes, WordValue odd, WordValue divisor)
    {
        var penalties = new WordValue[sizes.Width];
        var isSplit = sizes.Width > 16 || Math.Pow(2, (2 * sizes.Width) + 3) > sizes.SumLimit;
        var split = isSplit ? sizes.Width / 2 : 0;
        WordForm clipped = 0;
        var small = divisor;
        if (isSplit)
        {
            var most = 1L << (sizes.Width - split);
            divisor = block.Carry("div.carried", divisor, Words.Of("neurons.purpose.divisorCarried"));
            clipped = block.Relu((WordForm)divisor - most, Words.Of("neurons.purpose.divisorClip"));
            small = block.Output("div.clipped", divisor - clipped, 0, most);
            var (below, clips) = (new WordCase(), new WordCase());
            below.Expect(small, below.Let(divisor, 0, most));
            clips.Let(divisor, most, Math.Max(most, divisor.Largest));
            clips.Expect(small, most);
            block.Claim(new CaseClaim([below, clips]));
            small = block.Carry("div.small", small, Words.Of("neurons.purpose.divisorSmall"));
        }

        var distance = odd;
        for (var i = sizes.Width - 1; i >= 0; i--)
        {
            if (isSplit && i == split - 1)
            {
                var whole = block.Output("div.whole", distance + ((2L << split) * clipped));
                block.Claim(WholeClaim(whole, distance, divisor, split, sizes.Width));
                distance = block.Carry("div.middle", whole, Words.Of("neurons.purpose.divideMiddle"));
                small = divisor;
            }

            distance = Row(block, distance, small, i, out penalties[i]);
        }

        return penalties;
    }

    // What the upper digits took too little of comes back.
    private static CaseClaim WholeClaim(WordValue whole, WordValue distance, WordValue divisor, int split, int width)
    {
        var most = 1L << (width - split);
        var (below, clips) = (new WordCase(), new WordCase());
        below.Let(divisor, 0, most);
        below.Expect(whole, below.Let(distance));
        var divided = clips.Let(divisor, most, Math.Max(most, divisor.Largest));
        clips.Expect(whole, clips.Let(distance) + ((2L << split) * (divided - most)));
        return new CaseClaim([below, clips]);
    }

    private static WordValue Row(WordBlockWriter block, WordValue distance, WordValue divisor, int i, out WordValue above)
    {
        var step = (2L << i) * (WordForm)divisor;
        var z = block.Output(FormattableString.Invariant($"div.z{i}"), distance - step);
        var below = block.Relu(-(WordForm)z, Words.Of("neurons.purpose.row", i));
        above = block.Output(FormattableString.Invariant($"div.above{i}"), z + below, 0, distance.Largest);
        var next = block.Output(FormattableString.Invariant($"div.f{i}"), z + (2 * below), 0, Math.Max(distance.Largest, step.Largest));
        var (negative, positive) = (new WordCase(), new WordCase());
        negative.Let(z, z.Lowest, 0);
        negative.Expect(above, 0);
        positive.Expect(above, positive.Let(z, 1, z.Largest));
        block.Claim(new IdentityClaim(z, distance - step, true));
        block.Claim(new CaseClaim([negative, positive]));
        block.Claim(FoldClaims.Magnitude(z, next));
        return next;
    }
}
