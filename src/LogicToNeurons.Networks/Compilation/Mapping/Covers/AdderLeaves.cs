using LogicToNeurons.Networks.Compilation.Mapping.Cuts;

namespace LogicToNeurons.Networks.Compilation.Mapping.Covers;

/// <summary>The sets of three leaves that have a sum and a carry: a full adder, which takes two neurons (pass P3).</summary>
internal sealed class AdderLeaves
{
    private readonly HashSet<(int A, int B, int C)> _sets;

    private AdderLeaves(HashSet<(int A, int B, int C)> sets) => _sets = sets;

    /// <summary>Whether a cut's leaves are such a set and its function is the sum or the carry.</summary>
    public bool Has(in Cut cut) => cut.Size == 3 && CutFunctions.IsSumOrCarry(cut.Table) && _sets.Contains((cut.A, cut.B, cut.C));

    /// <summary>Finds them.</summary>
    public static AdderLeaves Find(MappingGraph graph, CutStore cuts)
    {
        var (sums, carries) = (new HashSet<(int A, int B, int C)>(), new HashSet<(int A, int B, int C)>());
        foreach (var gate in graph.Gates)
        {
            for (var cut = cuts.FirstOf(gate); cut < cuts.EndOf(gate); cut++)
            {
                ref readonly var leaves = ref cuts[cut];
                if (leaves.Size == 3 && CutFunctions.IsSumOrCarry(leaves.Table))
                {
                    (CutFunctions.IsSum(leaves.Table) ? sums : carries).Add((leaves.A, leaves.B, leaves.C));
                }
            }
        }

        sums.IntersectWith(carries);
        return new AdderLeaves(sums);
    }
}
