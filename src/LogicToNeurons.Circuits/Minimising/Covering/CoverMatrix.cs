namespace LogicToNeurons.Circuits.Minimising.Covering;

/// <summary>Rows and columns of which some are still there.</summary>
/// <remarks>Lists of rows and columns never change; what is gone is marked.</remarks>
internal sealed class CoverMatrix
{
    private readonly bool[] _hasRow;
    private readonly bool[] _hasColumn;

    /// <param name="rowCount">The number of rows.</param>
    /// <param name="columns">For each column its rows, rising.</param>
    /// <param name="costs">For each column its cost.</param>
    /// <param name="names">For each column the number that it has outside.</param>
    public CoverMatrix(int rowCount, int[][] columns, long[] costs, int[] names)
    {
        (ColumnRows, RowColumns, Costs, Names) = (columns, Transposed(rowCount, columns), costs, names);
        _hasRow = new bool[rowCount];
        _hasColumn = new bool[columns.Length];
        Array.Fill(_hasRow, true);
        Array.Fill(_hasColumn, true);
        RowSizes = Array.ConvertAll(RowColumns, row => row.Length);
        ColumnSizes = Array.ConvertAll(columns, column => column.Length);
        RowsLeft = rowCount;
    }

    private CoverMatrix(CoverMatrix other)
    {
        (ColumnRows, RowColumns, Costs, Names) = (other.ColumnRows, other.RowColumns, other.Costs, other.Names);
        (_hasRow, _hasColumn) = ([.. other._hasRow], [.. other._hasColumn]);
        (RowSizes, ColumnSizes) = ([.. other.RowSizes], [.. other.ColumnSizes]);
        RowsLeft = other.RowsLeft;
    }

    public int[][] ColumnRows { get; }

    public int[][] RowColumns { get; }

    public long[] Costs { get; }

    public int[] Names { get; }

    /// <summary>Gets for each row the number of columns that are left.</summary>
    public int[] RowSizes { get; }

    /// <summary>Gets for each column the number of rows that are left.</summary>
    public int[] ColumnSizes { get; }

    public int RowsLeft { get; private set; }

    public int RowCount => RowColumns.Length;

    public int ColumnCount => ColumnRows.Length;

    /// <summary>Gets the number of rows of all columns that are left.</summary>
    public int Size => ColumnSizes.Sum();

    /// <summary>Gets the outside numbers of the columns that were taken.</summary>
    public List<int> Taken { get; } = [];

    public long TakenCost { get; private set; }

    public bool HasRow(int row) => _hasRow[row];

    public bool HasColumn(int column) => _hasColumn[column];

    /// <summary>The same rows and columns, of which none is taken yet.</summary>
    public CoverMatrix Copy() => new(this);

    /// <summary>Takes a column: its rows are covered.</summary>
    public void Take(int column)
    {
        Taken.Add(Names[column]);
        TakenCost += Costs[column];
        DropColumn(column);
        foreach (var row in ColumnRows[column])
        {
            if (_hasRow[row])
            {
                DropRow(row);
            }
        }
    }

    public void DropColumn(int column)
    {
        _hasColumn[column] = false;
        foreach (var row in ColumnRows[column])
        {
            RowSizes[row]--;
        }
    }

    public void DropRow(int row)
    {
        _hasRow[row] = false;
        RowsLeft--;
        foreach (var column in RowColumns[row])
        {
            ColumnSizes[column]--;
        }
    }

    /// <summary>The rows and columns that are left, in parts that have nothing to do with each other.</summary>
    public List<CoverMatrix> Parts()
    {
        var part = new int[RowCount];
        var parts = new List<CoverMatrix>();
        var rows = new Stack<int>();
        for (var start = 0; start < RowCount; start++)
        {
            if (_hasRow[start] && part[start] == 0)
            {
                var columns = new SortedSet<int>();
                rows.Push(start);
                part[start] = parts.Count + 1;
                Spread(rows, part, columns);
                parts.Add(Part(part, parts.Count + 1, [.. columns]));
            }
        }

        return parts;
    }

    private void Spread(Stack<int> rows, int[] part, SortedSet<int> columns)
    {
        while (rows.TryPop(out var row))
        {
            foreach (var column in RowColumns[row])
            {
                if (_hasColumn[column] && columns.Add(column))
                {
                    foreach (var other in ColumnRows[column])
                    {
                        if (_hasRow[other] && part[other] == 0)
                        {
                            part[other] = part[row];
                            rows.Push(other);
                        }
                    }
                }
            }
        }
    }

    private CoverMatrix Part(int[] part, int number, int[] columns)
    {
        var places = new int[RowCount];
        var count = 0;
        for (var row = 0; row < RowCount; row++)
        {
            places[row] = part[row] == number ? count++ : -1;
        }

        int[][] rows = [.. columns.Select(column => Array.FindAll(Array.ConvertAll(ColumnRows[column], row => places[row]), place => place >= 0))];
        return new CoverMatrix(count, rows, [.. columns.Select(column => Costs[column])], [.. columns.Select(column => Names[column])]);
    }

    private static int[][] Transposed(int rowCount, int[][] columns)
    {
        var sizes = new int[rowCount];
        foreach (var column in columns)
        {
            foreach (var row in column)
            {
                sizes[row]++;
            }
        }

        var rows = Array.ConvertAll(sizes, size => new int[size]);
        Array.Clear(sizes);
        for (var column = 0; column < columns.Length; column++)
        {
            foreach (var row in columns[column])
            {
                rows[row][sizes[row]++] = column;
            }
        }

        return rows;
    }
}
