using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

/// <summary>Joins adders into trees.</summary>
internal sealed class CellTrees
{
    private readonly CellReads _reads;
    private readonly LinkRule _rule;
    private readonly Dictionary<int, PlacedCell> _placed = [];
    private readonly HashSet<int> _members;
    private bool _isConsistent;

    private CellTrees(CellReads reads, LinkRule rule, IEnumerable<int> members)
    {
        (_reads, _rule) = (reads, rule);
        _members = [.. members];
    }

    /// <summary>Joins some adders.</summary>
    /// <returns>Their trees; one whose weights or signs contradict each other has no cells but their numbers.</returns>
    public static IEnumerable<CellTree> Of(CellReads reads, LinkRule rule, IReadOnlyList<int> members) => new CellTrees(reads, rule, members).Join(members);

    private IEnumerable<CellTree> Join(IReadOnlyList<int> members)
    {
        foreach (var first in members)
        {
            if (!_placed.ContainsKey(first))
            {
                var cells = Spread(first);
                yield return _isConsistent && AreXorsConsistent(cells) ? TreeOf(cells) : new CellTree(cells, [], [], [], []);
            }
        }
    }

    // All adders that are joined to one, each placed so that what it shares with its neighbour counts the same in both.
    private List<int> Spread(int first)
    {
        _isConsistent = true;
        _placed[first] = new PlacedCell(_reads.Cells[first], 0);
        var cells = new List<int> { first };
        var waiting = new PriorityQueue<int, (int IsXor, int Order)>([(first, (0, 0))]);
        while (waiting.TryDequeue(out var number, out _))
        {
            var reached = cells.Count;
            var (cell, exponent) = _placed[number];
            Give(cells, cell.Sum, exponent, cell.IsXor);
            Give(cells, cell.Carry, exponent + 1, cell.IsXor);
            Take(cells, cell.A, exponent, cell.IsXor);
            Take(cells, cell.B, exponent, cell.IsXor);
            Take(cells, cell.C, exponent, cell.IsXor);
            for (; reached < cells.Count; reached++)
            {
                waiting.Enqueue(cells[reached], (_reads.Cells[cells[reached]].IsXor ? 1 : 0, reached));
            }
        }

        return cells;
    }

    private void Give(List<int> cells, int literal, int exponent, bool isSignFree)
    {
        if (literal != AdderCell.None && IsLink(literal >> 1))
        {
            var reader = _reads.ReaderOf(literal >> 1);
            var cell = _reads.Cells[reader];
            var own = cell.A >> 1 == literal >> 1 ? cell.A : cell.B >> 1 == literal >> 1 ? cell.B : cell.C;
            Place(cells, reader, new PlacedCell(own == literal ? cell : cell.Negation(), exponent), isSignFree);
        }
    }

    private void Take(List<int> cells, int literal, int exponent, bool isSignFree)
    {
        if (IsLink(literal >> 1))
        {
            var producer = _reads.ProducerOf(literal >> 1);
            var cell = _reads.Cells[producer];
            var isCarry = cell.Carry >> 1 == literal >> 1;
            Place(cells, producer, new PlacedCell(OutputOf(cell, literal) == literal ? cell : cell.Negation(), isCarry ? exponent - 1 : exponent), isSignFree);
        }
    }

    private static int OutputOf(AdderCell cell, int literal) => cell.Carry >> 1 == literal >> 1 ? cell.Carry : cell.Sum;

    // The pins of an xor may each be negated, so it says nothing of its neighbours' signs.
    private void Place(List<int> cells, int number, PlacedCell placed, bool isSignFree)
    {
        if (_placed.TryAdd(number, placed))
        {
            cells.Add(number);
        }
        else
        {
            _isConsistent &= _placed[number].Exponent == placed.Exponent && (isSignFree || placed.Cell.IsXor || _placed[number] == placed);
        }
    }

    // Gives the pins of xors the signs of what they read; that must be right for what reads them.
    private bool AreXorsConsistent(List<int> cells)
    {
        foreach (var number in cells.Where(number => _placed[number].Cell.IsXor).OrderBy(number => _placed[number].Cell.Sum))
        {
            var (cell, exponent) = _placed[number];
            var (a, b) = (Given(cell.A), Given(cell.B));
            cell = new AdderCell(a, b, 0, cell.Sum ^ ((a ^ b ^ cell.A ^ cell.B ^ cell.C) & 1), AdderCell.None);
            _placed[number] = new PlacedCell(cell, exponent);
            if (IsLink(cell.Sum >> 1) && _placed[_reads.ReaderOf(cell.Sum >> 1)].Cell is { IsXor: false } reader
                && reader.A != cell.Sum && reader.B != cell.Sum && reader.C != cell.Sum)
            {
                return false;
            }
        }

        return true;
    }

    private int Given(int literal) => IsLink(literal >> 1) ? OutputOf(_placed[_reads.ProducerOf(literal >> 1)].Cell, literal) : literal;

    private bool IsLink(int node)
    {
        var (producer, reader) = (_reads.ProducerOf(node), _reads.ReaderOf(node));
        if (_rule == LinkRule.None || producer < 0 || reader < 0 || !_members.Contains(producer) || !_members.Contains(reader))
        {
            return false;
        }

        var isCarry = _reads.Cells[producer].Carry >> 1 == node;
        return _rule switch
        {
            LinkRule.SumsAndReadCarries => isCarry || !_reads.IsReadElsewhere(node),
            LinkRule.SumsAndCarries => !_reads.IsReadElsewhere(node),
            _ => isCarry,
        };
    }

    private CellTree TreeOf(List<int> numbers)
    {
        Orient(numbers);
        var lowest = numbers.Min(number => _placed[number].Exponent);
        var (cells, inputs, outputs, links) = (new List<PlacedCell>(), new List<WeightedLiteral>(), new List<WeightedLiteral>(), new List<WeightedLiteral>());
        foreach (var number in numbers)
        {
            var (cell, exponent) = _placed[number];
            exponent -= lowest;
            cells.Add(new PlacedCell(cell, exponent));
            foreach (var literal in (ReadOnlySpan<int>)[cell.A, cell.B, cell.C])
            {
                if (literal != 0 && !IsLink(literal >> 1))
                {
                    inputs.Add(new WeightedLiteral(literal, exponent));
                }
            }

            (IsInner(cell.Sum) ? links : outputs).Add(new WeightedLiteral(cell.Sum, exponent));
            (IsInner(cell.Carry) ? links : outputs).Add(new WeightedLiteral(cell.Carry, exponent + 1));
        }

        return new CellTree(numbers, cells, inputs, outputs, links);
    }

    // Of a tree's two readings that which negates fewer inputs.
    private void Orient(List<int> numbers)
    {
        var negated = 0;
        foreach (var number in numbers)
        {
            var cell = _placed[number].Cell;
            negated += NegatedIn(cell.A) + NegatedIn(cell.B) + NegatedIn(cell.C);
        }

        for (var i = 0; i < numbers.Count && negated > 0; i++)
        {
            _placed[numbers[i]] = _placed[numbers[i]] with { Cell = _placed[numbers[i]].Cell.Negation() };
        }
    }

    // 1 for a negated input, −1 for another.
    private int NegatedIn(int literal) => IsLink(literal >> 1) ? 0 : (literal & 1) == 1 ? 1 : -1;

    private bool IsInner(int literal) => literal != AdderCell.None && IsLink(literal >> 1);
}
