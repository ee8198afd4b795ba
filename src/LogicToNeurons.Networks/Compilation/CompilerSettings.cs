using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation;

/// <summary>How to compile a circuit.</summary>
/// <param name="Mode">How it becomes a network.</param>
/// <param name="Number">The format that it has to be exact in; null for float32 if possible, else float64.</param>
/// <param name="MaxLayers">The most hidden layers to aim at; null for as few neurons as possible, whatever the layers.</param>
/// <param name="MaxWeight">The largest magnitude of a weight; null for any.</param>
/// <param name="HasShortcuts">Whether a neuron may read the inputs and any earlier layer; only in <see cref="CompilerMode.Fused"/>.</param>
public sealed record CompilerSettings(
    CompilerMode Mode = CompilerMode.Fused, NumberFormat? Number = null, int? MaxLayers = null, long? MaxWeight = null, bool HasShortcuts = true)
{
    /// <summary>Gets what tells that nobody waits for it any more.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Gets what is told the size before the network is built; null for nothing.</summary>
    public Action<ExpectedSize>? Announce { get; init; }
}
