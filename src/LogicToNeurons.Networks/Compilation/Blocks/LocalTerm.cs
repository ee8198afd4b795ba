namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>A term of a <see cref="LocalRow"/>.</summary>
/// <param name="Source">A leaf of the block, from 0, or a neuron of it, counted on behind the leaves.</param>
/// <param name="Weight">Its weight, not 0.</param>
public readonly record struct LocalTerm(int Source, long Weight);
