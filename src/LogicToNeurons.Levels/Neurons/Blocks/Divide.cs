using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>The quotient, rounded toward zero, raised and wrapped; and how far the divisor is from 0.</summary>
/// <remarks>
/// Magnitudes by folding, |v| = v + 2·ReLU(−v). |x| + |y| − |x − y| is 0 if one of them is 0 or the signs differ, else at
/// least 2, so q − 2·ReLU(q − c·that) has the right sign. Only the least number by −1 gives 2^(W−1), which wraps. Proof: by
/// cases of the signs.
/// </remarks>
internal sealed class Divide
{
    private Divide(WordValue result, WordValue divisor) => (Result, Divisor) = (result, divisor);

    /// <summary>Gets the raised quotient, if the divisor isn't 0; else at most 2^W − 1.</summary>
    public WordValue Result { get; }

    /// <summary>Gets the divisor's magnitude.</summary>
    public WordValue Divisor { get; }

    /// <summary>Builds it; null if the program doesn't divide.</summary>
    public static Divide? Of(MachineContext context, WordValue x, WordValue y)
    {
        if (!context.Tables.Any(one => one.Opcode == Opcode.Div))
        {
            return null;
        }

        var sizes = context.Sizes;
        var half = sizes.Half;
        var block = context.Graph.Block(WordBlockKind.DivideSigns, "div.signs");
        var dividend = Magnitude(block, x - half, "div.dividend", half, Words.Of("neurons.purpose.dividend"));
        var divisor = Magnitude(block, y - half, "div.divisor", half, Words.Of("neurons.purpose.divisor"));
        var distance = Magnitude(block, x - y, "div.distance", sizes.Largest, Words.Of("neurons.purpose.distance"));
        var isSame = block.Output("div.same", dividend + divisor - distance, 0, sizes.Span, 2);
        block.Claim(new CaseClaim([.. SameCases(x, y, isSame, half)]));
        var quotient = DivideRows.Of(context, dividend, divisor);
        var signed = Signed(block, sizes, quotient, isSame);
        return new Divide(Wrapped(block, sizes, signed), divisor);
    }

    private static WordValue Magnitude(WordBlockWriter block, WordForm number, string name, long largest, Source.Phrase purpose)
    {
        var signed = block.Output(name + ".signed", number);
        var magnitude = block.Output(name, signed + (2 * block.Relu(-signed, purpose)), 0, largest);
        block.Claim(new IdentityClaim(signed, number, true));
        block.Claim(FoldClaims.Magnitude(signed, magnitude));
        return magnitude;
    }

    // With the signs of x and y, and which is larger where they are the same.
    private static IEnumerable<WordCase> SameCases(WordValue x, WordValue y, WordValue isSame, long half)
    {
        foreach (var (first, second) in new[] { (x, y), (y, x) })
        {
            yield return Case(0, half - 1, 1, half, (positive, negative) => (half + positive, half - negative, 0), first, second);
            yield return Case(0, half - 1, 0, 0, (positive, _) => (half + positive, half, 0), first, second);
            yield return Case(0, half, 0, 0, (negative, _) => (half - negative, half, 0), first, second);
            yield return Case(1, half - 1, 0, half - 2, (smaller, more) => (half + smaller + more, half + smaller, 2 * smaller), first, second);
            yield return Case(1, half, 0, half - 1, (smaller, more) => (half - smaller - more, half - smaller, 2 * smaller), first, second);
        }

        WordCase Case(
            long lowest, long largest, long otherLowest, long otherLargest, Func<WordForm, WordForm, (WordForm First, WordForm Second, WordForm Same)> forms, WordValue first, WordValue second)
        {
            var given = new WordCase();
            var (firstForm, secondForm, same) = forms(given.Number(lowest, largest), given.Number(otherLowest, otherLargest));
            given.Let(first, firstForm);
            given.Let(second, secondForm);
            given.Expect(isSame, same);
            return given;
        }
    }

    private static WordValue Signed(WordBlockWriter block, WordSizes sizes, WordValue quotient, WordValue isSame)
    {
        var isKept = block.Output("div.kept", Penalty.Of(block, sizes, quotient, sizes.Largest, isSame, Words.Of("neurons.purpose.signsDiffer")));
        var negated = block.Output("div.negated", block.Relu(quotient - (sizes.Largest * isKept), Words.Of("neurons.purpose.negated")));
        Penalty.Claim(block, isSame, isKept);
        block.Claim(FoldClaims.Gate(negated, quotient, isKept));

        // The quotient is at most the dividend, 2^(W−1), or, by 0, 2^W − 1 and negated.
        var signed = block.Output("div.signed", quotient - (2 * negated), -sizes.Largest, sizes.Half);
        block.Claim(new IdentityClaim(signed, quotient - (2 * negated), quotient.Largest == sizes.Largest, signed));
        return signed;
    }

    // Only 2^(W−1) doesn't fit, which is the least by −1.
    private static WordValue Wrapped(WordBlockWriter block, WordSizes sizes, WordValue signed)
    {
        var half = sizes.Half;
        var tooLarge = block.Relu(signed - half + 1, Words.Of("neurons.purpose.divideWrap"), 1);
        var result = block.Output("div.result", signed + half - (sizes.Span * tooLarge), half - sizes.Largest, sizes.Largest);
        var (fits, wraps) = (new WordCase(), new WordCase());
        fits.Expect(result, fits.Let(signed, signed.Lowest, half - 1) + half);
        wraps.Let(signed, half);
        wraps.Expect(result, 0);
        block.Claim(new CaseClaim([fits, wraps]));
        return result;
    }
}
