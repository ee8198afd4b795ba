namespace LogicToNeurons.Circuits.Netlists.Bases;

/// <summary>Rebuilds a circuit from gates of a few kinds.</summary>
/// <remarks>
/// Ports, registers and their initial values, instances, and the names of nets that still exist stay. Constants that an
/// output shows or a register loads stay constants. The number of gates is kept small by sharing, by choosing for each net
/// which of it and its negation is built, and by patterns for exclusive ors, four nands each; it isn't proved to be the least.
/// </remarks>
public static class BasisConversion
{
    // Each round chooses with the knowledge of what the one before it needed.
    private const int Rounds = 4;

    /// <summary>The circuit from gates of a basis alone; it does the same.</summary>
    public static Netlist Convert(Netlist netlist, Basis basis)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var best = Rebuilt(netlist, basis);
        if (IsMadeOf(netlist, basis) && netlist.NetCount <= best.NetCount)
        {
            return netlist;
        }

        // Gates that were chosen can show more to share.
        for (var next = Rebuilt(best, basis); next.NetCount < best.NetCount; next = Rebuilt(next, basis))
        {
            best = next;
        }

        return best;
    }

    /// <summary>Whether a circuit has gates of a basis alone.</summary>
    public static bool IsMadeOf(Netlist netlist, Basis basis)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        foreach (var kind in netlist.Kinds[netlist.FirstGate..])
        {
            var isAllowed = basis switch
            {
                Basis.Nand => kind == GateKind.Nand,
                Basis.Nor => kind == GateKind.Nor,
                Basis.AndNot => kind is GateKind.And or GateKind.Not,
            };
            if (!isAllowed)
            {
                return false;
            }
        }

        return true;
    }

    private static Netlist Rebuilt(Netlist netlist, Basis basis)
    {
        var graph = new BasisGraph(netlist, isDual: basis == Basis.Nor);
        Netlist? best = null;
        BasisNeeds? needs = null;
        for (var round = 0; round < Rounds; round++)
        {
            var next = new BasisNeeds(graph, needs, basis);
            var built = BasisEmission.Build(netlist, graph, next, basis);
            best = best is null || built.NetCount < best.NetCount ? built : best;
            needs = next;
        }

        return best!;
    }
}
