using LogicToNeurons.Circuits.Proving.Bdds;
using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Proves what holds between some nodes of a subject by looking at the gates right below them.</summary>
/// <remarks>
/// The window begins as the nodes themselves and grows downwards, the highest gate first. The nodes at its lower edge are taken
/// as free variables: what holds for all their values holds for those that there are. Each time the edge has doubled, functions
/// are compared by some patterns, and if they agree there, as decision diagrams. At first the window doesn't grow beyond nodes that are likely to be independent.
/// </remarks>
internal sealed class WindowCheck(Subject subject, HashSet<int> firstBorder)
{
    private const int FirstEdge = 8;
    private const int LastEdge = 1000;
    private const int MostGates = 10_000;
    private const int MostDiagramNodes = 200_000;

    private readonly HashSet<int> _nothing = [];
    private readonly List<int> _inside = [];
    private readonly PriorityQueue<int, int> _edge = new();
    private readonly HashSet<int> _edgeNodes = [];
    private readonly WindowPatterns _patterns = new(subject);
    private DiagramStore? _store;
    private bool _isBounded;

    /// <summary>Gets the gates that were looked at so far.</summary>
    public long Work { get; private set; }

    /// <summary>Whether A + B + C = Sum + 2 · Carry has been proved for all patterns.</summary>
    public bool Adds(AdderCell cell) => Adds(cell, firstBorder) || (_isBounded && Adds(cell, _nothing));

    private bool Adds(AdderCell cell, HashSet<int> border)
    {
        Begin(cell, border);
        var next = FirstEdge;
        while (_edge.Count > 0 && _inside.Count < MostGates && _edgeNodes.Count <= LastEdge)
        {
            var node = _edge.Dequeue();
            _edgeNodes.Remove(node);
            _inside.Add(node);
            Work++;
            AddToEdge(subject.Left(node) >> 1, border);
            AddToEdge(subject.Right(node) >> 1, border);
            if (_edgeNodes.Count > next)
            {
                if (Holds(cell))
                {
                    return true;
                }

                next *= 2;
            }
        }

        return _edgeNodes.Count <= LastEdge && Holds(cell);
    }

    private void Begin(AdderCell cell, HashSet<int> border)
    {
        _isBounded = false;
        _inside.Clear();
        _edge.Clear();
        _edgeNodes.Clear();
        foreach (var literal in (ReadOnlySpan<int>)[cell.A, cell.B, cell.C, cell.Sum, cell.Carry])
        {
            if (literal > 1)
            {
                AddToEdge(literal >> 1, border);
            }
        }
    }

    private void AddToEdge(int node, HashSet<int> border)
    {
        if (node == 0 || !_edgeNodes.Add(node) || node < subject.FirstGate)
        {
            return;
        }

        if (border.Contains(node))
        {
            _isBounded = true;
        }
        else
        {
            _edge.Enqueue(node, -node);
        }
    }

    private bool Holds(AdderCell cell)
    {
        if (_patterns.Refute(cell, _inside, _edgeNodes) || Diagrams(cell) is not { } edges || _store is not { } store)
        {
            return false;
        }

        int Of(int literal) => edges[literal >> 1] ^ (literal & 1);
        int? And(int? x, int? y) => x is { } one && y is { } other ? store.And(one, other) : null;
        int? Or(int? x, int? y) => And(x ^ 1, y ^ 1) ^ 1;
        int? Xor(int? x, int? y) => Or(And(x, y ^ 1), And(x ^ 1, y));
        var (a, b, c) = (Of(cell.A), Of(cell.B), Of(cell.C));
        var carry = Or(And(a, b), And(c, Or(a, b)));
        var sum = Xor(Xor(a, b), c);
        return (cell.Carry == AdderCell.None || carry == Of(cell.Carry)) && (cell.Sum == AdderCell.None || sum == Of(cell.Sum));
    }

    private Dictionary<int, int>? Diagrams(AdderCell cell)
    {
        var store = _store ??= new DiagramStore(MostDiagramNodes);
        store.Clear();
        var edges = new Dictionary<int, int> { [0] = DiagramStore.False };
        foreach (var node in VariablesByDepthFirst((cell.Carry == AdderCell.None ? cell.Sum : cell.Carry) >> 1).Union(_edgeNodes))
        {
            if (store.Variable(edges.Count - 1) is not { } variable)
            {
                return null;
            }

            edges.Add(node, variable);
        }

        for (var i = _inside.Count - 1; i >= 0; i--)
        {
            var node = _inside[i];
            var (left, right) = (edges[subject.Left(node) >> 1] ^ (subject.Left(node) & 1), edges[subject.Right(node) >> 1] ^ (subject.Right(node) & 1));
            var both = store.And(left, right);
            var edge = subject.IsXor(node) && both is { } one && store.And(left ^ 1, right ^ 1) is { } neither ? store.And(one ^ 1, neither ^ 1) : both;
            if (edge is not { } known)
            {
                return null;
            }

            edges[node] = known;
        }

        return edges;
    }

    // The nodes of the edge in the order in which a walk from the carry meets them: those that work together come together.
    private List<int> VariablesByDepthFirst(int root)
    {
        var order = new List<int>();
        var isSeen = new HashSet<int>();
        var isInside = _inside.ToHashSet();
        var open = new Stack<int>([root]);
        while (open.TryPop(out var node))
        {
            if (node == 0 || !isSeen.Add(node))
            {
                continue;
            }

            if (isInside.Contains(node))
            {
                open.Push(subject.Right(node) >> 1);
                open.Push(subject.Left(node) >> 1);
            }
            else
            {
                order.Add(node);
            }
        }

        return order;
    }
}
