namespace LogicToNeurons.Levels.Datapath;

/// <summary>What a part of a machine of gates is for, in the order in which a tick goes through them.</summary>
public enum DatapathPartKind
{
    /// <summary>The program: says what the instruction at pc is.</summary>
    Fetch,

    /// <summary>Reads the cell that a first operand goes through.</summary>
    FirstPointer,

    /// <summary>The address of the first operand.</summary>
    FirstAddress,

    /// <summary>Turns that address into the choice of a cell.</summary>
    FirstChoice,

    /// <summary>Reads the first operand's cell.</summary>
    FirstValue,

    /// <summary>Reads the cell that a second operand goes through.</summary>
    SecondPointer,

    /// <summary>The address of the second operand.</summary>
    SecondAddress,

    /// <summary>Turns that address into the choice of a cell.</summary>
    SecondChoice,

    /// <summary>Reads the second operand's cell.</summary>
    SecondValue,

    /// <summary>Calculates.</summary>
    Alu,

    /// <summary>Adds and subtracts; in the ALU.</summary>
    Adder,

    /// <summary>Multiplies; in the ALU.</summary>
    Multiplier,

    /// <summary>Divides; in the ALU.</summary>
    Divider,

    /// <summary>Finds out whether the instruction is impossible.</summary>
    Traps,

    /// <summary>The flags after the tick.</summary>
    Flags,

    /// <summary>Whether a jump is taken.</summary>
    Condition,

    /// <summary>The number of the next instruction.</summary>
    NextPc,

    /// <summary>The cells after the tick, and their marks.</summary>
    WriteBack,
}
