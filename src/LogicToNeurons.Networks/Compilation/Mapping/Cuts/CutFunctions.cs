namespace LogicToNeurons.Networks.Compilation.Mapping.Cuts;

/// <summary>Functions of cuts that have names.</summary>
internal static class CutFunctions
{
    private const ushort Xor2 = 0x6666;
    private const ushort Xor3 = 0x9696;

    private static readonly bool[] Carries = CarryTables();

    /// <summary>Whether a function is an xor of two leaves or its negation.</summary>
    public static bool IsHalfSum(ushort table) => table is Xor2 or 0x9999;

    /// <summary>Whether a function is an and of two leaves, any of them and itself negated.</summary>
    public static bool IsHalfCarry(ushort table) => table is 0x8888 or 0x7777 or 0x4444 or 0xBBBB or 0x2222 or 0xDDDD or 0x1111 or 0xEEEE;

    /// <summary>Whether a function is an xor of three leaves or its negation.</summary>
    public static bool IsSum(ushort table) => table is Xor3 or 0x6969;

    /// <summary>Whether a function is a majority of three leaves, any of them and itself negated.</summary>
    public static bool IsCarry(ushort table) => Carries[table];

    /// <summary>Whether a function is a sum or a carry of three leaves.</summary>
    public static bool IsSumOrCarry(ushort table) => IsSum(table) || IsCarry(table);

    private static bool[] CarryTables()
    {
        var isCarry = new bool[65536];
        for (var negated = 0; negated < 8; negated++)
        {
            var table = 0;
            for (var pattern = 0; pattern < 16; pattern++)
            {
                table |= (int.PopCount((pattern ^ negated) & 7) >= 2 ? 1 : 0) << pattern;
            }

            isCarry[table] = true;
        }

        return isCarry;
    }
}
