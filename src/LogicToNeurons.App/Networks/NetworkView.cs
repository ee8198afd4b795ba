using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Networks;

/// <summary>The ports of a network as people think of them: the bits <c>a[0]</c>, <c>a[1]</c>, … of a flat format are one bus.</summary>
internal sealed class NetworkView
{
    public NetworkView(Network network)
    {
        Network = network;
        Inputs = Joined(network.Inputs);
        Registers = Joined(network.States);
        Outputs = Joined(network.OutputPorts);
        HasBitInputs = AreBits(network.Inputs) && AreBits(network.States);
        HasBitOutputs = AreBits(network.OutputPorts);
        InputOrder = Order(network.Inputs);
        OutputOrder = Order(network.OutputPorts);
    }

    /// <summary>Gets the network.</summary>
    public Network Network { get; }

    /// <summary>Gets the inputs; nets are columns.</summary>
    public ImmutableArray<Port> Inputs { get; }

    /// <summary>Gets the registers; nets are columns.</summary>
    public ImmutableArray<Port> Registers { get; }

    /// <summary>Gets the outputs; nets are columns.</summary>
    public ImmutableArray<Port> Outputs { get; }

    /// <summary>Gets a value indicating whether all that goes in is bits.</summary>
    public bool HasBitInputs { get; }

    /// <summary>Gets a value indicating whether all that comes out is bits.</summary>
    public bool HasBitOutputs { get; }

    /// <summary>Gets the column of each place of an input line: ports in order, bits highest first, other columns lowest first.</summary>
    public ImmutableArray<int> InputOrder { get; }

    /// <summary>Gets the column of each place of an output line.</summary>
    public ImmutableArray<int> OutputOrder { get; }

    /// <summary>Whether a port of <see cref="Inputs"/>, <see cref="Registers"/> or <see cref="Outputs"/> is bits.</summary>
    public static bool IsBits(ImmutableArray<NetworkPort> ports, Port shown) =>
        ports.Any(port => port.Kind == ColumnKind.Bit && port.First <= shown.Nets[0] && shown.Nets[0] < port.First + port.Width);

    private static bool AreBits(ImmutableArray<NetworkPort> ports) => ports.All(port => port.Kind == ColumnKind.Bit);

    private static ImmutableArray<Port> Joined(ImmutableArray<NetworkPort> ports)
    {
        ImmutableArray<Port> whole = [.. ports.Select(port => new Port(port.Name, [.. Enumerable.Range(port.First, port.Width)], port.Width > 1 || port.IsBus))];
        return AreBits(ports) ? PortGroups.Join(whole) : whole;
    }

    private static ImmutableArray<int> Order(ImmutableArray<NetworkPort> ports) =>
        [.. ports.SelectMany(port => port.Kind == ColumnKind.Bit ? Enumerable.Range(port.First, port.Width).Reverse() : Enumerable.Range(port.First, port.Width))];
}
