using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Circuits.Minimising.Showing;

/// <summary>How Quine and McCluskey find prime implicants: products grouped by their count of ones; two that differ in one place combine to one of the next step.</summary>
public static class GroupingTable
{
    private const int MostInputs = 6;
    private const int MostProducts = 120;

    /// <summary>The steps, each as a table; null if that would be too much to read.</summary>
    /// <param name="covered">What is to be covered.</param>
    /// <param name="names">The names of the inputs.</param>
    /// <param name="signs">The signs.</param>
    /// <param name="language">The language of the headings.</param>
    public static IEnumerable<string>? Lines(BooleanFunction covered, ImmutableArray<string> names, FormSigns signs, Language language)
    {
        ArgumentNullException.ThrowIfNull(covered);
        ArgumentNullException.ThrowIfNull(signs);
        if (covered.InputCount > MostInputs)
        {
            return null;
        }

        var table = new ImplicantTable(covered);
        var all = table.All();
        var primes = table.Primes().ToHashSet();
        return all.Length > MostProducts ? null : Steps(covered, names, all, primes, signs, language);
    }

    private static IEnumerable<string> Steps(
        BooleanFunction covered, ImmutableArray<string> names, ImmutableArray<Cube> all, HashSet<Cube> primes, FormSigns signs, Language language)
    {
        foreach (var step in all.GroupBy(cube => cube.LiteralCount).OrderByDescending(step => step.Key))
        {
            var table = new TextTable(
            [
                Words.Of("minimise.grouping.ones").In(language),
                Words.Of("minimise.grouping.rows").In(language),
                string.Join(' ', names),
                Words.Of("minimise.grouping.step", covered.InputCount - step.Key).In(language),
            ]);
            var before = -1;
            foreach (var cube in step.OrderBy(cube => int.PopCount(cube.Value)).ThenBy(cube => cube.Value).ThenBy(cube => cube.Care))
            {
                var ones = int.PopCount(cube.Value);
                var outcome = primes.Contains(cube) ? Words.Of("minimise.grouping.prime").In(language) : signs.IsCombined.ToString();
                table.Add(ones == before ? string.Empty : ones.ToString(CultureInfo.InvariantCulture), Rows(covered, cube), Spread(cube, names), outcome);
                before = ones;
            }

            foreach (var line in table.Aligned(signs.Frames[10]))
            {
                yield return line;
            }

            yield return string.Empty;
        }
    }

    // Rows that don't matter stand in brackets.
    private static string Rows(BooleanFunction covered, Cube cube) =>
        string.Join(',', cube.Rows(covered.InputCount).Select(row => covered.IsOne(row) ? $"{row}" : $"({row})"));

    /// <summary>A product's signs below the names of the inputs.</summary>
    public static string Spread(Cube cube, ImmutableArray<string> names)
    {
        var pattern = cube.Pattern(names.Length);
        return string.Join(' ', names.Select((name, input) => DisplayWidth.PadRight(pattern[input].ToString(), DisplayWidth.Of(name)))).TrimEnd();
    }
}
