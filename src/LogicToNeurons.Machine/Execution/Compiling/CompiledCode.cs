namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>A compiled piece of a program.</summary>
/// <param name="cells">The memory.</param>
/// <param name="written">The cells' marks.</param>
/// <param name="frame">Steps and flags, in and out.</param>
/// <param name="pc">The instruction to begin at.</param>
/// <returns>The next instruction; or its complement (<c>~pc</c>) where it traps.</returns>
internal unsafe delegate int CompiledCode(long* cells, byte* written, RunFrame* frame, int pc);
