using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Explaining;

/// <summary>Why a signal or an output has its value.</summary>
/// <param name="Place">The signal; for an output the number of signals and its row.</param>
/// <param name="Tick">The number of ticks before the moment that is meant.</param>
/// <param name="Value">Its value.</param>
/// <param name="Cause">What gave it the value.</param>
/// <param name="Sum">What the neuron takes the ReLU of, or the output is; otherwise the value.</param>
/// <param name="Bias">The part of the sum that is always there.</param>
/// <param name="Terms">The terms, the largest first, those that are 0 last; for a register that was loaded, those of its next value in the tick before.</param>
public sealed record NeuronReason(int Place, long Tick, double Value, NeuronCause Cause, double Sum, double Bias, ImmutableArray<NeuronTerm> Terms)
{
    /// <summary>Gets the number of ticks before the moment at which the terms had their values.</summary>
    public long TermTick => Cause == NeuronCause.Loaded ? Tick - 1 : Tick;
}
