using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Verification;

/// <summary>Evaluates the logic between some nodes of a circuit and others above them, for all patterns of the lower ones.</summary>
/// <param name="subject">The circuit.</param>
/// <param name="mostNodes">The most nodes that it looks at.</param>
internal sealed class ConeEvaluator(Subject subject, int mostNodes = ConeEvaluator.UsualNodes)
{
    /// <summary>The most leaves that are tried exhaustively.</summary>
    public const int MostLeaves = 16;

    private const int UsualNodes = 100_000;

    private static readonly ulong[] Masks =
        [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];

    private readonly ulong[] _values = new ulong[subject.NodeCount];
    private readonly int[] _marks = new int[subject.NodeCount];
    private readonly List<int> _cone = [];
    private readonly Stack<int> _stack = new();
    private int _mark;
    private int[] _leaves = [];

    /// <summary>Prepares the logic between leaves and outputs.</summary>
    /// <returns>Whether the leaves decide the outputs: every way down from an output ends at a leaf or at the constant.</returns>
    public bool Prepare(int[] leaves, IEnumerable<int> outputs)
    {
        _leaves = leaves;
        _cone.Clear();
        _mark++;
        foreach (var leaf in leaves)
        {
            _marks[leaf] = _mark;
        }

        foreach (var output in outputs)
        {
            _stack.Push(output);
        }

        while (_stack.TryPop(out var node))
        {
            if (node == 0 || _marks[node] == _mark)
            {
                continue;
            }

            if (node < subject.FirstGate || _cone.Count == mostNodes)
            {
                _stack.Clear();
                return false;
            }

            _marks[node] = _mark;
            _cone.Add(node);
            _stack.Push(subject.Left(node) >> 1);
            _stack.Push(subject.Right(node) >> 1);
        }

        _cone.Sort();
        return true;
    }

    /// <summary>Evaluates 64 patterns: bit b of what <see cref="ValueOf"/> says is for pattern 64 · word + b, whose bit i is leaf i.</summary>
    public void Evaluate(int word)
    {
        for (var i = 0; i < _leaves.Length; i++)
        {
            _values[_leaves[i]] = i < 6 ? Masks[i] : ((word >> (i - 6)) & 1) == 1 ? ulong.MaxValue : 0;
        }

        foreach (var node in _cone)
        {
            var (a, b) = (Of(subject.Left(node)), Of(subject.Right(node)));
            _values[node] = subject.IsXor(node) ? a ^ b : a & b;
        }
    }

    /// <summary>The values of a leaf, of an output or of a node between them.</summary>
    public ulong ValueOf(int node) => _values[node];

    private ulong Of(int literal) => (literal & 1) == 0 ? _values[literal >> 1] : ~_values[literal >> 1];
}
