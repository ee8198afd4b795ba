using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>A cell and the value that it starts with or must end with.</summary>
/// <param name="Cell">The cell, 0 to memory size − 1.</param>
/// <param name="Value">The value, signed.</param>
/// <param name="Span">Where the value stands in the program.</param>
public sealed record CellValue(int Cell, long Value, TextSpan Span);
