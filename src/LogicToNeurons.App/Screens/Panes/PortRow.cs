using System.Collections.Immutable;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>A row of the ports: a port, or a bit of an open bus.</summary>
/// <param name="Sign">Whether it is an input, a register or an output.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its name as it is shown.</param>
/// <param name="Nets">Its nets, or its places in a network, bit 0 first.</param>
internal sealed record PortRow(string Sign, string Name, string Label, ImmutableArray<int> Nets);
