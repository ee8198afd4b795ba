using System.Collections.Immutable;
using LogicToNeurons.Machine.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>Reads what options say about a program's cells; whatever is wrong is a diagnostic into the option's own text.</summary>
public sealed class CellOptions
{
    private static readonly Parser<AtomSyntax> Place = AssemblyGrammar.Atom("expected.address");

    // setting = place "=" value
    private static readonly Parser<(AtomSyntax Place, AtomSyntax Value)> Setting =
        from place in Place
        from sign in Lexis.Sign('=').Lexeme()
        from value in AssemblyGrammar.Atom("expected.value")
        from end in AssemblyGrammar.AtEnd
        select (place, value);

    // range = place [ "-" place ]
    private static readonly Parser<(AtomSyntax First, AtomSyntax Last)> Range =
        from first in Place
        from last in Lexis.Sign('-').Lexeme().Then(_ => Place).Optional()
        select (first, last.GetOrElse(first));

    // symbol = place "=" name
    private static readonly Parser<(AtomSyntax Place, Token Name)> Symbol =
        from place in Place
        from sign in Lexis.Sign('=').Lexeme()
        from name in Lexis.Name.Lexeme()
        select (place, name);

    private readonly SourceText _option;
    private readonly AssemblyReport _report;
    private readonly AtomResolver _atoms;

    private CellOptions(ProgramImage image, SourceText option)
    {
        _option = option;
        _report = new AssemblyReport(option);
        _atoms = new AtomResolver(new ProgramNames(image.Word, null, image.MemorySize, image.Symbols, image.Instructions.Length), _report);
    }

    /// <summary>Reads <c>A=v</c>: a cell, register or <c>.equ</c> name, and a value that fits.</summary>
    /// <param name="image">The program.</param>
    /// <param name="option">The option's name and text.</param>
    /// <param name="diagnostics">What is wrong.</param>
    public static CellValue? ReadValue(ProgramImage image, SourceText option, out ImmutableArray<Diagnostic> diagnostics)
    {
        var reader = new CellOptions(image, option);
        var value = reader.Parse(Setting, out var parts) && reader._atoms.Cell(parts.Place) is { } cell && reader._atoms.Value(parts.Value) is { } number
            ? new CellValue(cell, number, default)
            : null;
        diagnostics = reader._report.InOrder();
        return value;
    }

    /// <summary>Reads ranges of cells, <c>r0-r2,8-10,15</c>; empty where something is wrong.</summary>
    /// <param name="image">The program.</param>
    /// <param name="option">The option's name and text.</param>
    /// <param name="diagnostics">What is wrong.</param>
    public static ImmutableArray<CellRange> ReadRanges(ProgramImage image, SourceText option, out ImmutableArray<Diagnostic> diagnostics)
    {
        var reader = new CellOptions(image, option);
        ImmutableArray<CellRange> ranges = reader.Parse(AssemblyGrammar.Listed(Range), out var parts)
            ? [.. parts.Select(reader.Resolve).OfType<CellRange>()]
            : [];
        diagnostics = reader._report.InOrder();
        return diagnostics.IsEmpty ? ranges : [];
    }

    /// <summary>Reads names for the values that cells have at the start, <c>0=x,1=y</c>; empty where something is wrong.</summary>
    /// <param name="image">The program.</param>
    /// <param name="option">The option's name and text.</param>
    /// <param name="diagnostics">What is wrong.</param>
    public static ImmutableSortedDictionary<int, string> ReadSymbols(ProgramImage image, SourceText option, out ImmutableArray<Diagnostic> diagnostics)
    {
        var reader = new CellOptions(image, option);
        var symbols = ImmutableSortedDictionary.CreateBuilder<int, string>();
        if (reader.Parse(AssemblyGrammar.Listed(Symbol), out var parts))
        {
            foreach (var (place, name) in parts)
            {
                reader.AddSymbol(symbols, place, name.Span);
            }
        }

        diagnostics = reader._report.InOrder();
        return diagnostics.IsEmpty ? symbols.ToImmutable() : ImmutableSortedDictionary<int, string>.Empty;
    }

    // One name for two values, or two for one, would make the sums of the trace untrue.
    private void AddSymbol(ImmutableSortedDictionary<int, string>.Builder symbols, AtomSyntax place, TextSpan span)
    {
        var name = FullWidth.ToAscii(_option.Slice(span));
        if (_atoms.Cell(place) is not { } cell)
        {
            return;
        }

        if (AssemblyGrammar.IsReserved(name))
        {
            _report.ReservedName(new NameSyntax(span, name));
        }
        else if (symbols.ContainsKey(cell) || symbols.ContainsValue(name))
        {
            _report.SymbolTwice(span, name, cell);
        }
        else
        {
            symbols.Add(cell, name);
        }
    }

    private bool Parse<T>(Parser<T> parser, out T value)
    {
        var result = Lexis.Blanks.Then(_ => parser)(new TextInput(_option, new TextSpan(0, _option.Text.Length)));
        value = result.WasSuccessful ? result.Value : default!;
        if (!result.WasSuccessful)
        {
            _report.AddRange([SyntaxDiagnostics.Unexpected(_option, ParseFailure.Of(_option, result))]);
        }

        return result.WasSuccessful;
    }

    private CellRange? Resolve((AtomSyntax First, AtomSyntax Last) range)
    {
        if (_atoms.Cell(range.First) is not { } first || _atoms.Cell(range.Last) is not { } last)
        {
            return null;
        }

        if (first > last)
        {
            _report.BackwardRange(TextSpan.Cover(range.First.Span, range.Last.Span), last, first);
            return null;
        }

        return new CellRange(first, last, range.First is not NumberSyntax);
    }
}
