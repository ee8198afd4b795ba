using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation.Wiring;

/// <summary>How blocks become a network.</summary>
/// <param name="Number">The format that the network has to be exact in.</param>
/// <param name="MaxWeight">The largest magnitude of a weight, as far as carrying values on can keep it; null for any.</param>
/// <param name="MaxTerms">A value that two rows or more read and that has more terms is carried on by a neuron of its own.</param>
public sealed record WiringSettings(NumberFormat Number = NumberFormat.Float32, long? MaxWeight = null, int MaxTerms = 512)
{
    /// <summary>Gets what tells that nobody waits for it any more.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Gets what the sum of the terms of one sign must not exceed.</summary>
    public long SumBound => Number switch
    {
        NumberFormat.Float32 => 1L << 24,
        NumberFormat.Int32 => int.MaxValue,
        _ => 1L << 53,
    };
}
