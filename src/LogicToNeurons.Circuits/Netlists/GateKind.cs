namespace LogicToNeurons.Circuits.Netlists;

/// <summary>What drives a net.</summary>
public enum GateKind : byte
{
    /// <summary>The constant 0.</summary>
    Zero,

    /// <summary>The constant 1.</summary>
    One,

    /// <summary>A bit of an input port.</summary>
    Input,

    /// <summary>The output of a flip-flop: a bit of a register.</summary>
    Register,

    /// <summary>1 where the operand is 0.</summary>
    Not,

    /// <summary>1 where both operands are 1.</summary>
    And,

    /// <summary>1 where at least one operand is 1.</summary>
    Or,

    /// <summary>1 where the operands differ.</summary>
    Xor,

    /// <summary>0 where both operands are 1.</summary>
    Nand,

    /// <summary>0 where at least one operand is 1.</summary>
    Nor,

    /// <summary>1 where the operands are equal.</summary>
    Xnor,
}
