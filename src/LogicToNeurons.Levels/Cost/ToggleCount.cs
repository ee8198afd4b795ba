using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Levels.Cost;

/// <summary>How many gates of a circuit switch while it ticks: what a real one would spend its power on.</summary>
/// <param name="Ticks">The ticks that were counted.</param>
/// <param name="Toggles">How often a gate's value after a tick is another than before it; registers count as well.</param>
public readonly record struct ToggleCount(long Ticks, long Toggles)
{
    /// <summary>Lets a circuit tick from its initial values on, with inputs at 0.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="ticks">The number of ticks.</param>
    public static ToggleCount Of(Netlist netlist, long ticks)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var simulator = new NetSimulator(netlist);
        var before = new byte[netlist.NetCount];
        long toggles = 0;
        for (long tick = 0; tick < ticks; tick++)
        {
            simulator.Values.CopyTo(before);
            simulator.Tick();
            toggles += Differences(before, simulator.Values);
        }

        return new ToggleCount(ticks, toggles);
    }

    private static long Differences(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        long count = 0;
        for (var net = 0; net < before.Length; net++)
        {
            count += before[net] ^ after[net];
        }

        return count;
    }
}
