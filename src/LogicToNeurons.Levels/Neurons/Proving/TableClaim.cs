using LogicToNeurons.Levels.Neurons.Forms;

namespace LogicToNeurons.Levels.Neurons.Proving;

/// <summary>A claim that is proved by trying all that its leaves can be.</summary>
/// <param name="leaves">The values that it reads.</param>
/// <param name="rows">All that they can be together.</param>
/// <param name="isRight">Whether what is computed from a row of leaves is what it should be.</param>
/// <param name="proved">The values whose ranges are checked for each row, too.</param>
public sealed class TableClaim(WordValue[] leaves, IEnumerable<long[]> rows, Func<long[], Func<WordValue, long>, bool> isRight, IReadOnlyCollection<WordValue> proved) : WordClaim
{
    /// <inheritdoc/>
    public override IEnumerable<WordValue> Proved => proved;

    /// <summary>All rows of numbers below some counts, the last changing first.</summary>
    public static IEnumerable<long[]> All(params long[] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var total = counts.Aggregate(1L, (product, count) => product * count);
        for (long i = 0; i < total; i++)
        {
            var row = new long[counts.Length];
            var rest = i;
            for (var column = counts.Length - 1; column >= 0; column--)
            {
                (rest, row[column]) = Math.DivRem(rest, counts[column]);
            }

            yield return row;
        }
    }

    /// <inheritdoc/>
    public override bool Holds(Func<WordValue, WordForm> definitionOf)
    {
        var evaluation = new WordEvaluation(definitionOf);
        foreach (var row in rows)
        {
            evaluation.Begin(leaves, row);
            if (!isRight(row, evaluation.AmountOf) || !proved.All(value => IsInRange(value, evaluation.AmountOf(value))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInRange(WordValue value, long amount) =>
        amount >= value.Lowest && amount <= value.Largest && (amount <= 0 || amount >= value.LeastPositive);
}
