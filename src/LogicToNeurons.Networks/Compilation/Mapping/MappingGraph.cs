using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Mapping;

/// <summary>What of a circuit has to be covered with cuts: all that outputs, registers and given blocks need and no given block computes.</summary>
internal sealed class MappingGraph
{
    private readonly bool[] _isSource;
    private readonly bool[] _isRoot;
    private readonly bool[] _isNeeded;
    private readonly int[] _fanOuts;

    public MappingGraph(Subject subject, IReadOnlyList<Block> given)
    {
        Subject = subject;
        _isSource = new bool[subject.NodeCount];
        _isRoot = new bool[subject.NodeCount];
        _isSource.AsSpan(0, subject.FirstGate).Fill(true);
        foreach (var output in given.SelectMany(block => block.Outputs).Where(output => output.Value < subject.NodeCount))
        {
            _isSource[output.Value] = true;
        }

        var roots = subject.Roots.Select(root => root >> 1).Concat(given.SelectMany(block => block.Leaves).Where(leaf => leaf < subject.NodeCount));
        foreach (var root in roots)
        {
            _isRoot[root] = true;
        }

        _isNeeded = [.. _isRoot];
        _fanOuts = new int[subject.NodeCount];
        Gates = NeededGates();
    }

    /// <summary>Gets the circuit.</summary>
    public Subject Subject { get; }

    /// <summary>Gets the gates that may have to be covered, rising.</summary>
    public int[] Gates { get; }

    /// <summary>Whether a node is there anyway: the constant, inputs and what given blocks compute.</summary>
    public bool IsSource(int node) => _isSource[node];

    /// <summary>Whether a node has to be there in the end.</summary>
    public bool IsRoot(int node) => _isRoot[node];

    /// <summary>Whether something that may have to be there depends on a node.</summary>
    public bool IsNeeded(int node) => _isNeeded[node];

    /// <summary>How many needed gates and roots read a node.</summary>
    public int FanOutOf(int node) => _fanOuts[node];

    private int[] NeededGates()
    {
        var gates = new List<int>();
        for (var node = Subject.NodeCount - 1; node >= Subject.FirstGate; node--)
        {
            if (_isNeeded[node])
            {
                _fanOuts[node] += _isRoot[node] ? 1 : 0;
                if (!_isSource[node])
                {
                    gates.Add(node);
                    Need(Subject.Left(node) >> 1);
                    Need(Subject.Right(node) >> 1);
                }
            }
        }

        gates.Reverse();
        return [.. gates];
    }

    private void Need(int node)
    {
        _isNeeded[node] = true;
        _fanOuts[node]++;
    }
}
