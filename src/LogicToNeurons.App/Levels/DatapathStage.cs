namespace LogicToNeurons.App.Levels;

/// <summary>What happens in a tick, in order: the stages that both machines go through.</summary>
internal enum DatapathStage
{
    /// <summary>The instruction at pc.</summary>
    Fetch,

    /// <summary>The first operand: its address, and what is there.</summary>
    FirstOperand,

    /// <summary>The second operand.</summary>
    SecondOperand,

    /// <summary>The calculation.</summary>
    Alu,

    /// <summary>Whether the instruction is impossible.</summary>
    Traps,

    /// <summary>The flags afterwards.</summary>
    Flags,

    /// <summary>The cells afterwards.</summary>
    WriteBack,

    /// <summary>The instruction afterwards.</summary>
    NextPc,
}
