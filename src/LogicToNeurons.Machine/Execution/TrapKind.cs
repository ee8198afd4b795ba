namespace LogicToNeurons.Machine.Execution;

/// <summary>Why an instruction can't be executed.</summary>
public enum TrapKind
{
    /// <summary>A number was to be divided by 0.</summary>
    DivisionByZero,

    /// <summary>An address in a cell names no cell.</summary>
    NoSuchCell,
}
