using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>A net, or nets that run together as a bus, from the cell that drives them to those that read them.</summary>
/// <param name="Name">A name for it; empty if it has none.</param>
/// <param name="Nets">The nets, bit 0 first.</param>
/// <param name="Driver">The output that drives it.</param>
/// <param name="Readers">The inputs that read it; may be empty.</param>
public sealed record SchematicWire(string Name, ImmutableArray<int> Nets, PinPlace Driver, ImmutableArray<PinPlace> Readers);
