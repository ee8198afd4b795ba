namespace LogicToNeurons.Circuits.Netlists;

/// <summary>Tells the gates that an output or a register needs from the others.</summary>
public static class LiveGates
{
    /// <summary>For each net, whether an output shows it or a register loads it, or it is read on the way there.</summary>
    public static bool[] Of(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var isLive = new bool[netlist.NetCount];
        foreach (var net in netlist.OutputNets)
        {
            isLive[net] = true;
        }

        foreach (var flipFlop in netlist.FlipFlops)
        {
            isLive[flipFlop.Input] = true;
        }

        // What a gate reads has a smaller number, so one way back is enough.
        for (var net = netlist.NetCount - 1; net >= netlist.FirstGate; net--)
        {
            if (isLive[net])
            {
                isLive[netlist.FanIn0[net]] = true;
                isLive[netlist.FanIn1[net]] = true;
            }
        }

        return isLive;
    }
}
