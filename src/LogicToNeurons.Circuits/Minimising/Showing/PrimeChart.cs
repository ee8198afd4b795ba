using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Circuits.Minimising.Showing;

/// <summary>The chart of prime implicants: which rows each of them covers, and which are needed.</summary>
public static class PrimeChart
{
    private const int MostRows = 32;
    private const int MostPrimes = 40;

    /// <summary>The chart; null if it would be too large to read.</summary>
    /// <param name="form">The form that was chosen from it.</param>
    /// <param name="names">The names of the inputs.</param>
    /// <param name="signs">The signs.</param>
    /// <param name="language">The language of the headings.</param>
    public static IEnumerable<string>? Lines(TwoLevelForm form, ImmutableArray<string> names, FormSigns signs, Language language)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(signs);
        var rows = form.Covered.OneRows();
        return rows.IsEmpty || form.Primes.IsEmpty || rows.Length > MostRows || form.Primes.Length > MostPrimes
            ? null
            : Table(form, rows, names, signs, language).Aligned(signs.Frames[10]);
    }

    private static TextTable Table(TwoLevelForm form, ImmutableArray<int> rows, ImmutableArray<string> names, FormSigns signs, Language language)
    {
        var text = new FormText(names, signs);
        var coverCounts = rows.Select(row => form.Primes.Count(prime => prime.Covers(row))).ToArray();
        var table = new TextTable(
        [
            Words.Of("minimise.chart.term").In(language),
            string.Join(' ', names),
            .. rows.Select(row => row.ToString(CultureInfo.InvariantCulture)),
            string.Empty,
        ]);
        foreach (var prime in form.Primes)
        {
            var marks = rows.Select((row, place) => !prime.Covers(row) ? string.Empty
                : (coverCounts[place] == 1 ? signs.CoversAlone : signs.Covers).ToString());
            table.Add([text.Of(form.Kind, prime), GroupingTable.Spread(prime, names), .. marks, Outcome(form, prime, language)]);
        }

        return table;
    }

    private static string Outcome(TwoLevelForm form, Cube prime, Language language) =>
        form.Essential.Contains(prime) ? Words.Of("minimise.chart.essential").In(language)
        : form.Terms.Contains(prime) ? Words.Of("minimise.chart.chosen").In(language)
        : string.Empty;
}
