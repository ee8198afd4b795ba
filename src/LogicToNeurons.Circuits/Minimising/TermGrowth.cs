using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>Covers a function whose chart would be too large: each row not covered yet grows into a prime implicant, and what turns out needless goes.</summary>
internal static class TermGrowth
{
    /// <summary>Prime implicants that cover all ones, none of which can be left out.</summary>
    public static ImmutableArray<Cube> Cover(BooleanFunction function, ImplicantTable implicants)
    {
        var coverCount = new int[function.RowCount];
        var terms = new List<Cube>();
        for (var row = 0; row < function.RowCount; row++)
        {
            if (function.IsOne(row) && coverCount[row] == 0)
            {
                var term = Grown(row, function, implicants, coverCount);
                terms.Add(term);
                Count(term, function, coverCount, 1);
            }
        }

        for (var i = terms.Count - 1; i >= 0; i--)
        {
            if (terms[i].Rows(function.InputCount).All(row => coverCount[row] > 1 || !function.IsOne(row)))
            {
                Count(terms[i], function, coverCount, -1);
                terms.RemoveAt(i);
            }
        }

        return [.. terms];
    }

    // Leaves out one literal after the other, each time the one that brings in most rows that aren't covered.
    private static Cube Grown(int row, BooleanFunction function, ImplicantTable implicants, int[] coverCount)
    {
        var term = new Cube(function.RowCount - 1, row);
        while (true)
        {
            var (best, bestGain) = (term, -1);
            for (var bit = 1; bit < function.RowCount; bit <<= 1)
            {
                var larger = new Cube(term.Care & ~bit, term.Value & ~bit);
                if (larger != term && implicants.Holds(larger))
                {
                    var gain = new Cube(term.Care, term.Value ^ bit).Rows(function.InputCount).Count(one => function.IsOne(one) && coverCount[one] == 0);
                    (best, bestGain) = gain > bestGain ? (larger, gain) : (best, bestGain);
                }
            }

            if (best == term)
            {
                return term;
            }

            term = best;
        }
    }

    private static void Count(Cube term, BooleanFunction function, int[] coverCount, int change)
    {
        foreach (var row in term.Rows(function.InputCount))
        {
            coverCount[row] += change;
        }
    }
}
