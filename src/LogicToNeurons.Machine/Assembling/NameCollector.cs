using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Machine.Syntax;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>The first pass: numbers the instructions, and collects labels, <c>.equ</c> names, <c>.width</c> and <c>.memory</c>.</summary>
internal sealed class NameCollector
{
    private readonly AssemblyReport _report;
    private readonly SymbolTable _symbols = new();
    private SettingSyntax? _width;
    private SettingSyntax? _memory;
    private int _count;

    private NameCollector(AssemblyReport report) => _report = report;

    public static ProgramNames Collect(ProgramSyntax program, AssemblyOptions options, AssemblyReport report)
    {
        var collector = new NameCollector(report);
        foreach (var line in program.Lines)
        {
            collector.Collect(line);
        }

        var width = collector.Setting(collector._width, Word.Widths.Contains, AssemblyOptions.DefaultWidth);
        var memory = collector.Setting(
            collector._memory,
            value => value is >= AssemblyOptions.LeastMemory and <= AssemblyOptions.MostMemory,
            AssemblyOptions.DefaultMemory);
        return new ProgramNames(
            new Word(options.Width ?? width),
            options.Width is null ? collector._width?.Span : null,
            options.Memory ?? memory,
            collector._symbols,
            collector._count);
    }

    private void Collect(LineSyntax line)
    {
        foreach (var label in line.Labels)
        {
            Define(label, _count, isLabel: true);
        }

        switch (line.Statement)
        {
            case EquSyntax equ:
                Define(equ);
                break;
            case SettingSyntax setting:
                Collect(setting);
                break;
            default:
                _count += line.IsInstruction ? 1 : 0;
                break;
        }
    }

    private void Collect(SettingSyntax setting)
    {
        ref var place = ref setting.IsWidth ? ref _width : ref _memory;
        if (place is not null)
        {
            _report.SettingTwice(setting, place);
            return;
        }

        place = setting;
    }

    private int Setting(SettingSyntax? setting, Func<int, bool> isAllowed, int usual)
    {
        if (setting is null)
        {
            return usual;
        }

        if (setting.Value is NumberSyntax { Value: { } number } && number >= 0 && number <= int.MaxValue && isAllowed((int)number))
        {
            return (int)number;
        }

        _report.BadSetting(setting);
        return usual;
    }

    // A name whose value is wrong is defined all the same: one mistake, one message.
    private void Define(EquSyntax equ)
    {
        var symbol = equ.Value is NameSyntax { Name: var earlier } ? _symbols.Find(earlier) : null;
        Define(equ.Name, symbol?.Value ?? NumberOf(equ.Value), symbol is { IsLabel: true });
    }

    private decimal NumberOf(AtomSyntax atom)
    {
        switch (atom)
        {
            case NumberSyntax { Value: { } number }:
                return number;
            case NumberSyntax malformed:
                _report.MalformedNumber(malformed);
                return 0;
            case RegisterSyntax register when AtomResolver.RegisterNumber(register) is { } number:
                return number;
            case RegisterSyntax register:
                _report.NoSuchRegister(register);
                return 0;
            case NameSyntax name:
                _report.UnknownEarlierName(name, _symbols);
                return 0;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Define(AtomSyntax syntax, decimal value, bool isLabel)
    {
        if (syntax is not NameSyntax { Name: var name } || Mnemonics.TryFind(name, out _))
        {
            _report.ReservedName(syntax);
            return;
        }

        if (!_symbols.TryAdd(new Symbol(name, value, isLabel, syntax.Span)))
        {
            _report.NameTwice(syntax.Span, _symbols.Find(name)!);
        }
    }
}
