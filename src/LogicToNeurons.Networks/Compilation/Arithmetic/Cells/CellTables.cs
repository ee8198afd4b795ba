namespace LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

/// <summary>Which truth tables of three variables are the sum or the carry of an adder, in any polarity.</summary>
internal static class CellTables
{
    private const byte Parity3 = 0x96;
    private const byte Parity2 = 0x3C;

    // For each table the literals' negations that make it a carry, a bit each, and 8 if it is itself negated; -1 if it is none.
    private static readonly sbyte[] Carries3 = Tables(7);
    private static readonly sbyte[] Carries2 = Tables(6);

    /// <summary>Whether a cut is the sum of its nodes or its negation.</summary>
    public static bool IsSum(in SmallCut cut, out bool isNegated)
    {
        var parity = cut.A == 0 ? Parity2 : Parity3;
        isNegated = cut.Table != parity;
        return cut.B != 0 && (cut.Table == parity || cut.Table == (parity ^ 0xFF));
    }

    /// <summary>Whether a cut is the carry of its nodes, some of them and itself negated or not.</summary>
    /// <param name="cut">The cut.</param>
    /// <param name="node">Its node.</param>
    /// <param name="cell">The cell, without its sum.</param>
    public static bool IsCarry(in SmallCut cut, int node, out AdderCell cell)
    {
        var found = cut.B == 0 ? -1 : (cut.A == 0 ? Carries2 : Carries3)[cut.Table];
        cell = default;
        if (found < 0)
        {
            return false;
        }

        var (a, b, c) = ((2 * cut.A) | (found & 1), (2 * cut.B) | ((found >> 1) & 1), (2 * cut.C) | ((found >> 2) & 1));
        var carry = (2 * node) | (found >> 3);
        cell = cut.A == 0 ? new AdderCell(b, c, 0, AdderCell.None, carry) : new AdderCell(a, b, c, AdderCell.None, carry);
        return true;
    }

    // A carry is 1 where at least two of the variables, each negated or not, are; with two variables the third is 0.
    private static sbyte[] Tables(int variables)
    {
        var tables = new sbyte[256];
        Array.Fill(tables, (sbyte)-1);
        for (var negated = 0; negated < 16; negated++)
        {
            if ((negated & 7 & ~variables) != 0)
            {
                continue;
            }

            var table = negated < 8 ? 0 : 0xFF;
            for (var row = 0; row < 8; row++)
            {
                table ^= (int.PopCount((row ^ negated) & variables) >= 2 ? 1 : 0) << row;
            }

            tables[table] = tables[table] < 0 ? (sbyte)negated : tables[table];
        }

        return tables;
    }
}
