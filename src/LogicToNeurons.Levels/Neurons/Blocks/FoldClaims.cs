using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>What folding has to be: the magnitude of a number.</summary>
internal static class FoldClaims
{
    /// <summary>That a value is the magnitude of another, by the other's sign.</summary>
    public static CaseClaim Magnitude(WordValue number, WordValue magnitude)
    {
        var cases = new List<WordCase>();
        if (number.Lowest < 0)
        {
            var below = new WordCase();
            below.Expect(magnitude, -below.Let(number, number.Lowest, -1));
            cases.Add(below);
        }

        var above = new WordCase();
        above.Expect(magnitude, above.Let(number, Math.Max(0, number.Lowest), number.Largest));
        cases.Add(above);
        return new CaseClaim(cases);
    }

    /// <summary>That a value is a word where a form of its guard is 0, and nothing where that is above 0.</summary>
    /// <param name="gated">The value.</param>
    /// <param name="word">The word, never negative.</param>
    /// <param name="guard">The guard, never negative.</param>
    public static CaseClaim Gate(WordValue gated, WordValue word, WordValue guard)
    {
        var (open, closed) = (new WordCase(), new WordCase());
        open.Let(guard, 0);
        open.Expect(gated, open.Let(word));
        closed.Let(guard, guard.LeastPositive, guard.Largest);
        closed.Let(word);
        closed.Expect(gated, 0);
        return new CaseClaim(guard.Largest > 0 ? [open, closed] : [open]);
    }
}
