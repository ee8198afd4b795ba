namespace LogicToNeurons.Levels.Hack;

/// <summary>What the registers of a Hack computer hold; −1 in place of what isn't bits, which only a wrong network can give.</summary>
/// <param name="A">Register A, 0 to 65,535.</param>
/// <param name="D">Register D, 0 to 65,535.</param>
/// <param name="Pc">The program counter, 0 to 32,767.</param>
public readonly record struct HackRegisters(int A, int D, int Pc);
