namespace LogicToNeurons.Levels.Neurons;

/// <summary>What a block of the machine of neurons does.</summary>
public enum WordBlockKind
{
    /// <summary>Fields of the instruction that pc names.</summary>
    Fetch,

    /// <summary>The cell that an indirect operand names an address with, kept inside the memory.</summary>
    Pointer,

    /// <summary>An address as what each cell is away from being named.</summary>
    Address,

    /// <summary>The value of an operand.</summary>
    ValuePort,

    /// <summary>Sum and difference, wrapped.</summary>
    AddSubCompare,

    /// <summary>Product, wrapped.</summary>
    Multiply,

    /// <summary>Magnitudes of dividend and divisor, and the sign of the quotient.</summary>
    DivideSigns,

    /// <summary>The digits of a quotient.</summary>
    DivideRows,

    /// <summary>Whether the instruction can't be executed.</summary>
    Traps,

    /// <summary>What is written.</summary>
    Result,

    /// <summary>The flags and the next pc.</summary>
    FlagsAndPc,

    /// <summary>The cells and their marks after the tick.</summary>
    WriteBack,
}
