using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;

/// <summary>Writes functions of a count as neurons, by rule K: one for each count at which the slope of one of them changes.</summary>
internal static class CountWriter
{
    /// <summary>The counts at which the slope of a function changes.</summary>
    public static IEnumerable<int> KinksOf(bool[] table) => Enumerable.Range(1, Math.Max(0, table.Length - 2)).Where(count => BendAt(table, count) != 0);

    /// <summary>Writes them.</summary>
    /// <param name="set">The literals.</param>
    /// <param name="nodes">The nodes, of which the set has tables.</param>
    public static WordPlan Write(CountedSet set, IEnumerable<int> nodes)
    {
        var leaves = set.Literals.Select(literal => literal >> 1).ToArray();
        var sum = new FormAccumulator();
        for (var i = 0; i < leaves.Length; i++)
        {
            sum.AddConstant(set.Literals[i] & 1);
            sum.Add(i, (set.Literals[i] & 1) == 1 ? -1 : 1);
        }

        var count = sum.Take();
        int[] kinks = [.. nodes.SelectMany(node => KinksOf(set.Tables[node])).Distinct().Order()];
        PlanStep[] steps = [.. kinks.Select(kink => new PlanStep(StepRule.Excess, count, 0, leaves.Length, kink))];
        return new WordPlan(leaves, steps, [.. nodes.Select(node => new PlanOutput(node, FormOf(set.Tables[node])))]);

        AffineForm FormOf(bool[] table)
        {
            sum.AddConstant(Value(table, 0));
            sum.Add(count, Value(table, 1) - Value(table, 0));
            for (var i = 0; i < kinks.Length; i++)
            {
                sum.Add(leaves.Length + i, BendAt(table, kinks[i]));
            }

            return sum.Take();
        }
    }

    private static int BendAt(bool[] table, int count) => Value(table, count + 1) - (2 * Value(table, count)) + Value(table, count - 1);

    private static int Value(bool[] table, int count) => table[count] ? 1 : 0;
}
