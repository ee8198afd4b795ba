namespace LogicToNeurons.Machine.Execution;

/// <summary>A cell's width as a type, so that the engines' loops are specialised for it.</summary>
internal interface IWidth
{
    /// <summary>The low bits of a value, sign-extended.</summary>
    static abstract long Wrap(long value);

    /// <summary>The flags of a wrapped result: 0 if it is zero, below 0 if it is less, and never one of the two greatest numbers.</summary>
    static abstract long Flags(long result);

    /// <summary>The flags of a comparison, in the same form.</summary>
    static abstract long Compare(long left, long right);

    /// <summary>A quotient, not wrapped; the divisor isn't 0.</summary>
    static abstract long Divide(long left, long right);
}

/// <summary>8 bits.</summary>
internal readonly struct Width8 : IWidth
{
    public static long Wrap(long value) => unchecked((sbyte)value);

    public static long Flags(long result) => result;

    public static long Compare(long left, long right) => unchecked(left - right);

    public static long Divide(long left, long right) => Narrow.Divide(left, right);
}

/// <summary>16 bits.</summary>
internal readonly struct Width16 : IWidth
{
    public static long Wrap(long value) => unchecked((short)value);

    public static long Flags(long result) => result;

    public static long Compare(long left, long right) => unchecked(left - right);

    public static long Divide(long left, long right) => Narrow.Divide(left, right);
}

/// <summary>32 bits.</summary>
internal readonly struct Width32 : IWidth
{
    public static long Wrap(long value) => unchecked((int)value);

    public static long Flags(long result) => result;

    public static long Compare(long left, long right) => unchecked(left - right);

    public static long Divide(long left, long right) => Narrow.Divide(left, right);
}

/// <summary>64 bits.</summary>
internal readonly struct Width64 : IWidth
{
    public static long Wrap(long value) => value;

    public static long Flags(long result) => (result >> 1) | (result & 1);

    public static long Compare(long left, long right) => left < right ? -1 : left > right ? 1 : 0;

    public static long Divide(long left, long right) => unchecked(right == -1 ? -left : left / right);
}

/// <summary>What the widths up to 32 bits share.</summary>
internal static class Narrow
{
    /// <summary>A division of 32-bit numbers, which processors do faster than one of 64-bit numbers.</summary>
    public static long Divide(long left, long right) => unchecked(right == -1 ? -left : (int)left / (int)right);
}
