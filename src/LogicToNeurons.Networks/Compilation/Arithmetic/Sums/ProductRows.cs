using LogicToNeurons.Networks.Compilation.Arithmetic.Trees;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>Gathers the ands among a tree's inputs into as few rows as it can: the most frequent literal first.</summary>
internal sealed class ProductRows
{
    private readonly Subject _subject;
    private readonly List<WeightedLiteral> _products = [];
    private readonly Dictionary<int, List<int>> _byLiteral = [];

    public ProductRows(Subject subject, CellReads reads, CellTree tree)
    {
        _subject = subject;
        foreach (var input in tree.Inputs)
        {
            var node = input.Literal >> 1;
            var isAnd = (input.Literal & 1) == 0 && node >= subject.FirstGate && !subject.IsXor(node) && reads.ProducerOf(node) < 0;
            if (!isAnd || reads.IsReadElsewhere(node) || reads.ReaderOf(node) < 0)
            {
                Rest.Add(input);
                continue;
            }

            Entry(subject.Left(node)).Add(_products.Count);
            Entry(subject.Right(node)).Add(_products.Count);
            _products.Add(input);
        }

        Gather();
    }

    /// <summary>Gets the rows of two and more.</summary>
    public List<ProductRow> Rows { get; } = [];

    /// <summary>Gets the other inputs.</summary>
    public List<WeightedLiteral> Rest { get; } = [];

    private List<int> Entry(int literal)
    {
        if (!_byLiteral.TryGetValue(literal, out var list))
        {
            _byLiteral.Add(literal, list = []);
        }

        return list;
    }

    private void Gather()
    {
        var counts = _byLiteral.ToDictionary(entry => entry.Key, entry => entry.Value.Count);
        var queue = new PriorityQueue<int, (int, int)>(counts.Select(entry => (entry.Key, (-entry.Value, entry.Key))));
        var isDone = new bool[_products.Count];
        while (queue.TryDequeue(out var literal, out var priority))
        {
            if (counts[literal] != -priority.Item1)
            {
                queue.Enqueue(literal, (-counts[literal], literal));
            }
            else if (counts[literal] > 1)
            {
                Take(literal, isDone, counts);
            }
        }

        Rest.AddRange(_products.Where((_, i) => !isDone[i]));
    }

    private void Take(int factor, bool[] isDone, Dictionary<int, int> counts)
    {
        var (others, nodes) = (new List<WeightedLiteral>(), new List<int>());
        foreach (var product in _byLiteral[factor])
        {
            if (isDone[product])
            {
                continue;
            }

            isDone[product] = true;
            var (literal, exponent) = _products[product];
            var (left, right) = (_subject.Left(literal >> 1), _subject.Right(literal >> 1));
            others.Add(new WeightedLiteral(left == factor ? right : left, exponent));
            nodes.Add(literal >> 1);
            counts[left]--;
            counts[right]--;
        }

        Rows.Add(new ProductRow(factor, [.. others], [.. nodes]));
    }
}
