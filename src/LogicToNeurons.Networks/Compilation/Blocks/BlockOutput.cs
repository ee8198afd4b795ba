namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>A value that a block computes.</summary>
/// <param name="Value">The value: a node of the subject, or a word of a <see cref="BlockGraph"/>.</param>
/// <param name="Row">Its weighted sum.</param>
public sealed record BlockOutput(int Value, LocalRow Row);
