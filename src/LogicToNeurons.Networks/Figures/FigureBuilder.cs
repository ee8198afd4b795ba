using System.Collections.Immutable;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Figures;

/// <summary>Finds the nodes and edges of a network's figure.</summary>
internal sealed class FigureBuilder
{
    private const int MostGroups = 16;
    private const int MostPorts = 12;

    private readonly Network _network;
    private readonly List<FigureNode> _nodes = [];
    private readonly List<int> _nodeOfSignal = [];
    private readonly List<int> _nodeOfRow = [];

    private FigureBuilder(Network network, bool isFolded, int groupSize)
    {
        ArgumentNullException.ThrowIfNull(network);
        (_network, IsFolded) = (network, isFolded);
        ColumnCount = ((network.LayerCount + groupSize - 1) / groupSize) + 2;
    }

    public bool IsFolded { get; }

    public int ColumnCount { get; }

    public static FigureBuilder Whole(Network network)
    {
        var builder = new FigureBuilder(network, isFolded: false, 1);
        builder.AddSingles();
        return builder;
    }

    public static FigureBuilder Folded(Network network)
    {
        var groupSize = Math.Max(1, (network.LayerCount + MostGroups - 1) / MostGroups);
        var builder = new FigureBuilder(network, isFolded: true, groupSize);
        builder.AddGroups(groupSize);
        return builder;
    }

    public ImmutableArray<FigureNode> Nodes() => [.. _nodes];

    public ImmutableArray<FigureEdge> Edges()
    {
        var edges = new List<FigureEdge>();
        var found = new Dictionary<(int Source, int Target), int>();
        for (var neuron = 0; neuron < _network.NeuronCount; neuron++)
        {
            AddEdges(edges, found, _network.Neurons[neuron], _nodeOfSignal[_network.FirstNeuron + neuron]);
        }

        for (var row = 0; row < _network.Outputs.Count; row++)
        {
            AddEdges(edges, found, _network.Outputs[row], _nodeOfRow[row]);
        }

        return [.. edges];
    }

    // Weights inside a group of layers aren't seen.
    private void AddEdges(List<FigureEdge> edges, Dictionary<(int Source, int Target), int> found, AffineRow row, int target)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var source = _nodeOfSignal[row.Signals[i]];
            var weight = row.Weights[i];
            if (weight == 0 || source == target)
            {
                continue;
            }

            if (found.TryGetValue((source, target), out var at))
            {
                edges[at] = edges[at] with { Weight = Math.Abs(edges[at].Weight) + Math.Abs(weight), Count = edges[at].Count + 1 };
            }
            else
            {
                found[(source, target)] = edges.Count;
                edges.Add(new FigureEdge(source, target, weight, 1));
            }
        }
    }

    private void AddSingles()
    {
        var names = new SignalNames(_network);
        for (var signal = 0; signal < _network.SignalCount; signal++)
        {
            var (role, first) = signal < _network.InputCount ? (FigureRole.Input, signal)
                : signal < _network.FirstNeuron ? (FigureRole.Register, signal)
                : (FigureRole.Neuron, signal - _network.FirstNeuron);
            Add(_nodeOfSignal, new FigureNode(role, _network.LayerOfSignal(signal), first, 1, names[signal]));
        }

        for (var row = 0; row < _network.Outputs.Count; row++)
        {
            Add(_nodeOfRow, new FigureNode(row >= _network.OutputCount ? FigureRole.Next : FigureRole.Output, ColumnCount - 1, row, 1, names.OfRow(row)));
        }
    }

    private void AddGroups(int groupSize)
    {
        AddPorts(_nodeOfSignal, FigureRole.Input, 0, _network.Inputs, 0, _network.InputCount);
        AddPorts(_nodeOfSignal, FigureRole.Register, 0, _network.States, _network.InputCount, _network.StateCount);
        for (var column = 1; column < ColumnCount - 1; column++)
        {
            var first = _network.NeuronsOf(((column - 1) * groupSize) + 1).Start.Value;
            var end = _network.NeuronsOf(Math.Min(column * groupSize, _network.LayerCount)).End.Value;
            Add(_nodeOfSignal, new FigureNode(FigureRole.Neuron, column, first, end - first, string.Empty));
        }

        AddPorts(_nodeOfRow, FigureRole.Output, ColumnCount - 1, _network.OutputPorts, 0, _network.OutputCount);
        AddPorts(_nodeOfRow, FigureRole.Next, ColumnCount - 1, _network.States, _network.OutputCount, _network.StateCount);
    }

    private void AddPorts(List<int> nodeOf, FigureRole role, int column, ImmutableArray<NetworkPort> ports, int start, int count)
    {
        if (ports.Length > MostPorts)
        {
            Add(nodeOf, new FigureNode(role, column, start, count, string.Empty));
            return;
        }

        foreach (var port in ports)
        {
            Add(nodeOf, new FigureNode(role, column, start + port.First, port.Width, port.Name));
        }
    }

    private void Add(List<int> nodeOf, FigureNode node)
    {
        for (var i = 0; i < node.Count; i++)
        {
            nodeOf.Add(_nodes.Count);
        }

        _nodes.Add(node);
    }
}
