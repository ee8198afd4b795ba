namespace LogicToNeurons.Machine.Isa;

/// <summary>What an instruction does.</summary>
public enum Opcode
{
    /// <summary>a ← b.</summary>
    Mov,

    /// <summary>a ← a + b.</summary>
    Add,

    /// <summary>a ← a − b.</summary>
    Sub,

    /// <summary>a ← a · b.</summary>
    Mul,

    /// <summary>a ← a / b, rounded toward zero.</summary>
    Div,

    /// <summary>Compares a and b; writes only the flags.</summary>
    Cmp,

    /// <summary>Jumps.</summary>
    Jmp,

    /// <summary>Jumps if the zero flag is set.</summary>
    Je,

    /// <summary>Jumps if the zero flag is not set.</summary>
    Jne,

    /// <summary>Jumps if the less flag is set.</summary>
    Jl,
}
