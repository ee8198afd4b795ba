using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>Where a wire, or a constant, meets a cell.</summary>
/// <param name="Name">Its name at the cell, for example <c>a[7..4]</c>; empty for a gate's.</param>
/// <param name="Nets">Its nets in the netlist, bit 0 first.</param>
/// <param name="Wire">
/// The wire, an index of <see cref="Schematic.Wires"/>; −1 for an input that is constant, and for an output whose nets another
/// cell drives already, since equal gates are one.
/// </param>
public sealed record SchematicPin(string Name, ImmutableArray<int> Nets, int Wire)
{
    /// <summary>Gets a value indicating whether it is an input that only constants feed.</summary>
    public bool IsConstant => Wire < 0 && Nets.All(net => net < 2);
}
