namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>Which cells read which, in arrays.</summary>
internal sealed class CellGraph
{
    private readonly int[] _starts;
    private readonly int[] _readers;

    public CellGraph(Schematic schematic)
    {
        CellCount = schematic.Cells.Length;
        _starts = new int[CellCount + 1];
        foreach (var wire in schematic.Wires)
        {
            _starts[wire.Driver.Cell + 1] += wire.Readers.Length;
        }

        for (var cell = 0; cell < CellCount; cell++)
        {
            _starts[cell + 1] += _starts[cell];
        }

        _readers = new int[_starts[^1]];
        var ends = _starts.ToArray();
        foreach (var wire in schematic.Wires)
        {
            foreach (var reader in wire.Readers)
            {
                _readers[ends[wire.Driver.Cell]++] = reader.Cell;
            }
        }
    }

    public int CellCount { get; }

    /// <summary>The cells that read a cell; one that reads it twice is there twice.</summary>
    public ReadOnlySpan<int> ReadersOf(int cell) => _readers.AsSpan(_starts[cell].._starts[cell + 1]);
}
