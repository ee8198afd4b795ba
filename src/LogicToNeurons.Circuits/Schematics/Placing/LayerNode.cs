namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>Something that has a place in a column: a cell, or a wire that passes.</summary>
/// <param name="Layer">The column.</param>
/// <param name="Cell">The cell; −1 for a wire that passes.</param>
/// <param name="Wire">The wire that passes; −1 for a cell.</param>
/// <param name="IsLane">Whether the wire passes against the usual direction, below all cells.</param>
internal readonly record struct LayerNode(int Layer, int Cell, int Wire, bool IsLane);
