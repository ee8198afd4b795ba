using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>Reads a <c>.relu</c> text statement by statement, so that one that can't be read never hides the next.</summary>
public sealed class ReluParser
{
    private readonly SourceText _source;
    private readonly List<Diagnostic> _diagnostics = [];
    private bool _hasForeign;

    private ReluParser(SourceText source)
    {
        _source = source;
    }

    /// <summary>Reads a text; whatever can't be read is among the result's diagnostics.</summary>
    public static ReluSyntax Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parser = new ReluParser(source);
        var networks = ImmutableArray.CreateBuilder<NetworkSyntax>();
        foreach (var piece in PieceReader.Read(source, parser._diagnostics))
        {
            if (parser.Network(piece) is { } network)
            {
                networks.Add(network);
            }
        }

        return new ReluSyntax(source, networks.ToImmutable(), [.. parser._diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)]);
    }

    /// <summary>Whether a text begins as a <c>.relu</c> text does: with a network and its name.</summary>
    /// <remarks>A word with a colon behind it is the label of a program.</remarks>
    public static bool IsRelu(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var code = ReluLexer.Tokens(source).Where(token => token.Kind is not (ReluTokenKind.LineEnd or ReluTokenKind.Comment)).Take(2).ToList();
        return code.Count > 0 && FullWidth.ToAscii(source.Slice(code[0].Span)) == ReluLexis.Network && (code.Count == 1 || code[1].Kind == ReluTokenKind.Word);
    }

    /// <summary>Reads a formula that stands by itself.</summary>
    public static Outcome<FormulaSyntax> ParseFormula(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parser = new ReluParser(source);
        var formula = PieceReader.Check(source, parser._diagnostics) ? parser.Read(StatementGrammar.Formula, new TextSpan(0, source.Text.Length)) : null;
        return new Outcome<FormulaSyntax>(formula, [.. parser._diagnostics]);
    }

    private NetworkSyntax? Network(Piece piece)
    {
        var start = new TextInput(_source, piece.Span);
        if (!ReluLexis.Keyword(start).WasSuccessful)
        {
            if (!piece.IsUnreadable)
            {
                Misplaced(piece);
            }

            return null;
        }

        var head = piece.IsUnreadable ? null : Read(StatementGrammar.Head, piece.Span);
        if (head is not null && piece.Body is null)
        {
            Unexpected(new ParseFailure(new TextSpan(piece.Span.End, 0), new PhraseList([Words.Of("relu.quoted", "{")])));
        }

        var count = _diagnostics.Count;
        var assignments = ImmutableArray.CreateBuilder<AssignmentSyntax>();
        foreach (var statement in piece.Body ?? [])
        {
            if (!statement.IsUnreadable && Read(StatementGrammar.Assignment, statement.Span) is { } assignment)
            {
                assignments.Add(assignment);
            }
        }

        var isWhole = piece.Body?.TrueForAll(statement => !statement.IsUnreadable) == true && _diagnostics.Count == count;
        return head is null ? null : head with { Assignments = assignments.ToImmutable(), IsWhole = isWhole };
    }

    private void Misplaced(Piece piece)
    {
        var word = new TextSpan(piece.Span.Start, Math.Max(1, Lexis.WordLength(_source.Slice(piece.Span))));
        var isForeign = ForeignWords.Contains(FullWidth.ToAscii(_source.Slice(word)));
        if (isForeign && _hasForeign)
        {
            // A file of circuits with the wrong name: once is enough.
            return;
        }

        _hasForeign |= isForeign;
        var hint = isForeign ? Words.Of("relu.hint.circuit") : Words.Of("relu.hint.misplaced");
        _diagnostics.Add(Diagnostic.At(_source, word, "L2N1001", Severity.Error, Words.Of("relu.misplaced", Quote.Shortened(_source.Slice(word))), hint));
    }

    private T? Read<T>(Parser<T> parser, TextSpan span)
        where T : class
    {
        var result = parser(new TextInput(_source, span));
        if (result.WasSuccessful)
        {
            return result.Value;
        }

        Unexpected(ParseFailure.Of(_source, result));
        return null;
    }

    private void Unexpected(ParseFailure failure)
    {
        var text = FullWidth.ToAscii(_source.Slice(failure.Span));
        var message = text.Length == 0
            ? Words.Of("relu.ended", failure.Expected)
            : Words.Of("relu.unexpected", Quote.Shortened(_source.Slice(failure.Span)), failure.Expected);
        _diagnostics.Add(Diagnostic.At(_source, failure.Span, "L2N1001", Severity.Error, message, HintFor(text)));
    }

    private static Phrase? HintFor(string text) => text switch
    {
        "、" => Words.Of("relu.hint.write", ","),
        "。" => Words.Of("relu.hint.write", "."),
        "–" or "—" => Words.Of("relu.hint.write", "-"),
        "#" => Words.Of("relu.hint.comment"),
        "|" => Words.Of("relu.hint.abs"),
        "<" or ">" or "?" => Words.Of("relu.hint.comparison"),
        ReluLexis.Network => Words.Of("relu.hint.reserved", text),
        _ => null,
    };
}
