using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Syntax;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>Resolves instructions; a wrong one is reported, and something harmless stands in its place.</summary>
internal sealed class InstructionResolver(AtomResolver atoms, AssemblyReport report)
{
    private static readonly Instruction Placeholder = Instruction.Jump(Opcode.Jmp, 0);

    public Instruction Resolve(InstructionSyntax syntax)
    {
        if (!Mnemonics.TryFind(syntax.Mnemonic.Name, out var opcode))
        {
            report.UnknownInstruction(syntax);
            return Placeholder;
        }

        if (syntax.Operands.Length != opcode.OperandCount())
        {
            report.OperandCount(syntax, opcode);
            return Placeholder;
        }

        return opcode.IsJump() ? ResolveJump(syntax, opcode) : ResolvePair(syntax, opcode);
    }

    private Instruction ResolveJump(InstructionSyntax syntax, Opcode opcode)
    {
        if (syntax.Operands[0] is CellSyntax cell)
        {
            return atoms.Target(cell.Cell) is { } target ? Instruction.Jump(opcode, target) : Placeholder;
        }

        report.NotATarget(syntax.Operands[0].Span);
        return Placeholder;
    }

    private Instruction ResolvePair(InstructionSyntax syntax, Opcode opcode)
    {
        var first = ResolveOperand(syntax.Operands[0]);
        var second = ResolveOperand(syntax.Operands[1]);
        if (opcode.Writes() && syntax.Operands[0] is ImmediateSyntax immediate)
        {
            report.ImmediateDestination(syntax, immediate);
            return Placeholder;
        }

        return first is { } a && second is { } b ? Instruction.Of(opcode, a, b) : Placeholder;
    }

    private Operand? ResolveOperand(OperandSyntax syntax)
    {
        switch (syntax)
        {
            case CellSyntax cell:
                return Make(OperandKind.Cell, atoms.Cell(cell.Cell, isOperand: true));
            case IndirectSyntax indirect:
                return Make(OperandKind.Indirect, atoms.Cell(indirect.Cell));
            case ImmediateSyntax immediate:
                return Make(OperandKind.Immediate, atoms.Value(immediate.Value));
            case NestedSyntax nested:
                report.Nested(nested);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Operand? Make(OperandKind kind, long? value) => value is { } number ? new Operand(kind, number) : null;
}
