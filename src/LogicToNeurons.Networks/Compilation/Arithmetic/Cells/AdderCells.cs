using LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>Finds full and half adders in a subject by what its nodes compute, whatever they are made of (pass P3).</summary>
/// <remarks>
/// A full adder is an xor and a majority of the same three nodes, a half adder an xor and an and of the same two; any of
/// their pins may be negated. Both nodes must be read by something that isn't inside of another adder or xor.
/// </remarks>
public sealed class AdderCells
{
    // About a second's: enough for any two words of some 500 bits.
    private const long MostGuessWork = 1_000_000;

    private readonly Subject _subject;
    private readonly NodeXors _xors;
    private readonly AdderCell?[] _outputs;
    private readonly bool[] _isNeeded;
    private readonly CellCheck _check;
    private readonly List<AdderCell> _cells = [];

    private AdderCells(Subject subject, NodeXors xors)
    {
        (_subject, _xors) = (subject, xors);
        _check = new CellCheck(subject, []);
        _outputs = new AdderCell?[subject.NodeCount];
        _isNeeded = new bool[subject.NodeCount];
    }

    /// <summary>Finds the adders whose sum and carry are both there; no node is the output of two of them.</summary>
    public static IReadOnlyList<AdderCell> Find(Subject subject) => [.. FindAll(subject).Cells.Where(cell => cell.Sum != AdderCell.None && !cell.IsXor)];

    /// <summary>Finds the adders, majorities, which are full adders without a sum, and xors of what those give, which are half adders without a carry.</summary>
    internal static FoundCells FindAll(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var candidates = new CellCandidates(subject);
        var finder = new AdderCells(subject, candidates.Xors);
        return new FoundCells(finder.Find(candidates), finder._check.Border, candidates.Xors);
    }

    /// <summary>The xors of two nodes that are needed once some nodes are computed by adders, as half adders without a carry.</summary>
    internal static IReadOnlyList<AdderCell> Xors(Subject subject, NodeXors xors, IReadOnlyList<AdderCell> adders)
    {
        var finder = new AdderCells(subject, xors);
        foreach (var adder in adders)
        {
            finder.Suppose(adder);
        }

        finder.MarkNeeded();
        return [.. Enumerable.Range(subject.FirstGate, subject.NodeCount - subject.FirstGate)
            .Where(node => finder.IsFree(2 * node) && xors.IsXor(node, out _, out _))
            .Select(xors.Xor)
            .Where(finder._check.Adds)];
    }

    private List<AdderCell> Find(CellCandidates candidates)
    {
        _check.Expect([.. candidates.Full]);
        var full = candidates.Full.Concat(candidates.Guesses(_subject, IsRight)).ToList();
        var half = candidates.Half.ToList();
        full.Where(cell => cell.Sum != AdderCell.None).Concat(half).Concat(full).ToList().ForEach(Suppose);
        MarkNeeded();
        Array.Clear(_outputs);
        foreach (var cell in full)
        {
            if (cell.Sum != AdderCell.None && IsFree(cell.Sum) && IsFree(cell.Carry))
            {
                Accept(cell);
            }
        }

        foreach (var cell in half)
        {
            if (IsFree(cell.Sum) && IsFree(cell.Carry))
            {
                Accept(cell);
            }
        }

        foreach (var cell in full)
        {
            if (IsFree(cell.Carry))
            {
                Accept(cell with { Sum = AdderCell.None });
            }
        }

        // Now that it is known which adders there are, some of what was inside of others is needed after all.
        MarkNeeded();
        AddXors();
        return _cells;
    }

    private bool IsRight(AdderCell guess) => _check.Work < MostGuessWork && guess.HasDistinctNodes && _check.Adds(guess);

    private void AddXors()
    {
        for (var node = _subject.FirstGate; node < _subject.NodeCount; node++)
        {
            if (IsFree(2 * node) && _xors.IsXor(node, out var left, out var right) && (_outputs[left] is not null || _outputs[right] is not null))
            {
                Accept(_xors.Xor(node));
            }
        }
    }

    private void Suppose(AdderCell cell)
    {
        foreach (var literal in (ReadOnlySpan<int>)[cell.Carry, cell.Sum])
        {
            if (literal != AdderCell.None)
            {
                _outputs[literal >> 1] ??= cell;
            }
        }
    }

    private bool IsFree(int literal) => _isNeeded[literal >> 1] && _outputs[literal >> 1] is null;

    // Where a node depends on others, it can be their sum and their carry too, and one of them can be; such cells are left out.
    private void Accept(AdderCell cell)
    {
        if (!cell.HasDistinctNodes || !_check.Adds(cell))
        {
            return;
        }

        _cells.Add(cell);
        foreach (var literal in (ReadOnlySpan<int>)[cell.Sum, cell.Carry])
        {
            if (literal != AdderCell.None)
            {
                _outputs[literal >> 1] = cell;
            }
        }
    }

    // What is needed if every adder and every xor is taken as a whole.
    private void MarkNeeded()
    {
        Array.Clear(_isNeeded);
        var open = new Stack<int>(_subject.Roots.Select(root => root >> 1));
        while (open.TryPop(out var node))
        {
            if (_isNeeded[node])
            {
                continue;
            }

            _isNeeded[node] = true;
            if (_outputs[node] is { } cell)
            {
                open.Push(cell.A >> 1);
                open.Push(cell.B >> 1);
                open.Push(cell.C >> 1);
            }
            else if (_xors.IsXor(node, out var left, out var right))
            {
                open.Push(left);
                open.Push(right);
            }
            else if (node >= _subject.FirstGate)
            {
                open.Push(_subject.Left(node) >> 1);
                open.Push(_subject.Right(node) >> 1);
            }
        }
    }
}
