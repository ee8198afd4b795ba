using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>Collects what is to be said of a program: a method for each thing that can be wrong.</summary>
/// <remarks>At most ten errors are kept of one line, so that a hostile line can't fill the report.</remarks>
internal sealed class AssemblyReport(SourceText source)
{
    private const int MostOfOneLine = 10;
    private const int MostSearches = 200;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<int, int> _countOfLine = [];
    private int _searches;

    public bool HasErrors { get; private set; }

    /// <summary>Gets a value indicating whether the width is said from outside, so that a directive can't change it.</summary>
    public bool IsWidthAsked { get; init; }

    /// <summary>Gets a value indicating whether the memory is said from outside.</summary>
    public bool IsMemoryAsked { get; init; }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    public ImmutableArray<Diagnostic> InOrder() => _diagnostics.Count == 0 ? [] : [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];

    public void UnknownInstruction(InstructionSyntax syntax)
    {
        var name = syntax.Mnemonic.Name;
        var message = Words.Of("asm.unknownInstruction", Quote.Shortened(name));
        Error(syntax.Mnemonic.Span, "L2N0102", message, InstructionHints.For(name, syntax.Operands.Length));
    }

    public void OperandCount(InstructionSyntax syntax, Opcode opcode)
    {
        var name = Mnemonics.NameOf(opcode);
        var example = opcode.IsJump() ? $"{name} loop" : $"{name} r0, #1";
        var takes = Words.Of(opcode.IsJump() ? "asm.takesOne" : "asm.takesTwo", name, syntax.Operands.Length);
        Error(syntax.Span, "L2N0103", takes, Words.Of("asm.hint.asIn", example));
    }

    public void NoSuchRegister(RegisterSyntax register)
    {
        var digits = Quote.Shortened(register.Digits);
        Error(register.Span, "L2N0104", Words.Of("asm.noSuchRegister", digits), Words.Of("asm.hint.writeCell", digits, digits));
    }

    public void ImmediateDestination(InstructionSyntax instruction, ImmediateSyntax syntax)
    {
        var value = Text(syntax.Value.Span);
        var swapped = SyntaxPrinter.Print(source, instruction with { Operands = [instruction.Operands[1], instruction.Operands[0]] });
        var hint = instruction.Operands[1] is ImmediateSyntax ? Words.Of("asm.hint.writeCell", value, value) : Words.Of("asm.hint.meant", swapped);
        Error(syntax.Span, "L2N0105", Words.Of("asm.immediateDestination", value), hint);
    }

    public void Nested(NestedSyntax syntax) =>
        Error(syntax.Span, "L2N0106", Words.Of("asm.nested", Text(syntax.Span)), Words.Of(IsValue(syntax) ? "asm.hint.direct" : "asm.hint.nested"));

    public void NoSuchCell(AtomSyntax atom, decimal number, int memorySize) =>
        Error(atom.Span, "L2N0107", Words.Of("asm.noSuchCell", Shown(atom, number), memorySize - 1), MemoryHint(number));

    public void CellsBeyondMemory(AtomSyntax atom, int cell, int memorySize) =>
        Error(atom.Span, "L2N0107", Words.Of("asm.cellsBeyond", Text(atom.Span), cell, memorySize - 1), MemoryHint(cell));

    public void DoesNotFit(AtomSyntax atom, decimal number, Word word)
    {
        var most = word.GreatestUnsigned.ToString(CultureInfo.InvariantCulture);
        Error(atom.Span, "L2N0108", Words.Of("asm.doesNotFit", Shown(atom, number), word.Bits, word.Least, most), WidthHint(number));
    }

    public void UnknownName(NameSyntax name, SymbolTable symbols, bool forTarget)
    {
        var candidates = symbols.All.Where(symbol => forTarget || !symbol.IsLabel).Select(symbol => symbol.Name);
        var near = Near(name.Name, candidates);
        var hint = near is not null ? Words.Of("asm.hint.meant", near) : Words.Of(forTarget ? "asm.hint.defineLabel" : "asm.hint.defineName", Quote.Shortened(name.Name));
        Error(name.Span, "L2N0109", Words.Of(forTarget ? "asm.unknownLabel" : "asm.unknownName", Quote.Shortened(name.Name)), hint);
    }

    public void UnknownEarlierName(NameSyntax name, SymbolTable symbols)
    {
        var near = Near(name.Name, symbols.All.Select(symbol => symbol.Name));
        var message = Words.Of("asm.unknownEarlierName", Quote.Shortened(name.Name));
        Error(name.Span, "L2N0109", message, near is null ? null : Words.Of("asm.hint.meant", near));
    }

    public void NameTwice(TextSpan span, Symbol earlier) =>
        Error(span, "L2N0110", Words.Of("asm.nameTwice", Quote.Shortened(earlier.Name), source.LineOf(earlier.Span.Start)));

    public void NotATarget(TextSpan span) =>
        Error(span, "L2N0111", Words.Of("asm.notATarget", Text(span)), Words.Of("asm.hint.target"));

    public void NoSuchInstruction(AtomSyntax atom, decimal number, int count) =>
        Error(atom.Span, "L2N0111", Words.Of("asm.noSuchInstruction", Shown(atom, number), count), Words.Of("asm.hint.target"));

    public void LabelAsOperand(NameSyntax name) =>
        Error(name.Span, "L2N0112", Words.Of("asm.labelAsOperand", Quote.Shortened(name.Name)), Words.Of("asm.hint.equ"));

    public void UnknownDirective(UnknownDirectiveSyntax directive)
    {
        var near = Near(directive.Name.Name, AssemblyGrammar.DirectiveNames);
        var hint = near is null ? Words.Of("asm.hint.directives") : Words.Of("asm.hint.meant", near);
        Error(directive.Name.Span, "L2N0113", Words.Of("asm.unknownDirective", Quote.Shortened(directive.Name.Name)), hint);
    }

    public void SettingTwice(SettingSyntax setting, SettingSyntax earlier) =>
        Error(setting.Span, "L2N0114", Words.Of("asm.settingTwice", setting.IsWidth ? ".width" : ".memory", source.LineOf(earlier.Span.Start)));

    public void BadSetting(SettingSyntax setting) =>
        Error(setting.Value.Span, "L2N0115", Words.Of(setting.IsWidth ? "asm.badWidth" : "asm.badMemory", Text(setting.Value.Span)));

    public void CellTwice(AtomSyntax value, int cell, CellValue earlier) =>
        Error(value.Span, "L2N0116", Words.Of("asm.cellTwice", cell, source.LineOf(earlier.Span.Start)));

    public void ReservedName(AtomSyntax name) =>
        Error(name.Span, "L2N0117", Words.Of("asm.reserved", Text(name.Span)));

    public void MalformedNumber(NumberSyntax number) =>
        Error(number.Span, "L2N0118", Words.Of("asm.malformed", Text(number.Span)), Words.Of("asm.hint.numbers"));

    public void SignedCell(AtomSyntax atom, bool isOperand) => Error(
        atom.Span,
        "L2N0119",
        Words.Of("asm.signedCell", Text(atom.Span)),
        isOperand ? Words.Of("asm.hint.writeValue", Text(atom.Span)) : null);

    public void RegisterAsValue(RegisterSyntax register) =>
        Error(register.Span, "L2N0121", Words.Of("asm.registerAsValue", Text(register.Span)), Words.Of("asm.hint.registerAsValue", register.Digits));

    public void BackwardRange(TextSpan span, int first, int last) =>
        Error(span, "L2N0120", Words.Of("asm.backwardRange"), Words.Of("syntax.hint.write", $"{Operand.CellName(first)}-{Operand.CellName(last)}"));

    public void SymbolTwice(TextSpan span, string name, int cell) =>
        Error(span, "L2N0122", Words.Of("asm.symbolTwice", Quote.Shortened(name), Operand.CellName(cell)));

    public void UnreachableCells(TextSpan? span)
    {
        var (message, hint) = (Words.Of("asm.unreachable"), Words.Of("asm.hint.unreachable", IsMemoryAsked ? "--memory 128" : ".memory 128"));
        Add(span is { } place
            ? Diagnostic.At(source, place, "L2N0150", Severity.Warning, message, hint)
            : Diagnostic.About(source.FileName, "L2N0150", Severity.Warning, message, hint));
    }

    private bool IsValue(NestedSyntax syntax) => Text(syntax.Span).Replace(" ", string.Empty, StringComparison.Ordinal).StartsWith("[#", StringComparison.Ordinal);

    private Phrase? MemoryHint(decimal cell)
    {
        var size = AssemblyOptions.LeastMemory;
        while (size <= cell && size < AssemblyOptions.MostMemory)
        {
            size *= 2;
        }

        return cell >= 0 && cell < size ? Words.Of("asm.hint.needs", IsMemoryAsked ? $"--memory {size}" : $".memory {size}") : null;
    }

    private Phrase? WidthHint(decimal number)
    {
        foreach (var bits in Word.Widths)
        {
            if (new Word(bits).Fits(number))
            {
                return Words.Of("asm.hint.needs", IsWidthAsked ? $"--width {bits}" : $".width {bits}");
            }
        }

        return null;
    }

    private string Shown(AtomSyntax atom, decimal number) =>
        atom is NameSyntax name ? $"{Quote.Shortened(name.Name)} ({number.ToString(CultureInfo.InvariantCulture)})" : Text(atom.Span);

    private string? Near(string name, IEnumerable<string> candidates) => _searches++ < MostSearches ? NearMiss.Find(name, candidates) : null;

    private string Text(TextSpan span) => Quote.Shortened(FullWidth.ToAscii(source.Slice(span)));

    private void Error(TextSpan span, string code, Phrase message, Phrase? hint = null) =>
        Add(Diagnostic.At(source, span, code, Severity.Error, message, hint));

    private void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        var line = source.LineOf(diagnostic.Span.Start);
        var count = _countOfLine.GetValueOrDefault(line);
        _countOfLine[line] = count + 1;
        if (count < MostOfOneLine)
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
