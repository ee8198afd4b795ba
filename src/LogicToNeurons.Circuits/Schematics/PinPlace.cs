namespace LogicToNeurons.Circuits.Schematics;

/// <summary>A pin of a schematic's cell.</summary>
/// <param name="Cell">The cell, an index of <see cref="Schematic.Cells"/>.</param>
/// <param name="Pin">The pin, an index of its inputs or of its outputs.</param>
public readonly record struct PinPlace(int Cell, int Pin);
