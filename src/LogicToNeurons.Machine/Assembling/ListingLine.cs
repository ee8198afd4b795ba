namespace LogicToNeurons.Machine.Assembling;

/// <summary>A line of a listing.</summary>
/// <param name="Line">The source line, from 1.</param>
/// <param name="Instruction">The number of the instruction in it; null if there is none.</param>
/// <param name="Disassembly">That instruction, resolved: cells and instruction numbers instead of names.</param>
/// <param name="Source">The source line as written.</param>
public sealed record ListingLine(int Line, int? Instruction, string? Disassembly, string Source);
