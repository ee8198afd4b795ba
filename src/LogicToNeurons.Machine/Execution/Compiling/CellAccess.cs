namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>Where compiled code finds the registers that it names.</summary>
internal enum CellAccess
{
    /// <summary>In local variables; an address found in a cell must be outside the registers.</summary>
    InRegisters,

    /// <summary>In memory, like every other cell.</summary>
    InMemory,
}
