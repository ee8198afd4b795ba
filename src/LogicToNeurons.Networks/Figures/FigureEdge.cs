namespace LogicToNeurons.Networks.Figures;

/// <summary>An edge of a network's figure.</summary>
/// <param name="Source">The node that it comes from.</param>
/// <param name="Target">The node that it leads to; in a later column.</param>
/// <param name="Weight">The weight, not 0; in a folded figure the sum of their magnitudes.</param>
/// <param name="Count">How many weights it stands for: 1 unless the figure is folded.</param>
public readonly record struct FigureEdge(int Source, int Target, double Weight, int Count);
