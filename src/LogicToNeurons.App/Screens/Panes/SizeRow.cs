using LogicToNeurons.Networks.Compilation;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>A row of the sizes: a mode, or what a network would be after some of its passes.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Pass">The pass; null for the mode itself.</param>
internal sealed record SizeRow(CompilerMode Mode, PassResult? Pass);
