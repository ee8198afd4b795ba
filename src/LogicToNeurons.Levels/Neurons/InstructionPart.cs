namespace LogicToNeurons.Levels.Neurons;

/// <summary>A part of executing an instruction.</summary>
public enum InstructionPart
{
    /// <summary>What the instruction is.</summary>
    Fetch,

    /// <summary>Which cells its operands name, and what is in them.</summary>
    Operands,

    /// <summary>What it computes.</summary>
    Alu,

    /// <summary>Where the result goes.</summary>
    WriteBack,

    /// <summary>Where the program goes on.</summary>
    NextPc,
}
