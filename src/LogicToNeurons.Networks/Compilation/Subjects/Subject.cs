using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving.Aigs;

namespace LogicToNeurons.Networks.Compilation.Subjects;

/// <summary>The logic of a circuit as the compiler sees it: two-input ands and xors whose edges may negate; never changes.</summary>
/// <remarks>
/// Node 0 is the constant 0, then come the inputs and flip-flops, in the order of <see cref="Netlist.InputNets"/> and
/// <see cref="Netlist.FlipFlops"/>, then the gates; what a gate reads has a smaller number. A literal is 2 · node, plus 1 if it
/// is negated: a not, and a not at the end of a gate, is an edge and costs nothing (pass P0).
/// </remarks>
public sealed class Subject
{
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly bool[] _isXor;
    private readonly int[] _literals;
    private readonly bool[] _isLive;

    private Subject(Netlist netlist, int[] left, int[] right, bool[] isXor, int[] literals)
    {
        Netlist = netlist;
        (_left, _right, _isXor, _literals) = (left, right, isXor, literals);
        InputCount = netlist.InputNets.Length + netlist.FlipFlops.Length;
        Roots = [.. netlist.OutputNets.Select(LiteralOf), .. netlist.FlipFlops.Select(flipFlop => LiteralOf(flipFlop.Input))];
        _isLive = LiveNodes();
    }

    /// <summary>Gets the circuit.</summary>
    public Netlist Netlist { get; }

    /// <summary>Gets the number of nodes.</summary>
    public int NodeCount => _left.Length;

    /// <summary>Gets the number of inputs and flip-flops: the nodes from 1 on.</summary>
    public int InputCount { get; }

    /// <summary>Gets the first node that is a gate.</summary>
    public int FirstGate => InputCount + 1;

    /// <summary>Gets the literals that must be there in the end: of each output, then of what each flip-flop loads.</summary>
    public IReadOnlyList<int> Roots { get; }

    /// <summary>Gets the number of gates that some root needs.</summary>
    public int LiveGateCount => _isLive.AsSpan(FirstGate).Count(true);

    /// <summary>Every gate of a circuit as it stands, nothing shared that isn't shared there.</summary>
    public static Subject OfGates(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        return new GateSubject(netlist).Build();
    }

    /// <summary>A circuit as ands only, equal ones shared and simple identities applied.</summary>
    public static Subject Shared(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var graph = new Aig();
        var inputs = netlist.InputNets.Select(_ => graph.AddInput()).ToArray();
        var state = netlist.FlipFlops.Select(_ => graph.AddInput()).ToArray();
        var literals = NetlistGraph.Copy(graph, netlist, inputs, state);
        return OfGraph(netlist, graph, literals);
    }

    /// <summary>Whether a gate is an xor; otherwise it is an and.</summary>
    public bool IsXor(int node) => _isXor[node];

    /// <summary>The first literal that a gate reads.</summary>
    public int Left(int node) => _left[node];

    /// <summary>The second literal that a gate reads.</summary>
    public int Right(int node) => _right[node];

    /// <summary>The literal of a net of the circuit.</summary>
    public int LiteralOf(int net) => _literals[net];

    /// <summary>Whether some root needs a node.</summary>
    public bool IsLive(int node) => _isLive[node];

    /// <summary>Whether another one has the same gates and the same literals for the nets.</summary>
    public bool IsSame(Subject other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Netlist == other.Netlist && _left.AsSpan().SequenceEqual(other._left) && _right.AsSpan().SequenceEqual(other._right)
            && _isXor.AsSpan().SequenceEqual(other._isXor) && _literals.AsSpan().SequenceEqual(other._literals);
    }

    internal static Subject Of(Netlist netlist, int[] left, int[] right, bool[] isXor, int[] literals) => new(netlist, left, right, isXor, literals);

    /// <summary>The same circuit as another graph of ands with the same inputs.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="literalOf">What each literal of this is in it.</param>
    internal Subject With(Aig graph, Func<int, int> literalOf) => OfGraph(Netlist, graph, Array.ConvertAll(_literals, literal => literalOf(literal)));

    private static Subject OfGraph(Netlist netlist, Aig graph, int[] literals)
    {
        var (left, right) = (new int[graph.NodeCount], new int[graph.NodeCount]);
        for (var node = graph.Inputs.Count + 1; node < left.Length; node++)
        {
            (left[node], right[node]) = (graph.Left(node), graph.Right(node));
        }

        return new Subject(netlist, left, right, new bool[left.Length], literals);
    }

    private bool[] LiveNodes()
    {
        var isLive = new bool[NodeCount];
        foreach (var root in Roots)
        {
            isLive[root >> 1] = true;
        }

        for (var node = NodeCount - 1; node >= FirstGate; node--)
        {
            if (isLive[node])
            {
                isLive[_left[node] >> 1] = true;
                isLive[_right[node] >> 1] = true;
            }
        }

        return isLive;
    }
}
