namespace LogicToNeurons.Drawing.Characters;

/// <summary>A rectangle of character cells.</summary>
/// <param name="X">Its first column.</param>
/// <param name="Y">Its first row.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Height">Its rows.</param>
public readonly record struct Area(int X, int Y, int Width, int Height);
