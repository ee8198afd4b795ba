namespace LogicToNeurons.Networks.Figures;

/// <summary>A node of a network's figure: one signal or output, or a group of them if the figure is folded.</summary>
/// <param name="Role">What it stands for.</param>
/// <param name="Column">Where it stands: 0 for inputs and registers, then the layers, then the outputs.</param>
/// <param name="First">The first signal for inputs and registers, the first neuron's number from 0, or the first row of the outputs.</param>
/// <param name="Count">How many of those it stands for.</param>
/// <param name="Name">Its name, or that of its port; empty for a group of other things.</param>
public sealed record FigureNode(FigureRole Role, int Column, int First, int Count, string Name);
