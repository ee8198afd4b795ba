using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files;

/// <summary>A network with what goes into a file besides it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Number">The format that it was made for.</param>
/// <param name="Compiled">What of a circuit its neurons are; null if it wasn't made from one.</param>
/// <param name="Formulas">What of a text of formulas its neurons are; null if it wasn't made from one.</param>
/// <param name="Notes">What else can be said of its neurons, each in its place; null if nothing.</param>
public sealed record WrittenNetwork(Network Network, NumberFormat Number, CompiledNetwork? Compiled = null, FormulaProvenance? Formulas = null, IReadOnlyList<NeuronNote>? Notes = null);
