using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Machine.Execution;

/// <summary>Says why a machine trapped: the line, the instruction and the values.</summary>
public static class TrapReport
{
    /// <summary>The diagnostic for a trapped machine, at its faulting instruction.</summary>
    public static Diagnostic Of(ProgramMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var resolution = Resolution.Of(machine.Image, machine.State);
        var text = machine.Image.TextOf(resolution.Pc);
        var names = OperandNames.Of(machine.Image, resolution);
        var message = resolution.Trap switch
        {
            TrapKind.DivisionByZero => Words.Of("trap.division", Divisor(resolution.Second, names.Second), text),
            TrapKind.NoSuchCell => NoSuchCell(resolution, names, machine.Image.MemorySize, text),
            _ => throw new ArgumentException("The machine has not trapped.", nameof(machine)),
        };
        var code = resolution.Trap == TrapKind.DivisionByZero ? "L2N0201" : "L2N0202";
        return Diagnostic.At(machine.Image.Source, machine.Image.Syntax[resolution.Pc].Span, code, Severity.Error, message);
    }

    private static Phrase Divisor(ResolvedOperand operand, object name) => operand.Operand.Kind == OperandKind.Immediate
        ? Words.Of("trap.divisorIsZero")
        : Words.Of("trap.holds", OperandNames.CellOf(operand, name), 0);

    private static Phrase NoSuchCell(Resolution resolution, OperandNames names, int memorySize, string text)
    {
        var (operand, name) = resolution.First.IsOutside ? (resolution.First, names.First) : (resolution.Second, names.Second);
        return Words.Of("trap.noSuchCell", Words.Of("trap.holds", name, operand.Address), operand.Address, memorySize - 1, text);
    }
}
