using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>Finds the gates near a net: those that it is made of and those that read it, level by level on both sides.</summary>
internal static class NetNeighbourhood
{
    /// <summary>The nearest gates, in rising order; the net's own is always one of them, if a gate drives it.</summary>
    /// <param name="netlist">The circuit.</param>
    /// <param name="net">The net in the middle.</param>
    /// <param name="most">The most gates; a level that would be too much for that isn't begun.</param>
    public static List<int> Of(Netlist netlist, int net, int most)
    {
        var isIn = new bool[netlist.NetCount];
        var gates = new List<int>();
        Take(netlist, [net], isIn, gates);
        List<int> back = [net];
        List<int> forth = [net];
        while (back.Count + forth.Count > 0)
        {
            back = Added(netlist, Read(netlist, back, isIn), most, isIn, gates);
            forth = Added(netlist, Readers(netlist, forth, isIn, most - gates.Count), most, isIn, gates);
        }

        gates.Sort();
        return gates;
    }

    private static List<int> Added(Netlist netlist, List<int> level, int most, bool[] isIn, List<int> gates)
    {
        if (gates.Count + level.Count > most)
        {
            return [];
        }

        Take(netlist, level, isIn, gates);
        return level;
    }

    private static void Take(Netlist netlist, List<int> level, bool[] isIn, List<int> gates)
    {
        foreach (var net in level)
        {
            isIn[net] = true;
            if (netlist.Kinds[net].IsGate())
            {
                gates.Add(net);
            }
        }
    }

    private static List<int> Read(Netlist netlist, List<int> level, bool[] isIn)
    {
        var read = new SortedSet<int>();
        foreach (var net in level.Where(net => netlist.Kinds[net].IsGate()))
        {
            foreach (var source in (ReadOnlySpan<int>)[netlist.FanIn0[net], netlist.FanIn1[net]])
            {
                if (netlist.Kinds[source].IsGate() && !isIn[source])
                {
                    read.Add(source);
                }
            }
        }

        return [.. read];
    }

    // Readers stand behind what they read. One more than there is room for tells that there are too many.
    private static List<int> Readers(Netlist netlist, List<int> level, bool[] isIn, int most)
    {
        var readers = new List<int>();
        if (level.Count == 0)
        {
            return readers;
        }

        var isOfLevel = new bool[netlist.NetCount];
        level.ForEach(net => isOfLevel[net] = true);
        for (var gate = Math.Max(netlist.FirstGate, level.Min() + 1); gate < isOfLevel.Length && readers.Count <= most; gate++)
        {
            if (!isIn[gate] && (isOfLevel[netlist.FanIn0[gate]] || isOfLevel[netlist.FanIn1[gate]]))
            {
                readers.Add(gate);
            }
        }

        return readers;
    }
}
