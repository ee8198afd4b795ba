using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution;

/// <summary>An operand with what it finds in a state.</summary>
/// <param name="Operand">The operand.</param>
/// <param name="Address">The cell that it names in the end; of an immediate −1; outside the memory if <paramref name="IsOutside"/>.</param>
/// <param name="Value">The content of that cell, or the immediate.</param>
/// <param name="IsWritten">Whether something has written that cell; of an immediate true.</param>
/// <param name="IsOutside">Whether the address names no cell.</param>
public readonly record struct ResolvedOperand(Operand Operand, long Address, long Value, bool IsWritten, bool IsOutside)
{
    /// <summary>Resolves an operand.</summary>
    public static ResolvedOperand Of(Operand operand, MachineState state)
    {
        if (operand.Kind == OperandKind.Immediate)
        {
            return new ResolvedOperand(operand, -1, operand.Value, true, false);
        }

        var address = operand.Kind == OperandKind.Cell ? operand.Value : state.Cells[operand.Cell];
        return unchecked((ulong)address) < (ulong)state.Cells.Length
            ? new ResolvedOperand(operand, address, state.Cells[address], state.Written[address] != 0, false)
            : new ResolvedOperand(operand, address, 0, false, true);
    }
}
