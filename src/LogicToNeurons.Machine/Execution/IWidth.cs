namespace LogicToNeurons.Machine.Execution;

/// <summary>A cell's width as a type, so that the engines' loops are specialised for it.</summary>
internal interface IWidth
{
    /// <summary>The low bits of a value, sign-extended.</summary>
    static abstract long Wrap(long value);
}

/// <summary>8 bits.</summary>
internal readonly struct Width8 : IWidth
{
    public static long Wrap(long value) => unchecked((sbyte)value);
}

/// <summary>16 bits.</summary>
internal readonly struct Width16 : IWidth
{
    public static long Wrap(long value) => unchecked((short)value);
}

/// <summary>32 bits.</summary>
internal readonly struct Width32 : IWidth
{
    public static long Wrap(long value) => unchecked((int)value);
}

/// <summary>64 bits.</summary>
internal readonly struct Width64 : IWidth
{
    public static long Wrap(long value) => value;
}
