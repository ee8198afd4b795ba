namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>A schematic in columns: what stands in each, and which wires the channels between them hold.</summary>
internal sealed class LayeredGraph
{
    private readonly Schematic _schematic;
    private readonly int[] _cellNodes;
    private readonly List<LayerNode> _nodes = [];
    private readonly Dictionary<int, ChannelWire>[] _channels;

    public LayeredGraph(Schematic schematic)
    {
        _schematic = schematic;
        var layers = Layering.Of(schematic);
        LayerCount = Math.Max(2, layers.DefaultIfEmpty(0).Max() + 1);
        _channels = [.. Enumerable.Range(0, LayerCount).Select(_ => new Dictionary<int, ChannelWire>())];
        _cellNodes = [.. Enumerable.Range(0, layers.Length)];
        _nodes.AddRange(layers.Select((layer, cell) => new LayerNode(layer, cell, -1, false)));
        for (var wire = 0; wire < schematic.Wires.Length; wire++)
        {
            AddWire(wire);
        }

        Layers = new List<int>[LayerCount];
        for (var layer = 0; layer < LayerCount; layer++)
        {
            Layers[layer] = [];
        }

        for (var node = 0; node < _nodes.Count; node++)
        {
            Layers[_nodes[node].Layer].Add(node);
        }

        Channels = [.. _channels.Select(channel => channel.Values.ToArray())];
    }

    public int LayerCount { get; }

    public IReadOnlyList<LayerNode> Nodes => _nodes;

    /// <summary>For each column its nodes, from above; lanes are the last ones.</summary>
    public List<int>[] Layers { get; }

    /// <summary>For each column the wires in the channel before it; the first has none.</summary>
    public ChannelWire[][] Channels { get; }

    public Schematic Schematic => _schematic;

    private void AddWire(int index)
    {
        var wire = _schematic.Wires[index];
        if (wire.Readers.IsEmpty)
        {
            return;
        }

        var driver = _cellNodes[wire.Driver.Cell];
        var layer = _nodes[driver].Layer;
        In(layer + 1, index).Left.Add(new NodePin(driver, wire.Driver.Pin));
        var (first, last) = (layer + 1, layer + 1);
        foreach (var reader in wire.Readers)
        {
            var node = _cellNodes[reader.Cell];
            In(_nodes[node].Layer, index).Right.Add(new NodePin(node, reader.Pin));
            first = Math.Min(first, _nodes[node].Layer);
            last = Math.Max(last, _nodes[node].Layer);
        }

        for (var passed = first; passed < last; passed++)
        {
            AddPassage(index, passed, isLane: passed <= layer);
        }
    }

    private void AddPassage(int wire, int layer, bool isLane)
    {
        var node = new NodePin(_nodes.Count, 0);
        _nodes.Add(new LayerNode(layer, -1, wire, isLane));
        In(layer, wire).Right.Add(node);
        In(layer + 1, wire).Left.Add(node);
    }

    private ChannelWire In(int channel, int wire)
    {
        if (!_channels[channel].TryGetValue(wire, out var channelWire))
        {
            channelWire = new ChannelWire(wire);
            _channels[channel].Add(wire, channelWire);
        }

        return channelWire;
    }
}
