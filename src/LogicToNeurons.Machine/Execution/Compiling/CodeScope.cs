namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>Which instructions a piece of compiled code covers, and how.</summary>
/// <param name="Start">The first instruction.</param>
/// <param name="End">The instruction behind the last.</param>
/// <param name="Entry">The one instruction where it is entered; null if at every block.</param>
/// <param name="IsFine">Whether every instruction is a block of its own, so that it can stop anywhere.</param>
/// <param name="InMemory">Whether registers stay in memory, so that addresses found in cells may name them.</param>
internal readonly record struct CodeScope(int Start, int End, int? Entry, bool IsFine, bool InMemory);
