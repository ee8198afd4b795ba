namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>A wire in the channel between two columns: the pins that it joins there.</summary>
internal sealed class ChannelWire(int wire)
{
    public int Wire { get; } = wire;

    public List<NodePin> Left { get; } = [];

    public List<NodePin> Right { get; } = [];
}
