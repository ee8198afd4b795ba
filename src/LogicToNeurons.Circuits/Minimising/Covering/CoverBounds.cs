namespace LogicToNeurons.Circuits.Minimising.Covering;

/// <summary>How dear the best cover of a <see cref="CoverMatrix"/> is at least, and a cover that is likely a good one.</summary>
internal static class CoverBounds
{
    /// <summary>What every cover costs at least: prices of rows such that no column is dearer than its rows together.</summary>
    /// <param name="matrix">The matrix; of what is left of it.</param>
    /// <param name="unit">A column costs this much and some literals, fewer than this together in every cover.</param>
    /// <param name="mostLiterals">The most literals of a cover that is still of interest.</param>
    public static long Least(CoverMatrix matrix, long unit, long mostLiterals)
    {
        var left = (long[])matrix.Costs.Clone();
        int[] rows = [.. Enumerable.Range(0, matrix.RowCount).Where(matrix.HasRow).OrderBy(row => matrix.RowSizes[row])];
        var total = 0L;
        foreach (var row in rows)
        {
            var price = long.MaxValue;
            foreach (var column in matrix.RowColumns[row])
            {
                price = matrix.HasColumn(column) ? Math.Min(price, left[column]) : price;
            }

            foreach (var column in matrix.RowColumns[row])
            {
                left[column] -= price;
            }

            total += price;
        }

        // Columns are counted whole: part of one is another one.
        return total % unit > mostLiterals ? ((total / unit) + 1) * unit : total;
    }

    /// <summary>A cover that takes what covers most for its cost, time and again, without what turns out needless.</summary>
    /// <returns>Its columns, as the matrix numbers them.</returns>
    public static List<int> Greedy(CoverMatrix matrix, Effort effort)
    {
        var sizes = (int[])matrix.ColumnSizes.Clone();
        var coverCount = new int[matrix.RowCount];
        var queue = new PriorityQueue<int, double>();
        for (var column = 0; column < matrix.ColumnCount; column++)
        {
            if (matrix.HasColumn(column) && sizes[column] > 0)
            {
                queue.Enqueue(column, matrix.Costs[column] / (double)sizes[column]);
            }
        }

        var taken = new List<int>();
        for (var rowsLeft = matrix.RowsLeft; rowsLeft > 0;)
        {
            queue.TryDequeue(out var column, out var priority);
            var current = sizes[column] == 0 ? double.PositiveInfinity : matrix.Costs[column] / (double)sizes[column];
            if (current > priority)
            {
                queue.Enqueue(column, current);
                continue;
            }

            taken.Add(column);
            rowsLeft -= sizes[column];
            CoverRows(matrix, column, coverCount, sizes, effort);
        }

        DropNeedless(matrix, taken, coverCount);
        return taken;
    }

    private static void CoverRows(CoverMatrix matrix, int column, int[] coverCount, int[] sizes, Effort effort)
    {
        foreach (var row in matrix.ColumnRows[column])
        {
            if (matrix.HasRow(row) && coverCount[row]++ == 0)
            {
                foreach (var other in matrix.RowColumns[row])
                {
                    sizes[other]--;
                }

                effort.Spend(matrix.RowColumns[row].Length);
            }
        }
    }

    private static void DropNeedless(CoverMatrix matrix, List<int> taken, int[] coverCount)
    {
        for (var i = taken.Count - 1; i >= 0; i--)
        {
            var rows = matrix.ColumnRows[taken[i]];
            if (!Array.Exists(rows, row => matrix.HasRow(row) && coverCount[row] == 1))
            {
                foreach (var row in rows)
                {
                    coverCount[row]--;
                }

                taken.RemoveAt(i);
            }
        }
    }
}
