using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Levels.Cost;

/// <summary>What a machine of gates costs.</summary>
/// <param name="Gates">The number of gates that an output or a register needs.</param>
/// <param name="FlipFlops">The number of bits that it keeps from tick to tick.</param>
/// <param name="Depth">The most gates that a signal goes through in a tick.</param>
/// <param name="Toggles">How many of them switched while the program ran.</param>
public sealed record GateCost(int Gates, int FlipFlops, int Depth, ToggleCount Toggles)
{
    /// <summary>Counts a circuit and what switches in it.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="ticks">The ticks to count.</param>
    public static GateCost Of(Netlist netlist, long ticks)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var statistics = NetlistStatistics.Of(netlist);
        return new GateCost(statistics.Gates, netlist.FlipFlops.Length, statistics.Depth, ToggleCount.Of(netlist, ticks));
    }
}
