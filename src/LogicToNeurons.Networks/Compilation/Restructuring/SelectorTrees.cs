using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Restructuring;

/// <summary>Writes selectors that are an or of products as trees of two-way muxes.</summary>
/// <remarks>
/// Where n = 2^k products contain the same k variables, each with another pattern of them, the or of the products is one of n values,
/// chosen by the variables. As an or of products it takes n neurons, as a tree of muxes n − 1, and fewer where trees of several outputs
/// choose between the same values first, as in a barrel shifter. By distributivity: a·x + a·y = a·(x + y); nothing else changes.
/// </remarks>
public sealed class SelectorTrees
{
    private readonly Subject _subject;
    private readonly SelectorFinder _finder;
    private readonly Aig _graph = new();
    private readonly int[] _literals;

    private SelectorTrees(Subject subject)
    {
        _subject = subject;
        _finder = new SelectorFinder(subject);
        _literals = new int[subject.NodeCount];
    }

    /// <summary>Writes all selectors of a circuit as trees.</summary>
    /// <returns>The circuit as ands; itself if it has none.</returns>
    public static Subject Restructure(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new SelectorTrees(subject).Rebuilt();
    }

    private Subject Rebuilt()
    {
        for (var input = 1; input <= _subject.InputCount; input++)
        {
            _literals[input] = _graph.AddInput();
        }

        var count = 0;
        for (var node = _subject.FirstGate; node < _subject.NodeCount; node++)
        {
            if (_subject.IsLive(node) && _finder.Find(node) is { } selector)
            {
                _literals[node] = Tree(selector, selector.Variables.Length - 1, 0) ^ 1;
                count++;
            }
            else
            {
                var (left, right) = (Of(_subject.Left(node)), Of(_subject.Right(node)));
                _literals[node] = _subject.IsXor(node) ? _graph.Xor(left, right) : _graph.And(left, right);
            }
        }

        return count == 0 ? _subject : _subject.With(_graph, literal => Of(literal));
    }

    // What is chosen where the variables above have the given values; the lowest variable chooses first.
    private int Tree(Selector selector, int variable, int pattern) => variable < 0
        ? Value(selector.Values[pattern])
        : _graph.Choose(
            2 * (_literals[selector.Variables[variable]] >> 1),
            Tree(selector, variable - 1, pattern | ((_literals[selector.Variables[variable]] & 1) == 0 ? 1 << variable : 0)),
            Tree(selector, variable - 1, pattern | ((_literals[selector.Variables[variable]] & 1) == 0 ? 0 : 1 << variable)));

    private int Value(List<int> literals)
    {
        var value = Aig.True;
        foreach (var literal in literals)
        {
            value = _graph.And(value, Of(literal));
        }

        return value;
    }

    private int Of(int literal) => _literals[literal >> 1] ^ (literal & 1);
}
