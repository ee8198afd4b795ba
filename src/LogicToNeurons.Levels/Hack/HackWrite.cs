namespace LogicToNeurons.Levels.Hack;

/// <summary>A write to the memory of a Hack computer.</summary>
/// <param name="Address">The word, 0 to 32,767.</param>
/// <param name="Value">What it holds from now on, 0 to 65,535; −1 for what isn't bits.</param>
public readonly record struct HackWrite(int Address, int Value);
