using System.Collections.Immutable;
using LogicToNeurons.Circuits.Minimising.Covering;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>Finds the two-level form of a function with the fewest terms, and among these one with the fewest literals.</summary>
/// <remarks>Quine (1952) and McCluskey (1956): all prime implicants, then the cheapest choice of them that covers every one.</remarks>
public static class Minimiser
{
    /// <summary>The most entries of a chart of prime implicants; beyond it a choice is made without the chart.</summary>
    private const long MostEntries = 16_000_000;

    /// <summary>Minimises a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="kind">The kind of the form.</param>
    /// <param name="effort">The most steps of the search for the cheapest choice.</param>
    public static TwoLevelForm Minimise(BooleanFunction function, FormKind kind, long effort = CoverSolver.UsualEffort)
    {
        ArgumentNullException.ThrowIfNull(function);
        var covered = kind == FormKind.SumOfProducts ? function : function.Complement();
        var implicants = new ImplicantTable(covered);
        var ones = covered.OneRows();
        var primes = implicants.Primes();
        if (primes.Sum(prime => (long)(covered.RowCount >> prime.LiteralCount)) > MostEntries)
        {
            return new TwoLevelForm(kind, covered, [], [], Ordered(TermGrowth.Cover(covered, implicants)), false, 1);
        }

        var chart = Chart(covered, ones, ref primes);
        var cover = CoverSolver.Solve(chart, effort);
        return new TwoLevelForm(
            kind,
            covered,
            primes,
            Essential(chart, primes),
            [.. cover.Columns.Select(column => primes[column])],
            cover.IsMinimal,
            cover.IsMinimal ? cover.Columns.Length : (int)(cover.LeastCost / CoverSolver.Unit));
    }

    // A row for each one of the function, a column for each prime implicant that covers any of them.
    private static CoverProblem Chart(BooleanFunction covered, ImmutableArray<int> ones, ref ImmutableArray<Cube> primes)
    {
        var places = new int[covered.RowCount];
        foreach (var (place, row) in ones.Index())
        {
            places[row] = place;
        }

        var used = ImmutableArray.CreateBuilder<Cube>();
        var columns = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (var prime in Ordered(primes))
        {
            ImmutableArray<int> rows = [.. prime.Rows(covered.InputCount).Where(covered.IsOne).Select(row => places[row])];
            if (!rows.IsEmpty)
            {
                used.Add(prime);
                columns.Add(rows);
            }
        }

        primes = used.ToImmutable();
        return new CoverProblem(ones.Length, columns.ToImmutable(), [.. primes.Select(prime => CoverSolver.Unit + prime.LiteralCount)]);
    }

    private static ImmutableArray<Cube> Essential(CoverProblem chart, ImmutableArray<Cube> primes)
    {
        var columnOf = new int[chart.RowCount];
        foreach (var (column, rows) in chart.Columns.Index())
        {
            foreach (var row in rows)
            {
                columnOf[row] = columnOf[row] == 0 ? column + 1 : -1;
            }
        }

        return [.. columnOf.Where(column => column > 0).Distinct().Order().Select(column => primes[column - 1])];
    }

    private static ImmutableArray<Cube> Ordered(ImmutableArray<Cube> cubes) => cubes.Sort(Cube.CompareForReading);
}
