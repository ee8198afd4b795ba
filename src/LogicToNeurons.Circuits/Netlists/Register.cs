using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>A row of flip-flops that was declared together; all are loaded at the end of a tick.</summary>
/// <param name="Instance">The instance that it belongs to; 0 is the circuit itself.</param>
/// <param name="Name">Its name inside its instance.</param>
/// <param name="Outputs">The nets that show what it holds, bit 0 first; their kind is <see cref="GateKind.Register"/>.</param>
/// <param name="Inputs">The nets that it loads, bit 0 first.</param>
/// <param name="Initial">What it holds at first, bit 0 first.</param>
/// <param name="IsBus">Whether it was declared with a width.</param>
/// <param name="Origin">Where it was declared.</param>
public sealed record Register(
    int Instance,
    string Name,
    ImmutableArray<int> Outputs,
    ImmutableArray<int> Inputs,
    ImmutableArray<bool> Initial,
    bool IsBus,
    Origin Origin);
