using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Machine.Syntax;

/// <summary>Writes statements in their one normal form: lower-case mnemonics, ASCII signs, <c>", "</c> between operands; numbers and names as written.</summary>
public static class SyntaxPrinter
{
    /// <summary>A statement in its normal form.</summary>
    public static string Print(SourceText source, StatementSyntax statement)
    {
        ArgumentNullException.ThrowIfNull(source);
        return statement switch
        {
            InstructionSyntax { Operands.Length: 0 } instruction => MnemonicOf(instruction),
            InstructionSyntax instruction => $"{MnemonicOf(instruction)} {Join(instruction.Operands.Select(operand => Print(source, operand)))}",
            CellsSyntax cells =>
                $"{(cells.IsExpectation ? ".expect" : ".data")} {Print(source, cells.Address)}: {Join(cells.Values.Select(value => Print(source, value)))}",
            EquSyntax equ => $".equ {Print(source, equ.Name)} {Print(source, equ.Value)}",
            SettingSyntax setting => $"{(setting.IsWidth ? ".width" : ".memory")} {Print(source, setting.Value)}",
            _ => Text(source, statement.Span),
        };
    }

    /// <summary>An atom in its normal form.</summary>
    public static string Print(SourceText source, AtomSyntax atom) => atom switch
    {
        RegisterSyntax register => $"r{register.Digits}",
        NameSyntax name => name.Name,
        _ => Text(source, atom.Span).Replace(" ", string.Empty, StringComparison.Ordinal),
    };

    private static string Print(SourceText source, OperandSyntax operand) => operand switch
    {
        CellSyntax cell => Print(source, cell.Cell),
        IndirectSyntax indirect => $"[{Print(source, indirect.Cell)}]",
        ImmediateSyntax immediate => $"#{Print(source, immediate.Value)}",
        _ => Text(source, operand.Span),
    };

    private static string MnemonicOf(InstructionSyntax instruction) =>
        Mnemonics.TryFind(instruction.Mnemonic.Name, out var opcode) ? Mnemonics.NameOf(opcode) : instruction.Mnemonic.Name;

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);

    private static string Text(SourceText source, TextSpan span) => FullWidth.ToAscii(source.Slice(span)).Trim();
}
