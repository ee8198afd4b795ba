namespace LogicToNeurons.Networks.Compilation.Mapping.Sharing;

/// <summary>What a neuron of a cut is but for an affine form and a factor.</summary>
/// <param name="Leaves">The leaves that it reads, a bit each.</param>
/// <param name="Direction">The number of what it does with them, counted from the first of them.</param>
internal readonly record struct NeuronShape(byte Leaves, ushort Direction);
