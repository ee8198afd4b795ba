namespace LogicToNeurons.Terminal.Cells;

/// <summary>An area divided in two.</summary>
/// <param name="First">The upper or left part.</param>
/// <param name="Second">The lower or right part.</param>
public readonly record struct AreaPair(Area First, Area Second);
