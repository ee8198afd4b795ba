namespace LogicToNeurons.Levels.Hack;

/// <summary>An instruction on the way to a difference.</summary>
/// <param name="Step">Which one of the run it was, from 1.</param>
/// <param name="Place">Its place in the read-only memory.</param>
/// <param name="Line">Its line in the file, from 1; 0 behind the program.</param>
/// <param name="Instruction">What it is.</param>
public sealed record HackPathStep(long Step, int Place, int Line, HackInstruction Instruction);
