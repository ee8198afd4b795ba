namespace LogicToNeurons.Terminal.Cells;

/// <summary>A row of a grid, for reading.</summary>
/// <remarks>Not a span of cells, which would have to be compiled at every start.</remarks>
internal readonly struct CellRow
{
    private readonly Cell[]? _cells;
    private readonly int _first;

    public CellRow(Cell[] cells, int first, int length)
    {
        _cells = cells;
        _first = first;
        Length = length;
    }

    /// <summary>Gets the number of cells.</summary>
    public int Length { get; }

    /// <summary>Gets a value indicating whether it is no row at all.</summary>
    public bool IsEmpty => _cells is null;

    /// <summary>Gets a cell.</summary>
    public Cell this[int x] => _cells![_first + x];
}
