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
        var message = resolution.Trap switch
        {
            TrapKind.DivisionByZero => Words.Of("trap.division", Divisor(resolution.Second), text),
            TrapKind.NoSuchCell => NoSuchCell(resolution, machine.Image.MemorySize, text),
            _ => throw new ArgumentException("The machine has not trapped.", nameof(machine)),
        };
        var code = resolution.Trap == TrapKind.DivisionByZero ? "L2N0201" : "L2N0202";
        return Diagnostic.At(machine.Image.Source, machine.Image.Syntax[resolution.Pc].Span, code, Severity.Error, message);
    }

    private static Phrase Divisor(ResolvedOperand operand) => operand.Operand.Kind == OperandKind.Immediate
        ? Words.Of("trap.divisorIsZero")
        : Words.Of("trap.holds", CellText.Of(operand.Address), 0);

    private static Phrase NoSuchCell(Resolution resolution, int memorySize, string text)
    {
        var operand = resolution.First.IsOutside ? resolution.First : resolution.Second;
        return Words.Of("trap.noSuchCell", Words.Of("trap.holds", CellText.Of(operand.Operand.Cell), operand.Address), operand.Address, memorySize - 1, text);
    }
}
