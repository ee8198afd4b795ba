using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Checks adders against a subject: for all values of the nodes that they add, or else of nodes farther below.</summary>
internal sealed class CellCheck(Subject subject, HashSet<int> border)
{
    private const int MostNodes = 4096;

    private readonly Dictionary<int, byte> _tables = [];
    private readonly Stack<int> _waiting = new();
    private readonly WindowCheck _window = new(subject, border);

    /// <summary>Gets the nodes beyond which proofs don't look at first; any are right.</summary>
    public HashSet<int> Border => border;

    /// <summary>Gets the gates that were looked at so far, other than between an adder's own nodes.</summary>
    public long Work => _window.Work;

    /// <summary>Whether A + B + C = Sum + 2 · Carry.</summary>
    public bool Adds(AdderCell cell) => AddsWhateverItReads(cell) || _window.Adds(cell);

    /// <summary>Takes it that what some adders give others is independent, at first.</summary>
    public void Expect(IReadOnlyList<AdderCell> cells)
    {
        var read = cells.SelectMany(cell => new[] { cell.A >> 1, cell.B >> 1, cell.C >> 1 }).ToHashSet();
        foreach (var cell in cells.Where(cell => cell.Sum != AdderCell.None && read.Contains(cell.Sum >> 1)))
        {
            Border.Add(cell.Sum >> 1);
            Border.Add(cell.Carry >> 1);
        }
    }

    private bool AddsWhateverItReads(AdderCell cell)
    {
        _tables.Clear();
        _tables[0] = 0;
        _tables.TryAdd(cell.A >> 1, 0xAA);
        _tables.TryAdd(cell.B >> 1, 0xCC);
        _tables.TryAdd(cell.C >> 1, 0xF0);
        var (a, b, c) = (TableOf(cell.A), TableOf(cell.B), TableOf(cell.C));
        return Is(cell.Carry, (a & b) | (c & (a | b))) && Is(cell.Sum, a ^ b ^ c);
    }

    private bool Is(int literal, int? table)
    {
        if (literal == AdderCell.None)
        {
            return true;
        }

        Evaluate(literal >> 1);
        return table is not null && _tables.ContainsKey(literal >> 1) && TableOf(literal) == table;
    }

    private int? TableOf(int literal) => _tables.TryGetValue(literal >> 1, out var table) ? table ^ ((literal & 1) == 0 ? 0 : 0xFF) : null;

    // The tables of all nodes between those that are known and one; none if that leads to an input.
    private void Evaluate(int node)
    {
        _waiting.Clear();
        _waiting.Push(node);
        while (_waiting.TryPeek(out var next))
        {
            if (_tables.ContainsKey(next))
            {
                _waiting.Pop();
                continue;
            }

            if (next < subject.FirstGate || _tables.Count > MostNodes)
            {
                return;
            }

            var (left, right) = (TableOf(subject.Left(next)), TableOf(subject.Right(next)));
            if (left is { } one && right is { } other)
            {
                _tables.Add(next, (byte)(subject.IsXor(next) ? one ^ other : one & other));
                _waiting.Pop();
                continue;
            }

            if (left is null)
            {
                _waiting.Push(subject.Left(next) >> 1);
            }

            if (right is null)
            {
                _waiting.Push(subject.Right(next) >> 1);
            }
        }
    }
}
