using System.Collections.Immutable;
using LogicToNeurons.Machine.Syntax;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>Collects what <c>.data</c> or <c>.expect</c> say of the cells; each cell once.</summary>
internal sealed class CellCollector(AtomResolver atoms, AssemblyReport report)
{
    private readonly Dictionary<int, CellValue> _cells = [];

    public void Add(CellsSyntax syntax)
    {
        if (atoms.Cell(syntax.Address) is not { } cell)
        {
            foreach (var value in syntax.Values)
            {
                atoms.Value(value);
            }

            return;
        }

        foreach (var syntaxOfValue in syntax.Values)
        {
            if (!atoms.Exists(cell))
            {
                report.CellsBeyondMemory(syntaxOfValue, cell, atoms.MemorySize);
                return;
            }

            if (_cells.TryGetValue(cell, out var earlier))
            {
                report.CellTwice(syntaxOfValue, cell, earlier);
            }
            else if (atoms.Value(syntaxOfValue) is { } value)
            {
                _cells.Add(cell, new CellValue(cell, value, syntaxOfValue.Span));
            }

            cell++;
        }
    }

    public ImmutableArray<CellValue> Sorted()
    {
        var cells = new List<CellValue>(_cells.Values);
        cells.Sort(static (one, other) => one.Cell - other.Cell);
        return [.. cells];
    }
}
