using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation.Blocks;

namespace LogicToNeurons.Networks.Compilation;

/// <summary>Which nets and source lines each block and neuron of a compiled network stands for, and which block absorbed a net.</summary>
public sealed class Provenance
{
    private readonly CompiledNetwork _compiled;
    private readonly Netlist _netlist;
    private readonly BlockGraph _graph;
    private readonly NodeNets _nets;
    private readonly int[] _nearest;
    private readonly int[] _homes;
    private readonly NodeNets _blockNets;

    /// <summary>Looks at all blocks once.</summary>
    public Provenance(CompiledNetwork compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        (_compiled, _graph, _netlist) = (compiled, compiled.Graph, compiled.Graph.Subject.Netlist);
        Names = new NetNames(_netlist);
        var nodes = new int[_netlist.NetCount];
        for (var net = 0; net < nodes.Length; net++)
        {
            nodes[net] = _graph.Subject.LiteralOf(net) >> 1;
        }

        _nets = new NodeNets(nodes, _graph.Subject.NodeCount);
        _nearest = NearestNets();
        _homes = new NodeHomes(_graph).Find();
        for (var net = 0; net < nodes.Length; net++)
        {
            nodes[net] = _homes[nodes[net]];
        }

        _blockNets = new NodeNets(nodes, _graph.Blocks.Count);
    }

    /// <summary>Gets what nets are called.</summary>
    public NetNames Names { get; }

    /// <summary>The nets that are a value or its negation, rising; those of its bits if it is a word.</summary>
    /// <remarks>A part of a gate, such as one of the ands of an xor, has no net: then it is the nearest that needs it.</remarks>
    public ImmutableArray<int> NetsOfValue(int value)
    {
        var nodes = _graph.Subject.NodeCount;
        return value < nodes ? NetsOfNode(value) : [.. _graph.Words[value - nodes].Bits.SelectMany(bit => NetsOfNode(bit.Source)).Distinct()];
    }

    /// <summary>The nets that a block computes, output by output.</summary>
    public ImmutableArray<int> NetsOfBlock(int block) => [.. _graph.Blocks[block].Outputs.SelectMany(output => NetsOfValue(output.Value)).Distinct()];

    /// <summary>The nets that a neuron is there for: those that its block computes, or those that it carries on.</summary>
    public ImmutableArray<int> NetsOf(int neuron) =>
        _compiled.BlockOf(neuron) is >= 0 and var block ? NetsOfBlock(block)
        : _compiled.CarriedBy(neuron) is >= 0 and var value ? NetsOfValue(value)
        : [];

    /// <summary>The block that computes a net or has absorbed it; −1 if none needs it, or it is a constant, an input or a register.</summary>
    public int HomeOf(int net) => _homes[_graph.Subject.LiteralOf(net) >> 1];

    /// <summary>Where the gates of a block are written, in the order of files and lines; each line once.</summary>
    public ImmutableArray<SourceLine> LinesOfBlock(int block) => LinesOf(_blockNets[block]);

    /// <summary>Where some nets' gates are written, in the order of files and lines; each line once.</summary>
    public ImmutableArray<SourceLine> LinesOf(ReadOnlySpan<int> nets)
    {
        var lines = new SortedSet<(int Source, int Line)>();
        foreach (var net in nets)
        {
            foreach (var origin in _netlist.OriginsOf(net))
            {
                if (origin.Source >= 0)
                {
                    lines.Add((origin.Source, _netlist.Sources[origin.Source].LineOf(origin.Span.Start)));
                }
            }
        }

        return [.. lines.Select(line => new SourceLine(_netlist.Sources[line.Source].FileName, line.Line))];
    }

    private ImmutableArray<int> NetsOfNode(int node) =>
        _nets[node].Length > 0 ? [.. _nets[node]] : _nearest[node] >= 0 ? [_nearest[node]] : [];

    // Of each node without nets a net that needs it, or −1.
    private int[] NearestNets()
    {
        var subject = _graph.Subject;
        var nearest = new int[subject.NodeCount];
        Array.Fill(nearest, -1);
        for (var node = subject.NodeCount - 1; node >= subject.FirstGate; node--)
        {
            var net = _nets[node].Length > 0 ? _nets[node][0] : nearest[node];
            var (left, right) = (subject.Left(node) >> 1, subject.Right(node) >> 1);
            nearest[left] = nearest[left] < 0 ? net : nearest[left];
            nearest[right] = nearest[right] < 0 ? net : nearest[right];
        }

        return nearest;
    }
}
