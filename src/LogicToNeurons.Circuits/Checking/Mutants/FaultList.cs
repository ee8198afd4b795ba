using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>All single faults of a circuit that are counted.</summary>
/// <remarks>
/// Every net that is needed for an output or a register, and every place where one is read, can be stuck at 0 or at 1; every
/// gate with two inputs can be any of the five other kinds. Of stuck signals that no test can tell apart one stands for all:
/// a net and the only place that reads it, and a gate's input at a value that alone decides its output, with that output.
/// </remarks>
/// <param name="Faults">The faults: stuck signals by net, inputs first, then swapped gates.</param>
/// <param name="StuckCount">The number of stuck signals among them.</param>
/// <param name="StuckPlaceCount">The number of stuck signals before those were joined that no test can tell apart.</param>
public sealed record FaultList(ImmutableArray<Fault> Faults, int StuckCount, int StuckPlaceCount)
{
    /// <summary>The faults of a circuit.</summary>
    public static FaultList Of(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var isLive = LiveGates.Of(netlist);
        var joined = new FaultJoining(netlist, isLive);
        var stuck = joined.Representatives();
        return new FaultList([.. stuck, .. Swaps(netlist, isLive)], stuck.Length, joined.PlaceCount);
    }

    private static List<Fault> Swaps(Netlist netlist, bool[] isLive)
    {
        var swaps = new List<Fault>();
        for (var net = netlist.FirstGate; net < netlist.NetCount; net++)
        {
            if (isLive[net] && netlist.Kinds[net] != GateKind.Not)
            {
                for (var kind = GateKind.And; kind <= GateKind.Xnor; kind++)
                {
                    if (kind != netlist.Kinds[net])
                    {
                        swaps.Add(new Fault(FaultPlace.Gate, net, 0, kind));
                    }
                }
            }
        }

        return swaps;
    }
}
