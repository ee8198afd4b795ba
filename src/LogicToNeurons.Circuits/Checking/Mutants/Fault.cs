using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>One thing that is wrong with a circuit: a signal that always has one value, or a gate of another kind.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Index">The net, the gate's net, or the index of <see cref="Netlist.OutputNets"/> or <see cref="Netlist.FlipFlops"/>.</param>
/// <param name="Pin">The gate's input, 0 or 1; otherwise 0.</param>
/// <param name="Kind">What it is instead: <see cref="GateKind.Zero"/> or <see cref="GateKind.One"/> for a signal that is stuck, else the kind of the wrong gate.</param>
public readonly record struct Fault(FaultPlace Place, int Index, int Pin, GateKind Kind)
{
    /// <summary>Gets a value indicating whether a signal is stuck; otherwise a gate is swapped.</summary>
    public bool IsStuck => Kind is GateKind.Zero or GateKind.One;

    /// <summary>Gets the value that a signal is stuck at, for 64 patterns at once.</summary>
    internal ulong StuckWord => Kind == GateKind.One ? ulong.MaxValue : 0;
}
