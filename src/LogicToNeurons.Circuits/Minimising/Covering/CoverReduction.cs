namespace LogicToNeurons.Circuits.Minimising.Covering;

/// <summary>Makes a <see cref="CoverMatrix"/> smaller without making its best cover dearer.</summary>
/// <remarks>
/// A row with one column left makes that column necessary. A row whose columns are all those of another row and more is
/// covered along with it. A column whose rows another column has too, for no more, isn't needed.
/// </remarks>
internal sealed class CoverReduction(CoverMatrix matrix, Effort effort)
{
    private readonly ulong[] _rowSigns = new ulong[matrix.RowCount];
    private readonly ulong[] _columnSigns = new ulong[matrix.ColumnCount];

    /// <summary>Reduces until nothing changes, or until the effort is spent.</summary>
    public void Run()
    {
        bool isChanged;
        do
        {
            isChanged = TakeNecessary();
            Sign();
            isChanged |= DropRows();
            isChanged |= DropColumns();
        }
        while (isChanged && !effort.IsSpent);
    }

    private bool TakeNecessary()
    {
        var isChanged = false;
        for (var row = 0; row < matrix.RowCount; row++)
        {
            if (matrix.HasRow(row) && matrix.RowSizes[row] == 1)
            {
                matrix.Take(Array.Find(matrix.RowColumns[row], matrix.HasColumn));
                isChanged = true;
            }
        }

        effort.Spend(matrix.RowCount);
        return isChanged;
    }

    // A sign has a bit for each remainder of a member's number: a set can only be part of another if its sign is.
    private void Sign()
    {
        Array.Clear(_rowSigns);
        Array.Clear(_columnSigns);
        for (var column = 0; column < matrix.ColumnCount; column++)
        {
            if (matrix.HasColumn(column))
            {
                foreach (var row in matrix.ColumnRows[column])
                {
                    if (matrix.HasRow(row))
                    {
                        _columnSigns[column] |= 1UL << (row & 63);
                        _rowSigns[row] |= 1UL << (column & 63);
                    }
                }

                effort.Spend(matrix.ColumnRows[column].Length);
            }
        }
    }

    private bool DropRows()
    {
        var isChanged = false;
        for (var row = 0; row < matrix.RowCount && !effort.IsSpent; row++)
        {
            if (matrix.HasRow(row))
            {
                isChanged |= DropRowsCoveredWith(row);
            }
        }

        return isChanged;
    }

    private bool DropRowsCoveredWith(int row)
    {
        var isChanged = false;
        foreach (var other in matrix.ColumnRows[Smallest(matrix.RowColumns[row], matrix.HasColumn, matrix.ColumnSizes)])
        {
            effort.Spend(1);
            if (other != row && matrix.HasRow(other) && matrix.RowSizes[other] >= matrix.RowSizes[row]
                && (_rowSigns[row] & ~_rowSigns[other]) == 0
                && IsPart(matrix.RowColumns[row], matrix.RowColumns[other], matrix.HasColumn))
            {
                matrix.DropRow(other);
                isChanged = true;
            }
        }

        return isChanged;
    }

    private bool DropColumns()
    {
        var isChanged = false;
        for (var column = 0; column < matrix.ColumnCount && !effort.IsSpent; column++)
        {
            if (matrix.HasColumn(column) && (matrix.ColumnSizes[column] == 0 || IsNeedless(column)))
            {
                matrix.DropColumn(column);
                isChanged = true;
            }
        }

        return isChanged;
    }

    private bool IsNeedless(int column)
    {
        foreach (var other in matrix.RowColumns[Smallest(matrix.ColumnRows[column], matrix.HasRow, matrix.RowSizes)])
        {
            effort.Spend(1);
            if (other != column && matrix.HasColumn(other) && matrix.ColumnSizes[other] >= matrix.ColumnSizes[column]
                && matrix.Costs[other] <= matrix.Costs[column]
                && (_columnSigns[column] & ~_columnSigns[other]) == 0
                && IsPart(matrix.ColumnRows[column], matrix.ColumnRows[other], matrix.HasRow))
            {
                return true;
            }
        }

        return false;
    }

    private static int Smallest(int[] members, Func<int, bool> has, int[] sizes)
    {
        var smallest = -1;
        foreach (var member in members)
        {
            if (has(member) && (smallest < 0 || sizes[member] < sizes[smallest]))
            {
                smallest = member;
            }
        }

        return smallest;
    }

    // Whether those members of a rising list that are left are all in another rising list.
    private bool IsPart(int[] part, int[] whole, Func<int, bool> has)
    {
        effort.Spend(part.Length + whole.Length);
        var place = 0;
        foreach (var member in part)
        {
            if (has(member))
            {
                while (place < whole.Length && whole[place] < member)
                {
                    place++;
                }

                if (place == whole.Length || whole[place] != member)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
