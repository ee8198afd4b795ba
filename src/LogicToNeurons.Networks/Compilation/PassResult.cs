using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation;

/// <summary>What a circuit's network would be after some of the compiler's passes.</summary>
/// <param name="Pass">The last of them.</param>
/// <param name="Number">The format that it is for; null where no network was made.</param>
/// <param name="Neurons">The number of hidden neurons.</param>
/// <param name="Layers">The number of hidden layers.</param>
/// <param name="Weights">The number of weights that aren't 0; 0 where no network was made.</param>
public sealed record PassResult(CompilerPass Pass, NumberFormat? Number, long Neurons, int Layers, long Weights);
