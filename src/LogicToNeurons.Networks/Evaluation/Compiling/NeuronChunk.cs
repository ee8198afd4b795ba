namespace LogicToNeurons.Networks.Evaluation.Compiling;

/// <summary>Computes some nodes.</summary>
/// <param name="slots">The first slot.</param>
internal delegate void NeuronChunk<T>(ref T slots)
    where T : unmanaged;
