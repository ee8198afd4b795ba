namespace LogicToNeurons.Source.Parsing;

/// <summary>Finds the word that was probably meant.</summary>
public static class NearMiss
{
    private const int LongestWord = 32;
    private const int MostCandidates = 2000;

    /// <summary>The candidate that is nearest to what was written, or null where none is near.</summary>
    /// <param name="written">The word as written.</param>
    /// <param name="candidates">The words there are; only the first 2,000 are looked at.</param>
    /// <remarks>
    /// Near: one change in a word of up to three letters, two in a longer one, where a change replaces, adds or drops
    /// a letter or swaps two neighbours (optimal string alignment), and not every letter may change.
    /// </remarks>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (written.Length > LongestWord)
        {
            return null;
        }

        var allowed = Math.Min(written.Length <= 3 ? 1 : 2, written.Length - 1);
        return candidates.Take(MostCandidates)
            .Where(candidate => Math.Abs(candidate.Length - written.Length) <= allowed)
            .Select(candidate => (candidate, distance: Distance(written, candidate)))
            .Where(pair => pair.distance <= allowed)
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    private static int Distance(string first, string second)
    {
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++)
        {
            for (var j = 0; j <= second.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Cheapest(rows, i, j, first, second);
            }
        }

        return rows[first.Length, second.Length];
    }

    private static int Cheapest(int[,] rows, int i, int j, string first, string second)
    {
        var same = char.ToLowerInvariant(first[i - 1]) == char.ToLowerInvariant(second[j - 1]);
        var cheapest = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (same ? 0 : 1));
        var swapped = i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
        return swapped ? Math.Min(cheapest, rows[i - 2, j - 2] + 1) : cheapest;
    }
}
