namespace LogicToNeurons.Levels.Hack;

/// <summary>What the ALU of the Hack computer computes, in whole numbers: the gates' and neurons' reference.</summary>
public static class HackAlu
{
    /// <summary>Computes.</summary>
    /// <param name="x">The first number: D.</param>
    /// <param name="y">The second number: A or memory.</param>
    /// <param name="operation">zx, nx, zy, ny, f, no, the first the highest of 6 bits: all 64 combinations mean something.</param>
    /// <returns>The result, modulo 2^16.</returns>
    public static ushort Compute(ushort x, ushort y, int operation)
    {
        var first = Prepared(x, operation >> 4);
        var second = Prepared(y, operation >> 2);
        var result = unchecked((ushort)((operation & 0b10) != 0 ? first + second : first & second));
        return (operation & 0b01) != 0 ? unchecked((ushort)~result) : result;
    }

    // Two bits: take 0 in its place, then negate all bits.
    private static ushort Prepared(ushort word, int bits)
    {
        var taken = (bits & 0b10) != 0 ? (ushort)0 : word;
        return unchecked((ushort)((bits & 0b01) != 0 ? ~taken : taken));
    }
}
