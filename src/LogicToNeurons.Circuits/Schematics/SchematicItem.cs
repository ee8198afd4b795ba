namespace LogicToNeurons.Circuits.Schematics;

/// <summary>What a place in a picture shows; one of both is −1.</summary>
/// <param name="Cell">The cell, an index of <see cref="Schematic.Cells"/>.</param>
/// <param name="Wire">The wire, an index of <see cref="Schematic.Wires"/>.</param>
public readonly record struct SchematicItem(int Cell, int Wire);
