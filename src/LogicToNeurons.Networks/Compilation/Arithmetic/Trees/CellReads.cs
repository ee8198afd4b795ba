using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

/// <summary>What reads each node of a subject once some of its nodes are computed by adders.</summary>
internal sealed class CellReads
{
    private const int Several = -2;

    private readonly int[] _producers;
    private readonly int[] _readers;
    private readonly bool[] _isReadElsewhere;
    private readonly bool[] _isLive;

    public CellReads(Subject subject, IReadOnlyList<AdderCell> cells)
    {
        Cells = cells;
        _producers = Filled(subject.NodeCount);
        _readers = Filled(subject.NodeCount);
        _isReadElsewhere = new bool[subject.NodeCount];
        _isLive = new bool[cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            Produce(cells[i].Sum, i);
            Produce(cells[i].Carry, i);
        }

        Walk(subject);
    }

    /// <summary>Gets the adders.</summary>
    public IReadOnlyList<AdderCell> Cells { get; }

    /// <summary>Whether something reads an adder's sum or carry.</summary>
    public bool IsLive(int cell) => _isLive[cell];

    /// <summary>The adder that computes a node, or −1.</summary>
    public int ProducerOf(int node) => _producers[node];

    /// <summary>The only adder that reads a node; −1 if none or several do.</summary>
    public int ReaderOf(int node) => Math.Max(_readers[node], -1);

    /// <summary>Whether any adder reads a node.</summary>
    public bool IsAdded(int node) => _readers[node] != -1;

    /// <summary>Whether something that isn't an adder reads a node.</summary>
    public bool IsReadElsewhere(int node) => _isReadElsewhere[node];

    private static int[] Filled(int count)
    {
        var array = new int[count];
        Array.Fill(array, -1);
        return array;
    }

    private void Produce(int literal, int cell)
    {
        if (literal != AdderCell.None)
        {
            _producers[literal >> 1] = cell;
        }
    }

    private void Walk(Subject subject)
    {
        var open = new Stack<int>();
        var isSeen = new bool[subject.NodeCount];
        foreach (var root in subject.Roots)
        {
            ReadElsewhere(root, open);
        }

        while (open.TryPop(out var node))
        {
            if (isSeen[node] || node < subject.FirstGate)
            {
                continue;
            }

            isSeen[node] = true;
            var cell = _producers[node];
            if (cell < 0)
            {
                ReadElsewhere(subject.Left(node), open);
                ReadElsewhere(subject.Right(node), open);
            }
            else if (!_isLive[cell])
            {
                _isLive[cell] = true;
                Read(Cells[cell].A, cell, open);
                Read(Cells[cell].B, cell, open);
                Read(Cells[cell].C, cell, open);
            }
        }
    }

    private void ReadElsewhere(int literal, Stack<int> open)
    {
        _isReadElsewhere[literal >> 1] = true;
        open.Push(literal >> 1);
    }

    private void Read(int literal, int cell, Stack<int> open)
    {
        var node = literal >> 1;
        _readers[node] = _readers[node] == -1 ? cell : Several;
        open.Push(node);
    }
}
