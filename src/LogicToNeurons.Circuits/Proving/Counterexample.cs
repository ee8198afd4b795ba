using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>An input, and a state of the registers, that refutes a claim.</summary>
/// <param name="Inputs">The bits of the inputs, an index of <see cref="Netlists.Netlist.InputNets"/>; for two circuits those of the first.</param>
/// <param name="State">The bits of the registers, an index of <see cref="Netlists.Netlist.FlipFlops"/>.</param>
/// <param name="Values">The same as numbers: ports in declared order, then registers.</param>
/// <param name="IsSmallest">Whether none has fewer ones, or as many and is a smaller number; otherwise the time was over before that was known.</param>
/// <param name="Differences">What shows that the claim is wrong: outputs that differ and registers that load different values, or the two sides of each comparison that is false.</param>
/// <param name="EarlierTicks">The inputs of the ticks before it, from the registers' initial values on, where it was found by running the circuits; otherwise empty.</param>
public sealed record Counterexample(
    ImmutableArray<bool> Inputs,
    ImmutableArray<bool> State,
    ImmutableArray<NamedValue> Values,
    bool IsSmallest,
    ImmutableArray<Difference> Differences,
    ImmutableArray<ImmutableArray<NamedValue>> EarlierTicks);
