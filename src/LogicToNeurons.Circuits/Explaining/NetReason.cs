using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Explaining;

/// <summary>Why a net has its value.</summary>
/// <param name="Net">The net.</param>
/// <param name="Tick">The number of ticks before the moment that is meant.</param>
/// <param name="Value">Its value.</param>
/// <param name="Cause">What gave it the value.</param>
/// <param name="Kind">What drives it.</param>
/// <param name="Sources">The sources of a gate; what a register loaded, whose value is that of the tick before; else none.</param>
public sealed record NetReason(int Net, long Tick, bool Value, NetCause Cause, GateKind Kind, ImmutableArray<NetSource> Sources)
{
    /// <summary>Gets the number of ticks before the moment at which the sources had their values.</summary>
    public long SourceTick => Cause == NetCause.Loaded ? Tick - 1 : Tick;
}
