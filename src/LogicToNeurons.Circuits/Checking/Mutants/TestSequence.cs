using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Inputs, tick after tick from the initial values on; one tick for a circuit without registers.</summary>
/// <param name="Ticks">For each tick the values of <see cref="Netlists.Netlist.InputNets"/>.</param>
public sealed record TestSequence(ImmutableArray<ImmutableArray<bool>> Ticks)
{
    /// <summary>Gets the number of inputs that are 1, in all ticks together.</summary>
    public int OneCount => Ticks.Sum(tick => tick.Count(value => value));

    /// <summary>A sequence of one tick.</summary>
    internal static TestSequence Of(IEnumerable<bool> inputs) => new([[.. inputs]]);
}
