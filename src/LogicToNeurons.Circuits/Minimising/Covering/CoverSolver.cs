namespace LogicToNeurons.Circuits.Minimising.Covering;

/// <summary>Finds the cheapest cover: reductions, independent parts, and branch and bound on what is left.</summary>
/// <remarks>
/// A column costs <see cref="Unit"/> and its literals, so that fewer columns come first and fewer literals second. The search
/// goes down a limited number of branches; where that, or the effort, runs out, the cover is one from which nothing can be
/// left out, and it says so.
/// </remarks>
public sealed class CoverSolver
{
    /// <summary>The cost of a column without literals; a cover's literals together are fewer.</summary>
    public const long Unit = 1L << 20;

    /// <summary>The usual number of steps of a search, about a second.</summary>
    public const long UsualEffort = 100_000_000;

    private const int MostBranches = 300;
    private const int LiteralsPerColumn = 16;

    private readonly Effort _effort;
    private bool _isComplete = true;

    private CoverSolver(long effort) => _effort = new Effort(effort);

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="effort">The most steps of the search.</param>
    public static Cover Solve(CoverProblem problem, long effort = UsualEffort)
    {
        ArgumentNullException.ThrowIfNull(problem);
        int[][] columns = [.. problem.Columns.Select(column => column.ToArray())];
        var matrix = new CoverMatrix(problem.RowCount, columns, [.. problem.Costs], [.. Enumerable.Range(0, columns.Length)]);
        return new CoverSolver(effort).Solve(problem, matrix);
    }

    private Cover Solve(CoverProblem problem, CoverMatrix matrix)
    {
        new CoverReduction(matrix, _effort).Run();
        var taken = new List<int>(matrix.Taken);
        var least = matrix.TakenCost;
        var isMinimal = true;
        foreach (var part in matrix.Parts())
        {
            _isComplete = true;
            var found = Search(part, long.MaxValue, 0)!;
            taken.AddRange(found);
            least += _isComplete ? CostOf(part, found) : Least(part, part.RowCount);
            isMinimal &= _isComplete;
        }

        DropNeedless(problem, taken);
        taken.Sort();
        return new Cover([.. taken], isMinimal, least);
    }

    private static void DropNeedless(CoverProblem problem, List<int> taken)
    {
        var coverCount = new int[problem.RowCount];
        foreach (var row in taken.SelectMany(column => problem.Columns[column]))
        {
            coverCount[row]++;
        }

        for (var i = taken.Count - 1; i >= 0; i--)
        {
            var rows = problem.Columns[taken[i]];
            if (rows.All(row => coverCount[row] > 1))
            {
                taken.RemoveAt(i);
                foreach (var row in rows)
                {
                    coverCount[row]--;
                }
            }
        }
    }

    // The cheapest cover of a matrix that costs less than a limit; null if there is none, or none was found.
    private List<int>? Search(CoverMatrix matrix, long limit, int branches)
    {
        _effort.Spend(matrix.Size);
        var greedy = CoverBounds.Greedy(matrix, _effort);
        var greedyCost = greedy.Sum(column => matrix.Costs[column]);
        List<int>? best = null;
        if (greedyCost < limit)
        {
            (best, limit) = ([.. greedy.Select(column => matrix.Names[column])], greedyCost);
        }

        if (Least(matrix, limit / Unit) >= limit)
        {
            return best;
        }

        if (_effort.IsSpent || branches == MostBranches)
        {
            _isComplete = false;
            return best;
        }

        var row = BranchRow(matrix);
        int[] columns = [.. matrix.RowColumns[row].OrderByDescending(column => matrix.ColumnSizes[column]).ThenBy(column => matrix.Costs[column])];
        for (var i = 0; i < columns.Length; i++)
        {
            if (Branch(matrix, columns, i, limit, branches + 1) is { } found)
            {
                best = found;
                limit = CostOf(matrix, found);
            }
        }

        return best;
    }

    // With one of the columns of a row, and without those before it.
    private List<int>? Branch(CoverMatrix matrix, int[] columns, int chosen, long limit, int branches)
    {
        var branch = matrix.Copy();
        foreach (var column in columns.AsSpan(0, chosen))
        {
            branch.DropColumn(column);
        }

        branch.Take(columns[chosen]);
        _effort.Spend(matrix.ColumnCount + matrix.RowCount);
        if (Enumerable.Range(0, branch.RowCount).Any(row => branch.HasRow(row) && branch.RowSizes[row] == 0))
        {
            return null;
        }

        new CoverReduction(branch, _effort).Run();
        var parts = branch.Parts();
        var bounds = parts.ConvertAll(part => Least(part, limit / Unit));
        var cost = branch.TakenCost + bounds.Sum();
        var found = new List<int>(branch.Taken);
        for (var i = 0; i < parts.Count && cost < limit; i++)
        {
            if (Search(parts[i], limit - (cost - bounds[i]), branches) is not { } cover)
            {
                return null;
            }

            found.AddRange(cover);
            cost += CostOf(parts[i], cover) - bounds[i];
        }

        return cost < limit ? found : null;
    }

    private static long Least(CoverMatrix matrix, long mostColumns) =>
        CoverBounds.Least(matrix, Unit, Math.Min(Unit - 1, mostColumns * LiteralsPerColumn));

    private static long CostOf(CoverMatrix matrix, List<int> names)
    {
        var cost = 0L;
        foreach (var name in names)
        {
            cost += matrix.Costs[Array.BinarySearch(matrix.Names, name)];
        }

        return cost;
    }

    private static int BranchRow(CoverMatrix matrix)
    {
        var best = -1;
        for (var row = 0; row < matrix.RowCount; row++)
        {
            if (matrix.HasRow(row) && (best < 0 || matrix.RowSizes[row] < matrix.RowSizes[best]))
            {
                best = row;
            }
        }

        return best;
    }
}
