using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>What the first pass finds: the machine and the names.</summary>
/// <param name="Word">The width of a cell.</param>
/// <param name="WidthSpan">Where the width is said; null where the program doesn't say it.</param>
/// <param name="MemorySize">The number of cells.</param>
/// <param name="Symbols">The names.</param>
/// <param name="InstructionCount">The number of instructions.</param>
internal sealed record ProgramNames(Word Word, TextSpan? WidthSpan, int MemorySize, SymbolTable Symbols, int InstructionCount);
