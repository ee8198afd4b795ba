using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;
using Sprache;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>Reads a <c>.gates</c> text statement by statement, so that one that can't be read never hides the next.</summary>
public sealed class GatesParser
{
    private static readonly string[] EndExpected = ["expected.operator", "expected.end"];
    private static readonly string[] HeadEndExpected = ["'{'"];
    private static readonly string[] TopExpected = ["'circuit'", "'test'", "'prove'", "'import'"];

    private static readonly Parser<StatementSyntax> ImportParser = StatementGrammar.Import.Select(import => (StatementSyntax)import).Whole(["expected.end"]);
    private static readonly Parser<CircuitSyntax> CircuitParser = StatementGrammar.Circuit.Whole(HeadEndExpected);
    private static readonly Parser<CircuitNameSyntax> TestParser = StatementGrammar.Head("test").Whole(HeadEndExpected);
    private static readonly Parser<CircuitNameSyntax> ProveParser = StatementGrammar.Head("prove").Whole(HeadEndExpected);
    private static readonly Parser<StatementSyntax> WireParser = StatementGrammar.Wire.Whole(EndExpected);
    private static readonly Parser<StatementSyntax> RegisterParser = StatementGrammar.Register.Whole(EndExpected);
    private static readonly Parser<StatementSyntax> AssignmentParser = StatementGrammar.Assignment.Whole(EndExpected);
    private static readonly Parser<ForSyntax> ForParser = StatementGrammar.For.Whole(HeadEndExpected);
    private static readonly Parser<ExpressionSyntax> IfParser = StatementGrammar.If.Whole(HeadEndExpected);
    private static readonly Parser<ExpressionSyntax?> ElseParser = StatementGrammar.Else.Whole(HeadEndExpected);

    private readonly SourceText _source;
    private readonly List<Diagnostic> _diagnostics = [];

    private GatesParser(SourceText source)
    {
        _source = source;
    }

    /// <summary>Reads a text; whatever can't be read is among the result's diagnostics.</summary>
    public static GatesSyntax Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parser = new GatesParser(source);
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        foreach (var piece in PieceReader.Read(source, parser._diagnostics))
        {
            statements.Add(parser.Top(piece));
        }

        return new GatesSyntax(source, statements.ToImmutable(), [.. parser._diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)]);
    }

    /// <summary>Reads the name of a circuit with its parameters, as one writes it behind a file's name.</summary>
    public static Outcome<CircuitNameSyntax> ParseName(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = new List<Diagnostic>();
        if (PieceReader.Read(source, diagnostics) is not [{ Keyword: Keyword.None, IsUnreadable: false } piece] || diagnostics.Count > 0)
        {
            return Diagnostic.At(source, new TextSpan(0, source.Text.Length), "L2N0522", Severity.Error, Words.Of("gates.badName"), Words.Of("gates.hint.badName"));
        }

        var parser = new GatesParser(source);
        var name = parser.Read(ExpressionGrammar.CircuitName.Whole(["expected.end"]), piece.Span);
        return new Outcome<CircuitNameSyntax>(name, [.. parser._diagnostics]);
    }

    private StatementSyntax Top(Piece piece) => piece.IsUnreadable && piece.Body is null ? Unreadable(piece) : piece.Keyword switch
    {
        Keyword.Import => Read(ImportParser, piece.Span) ?? Unreadable(piece),
        Keyword.Circuit => Circuit(piece),
        Keyword.Test => Test(piece),
        Keyword.Prove => Prove(piece),
        Keyword.None or Keyword.Wire or Keyword.Reg or Keyword.For or Keyword.If or Keyword.Else => Misplaced(piece, TopExpected),
    };

    private StatementSyntax Circuit(Piece piece)
    {
        var head = Head(CircuitParser, piece);
        var body = Body(piece);
        return head is null ? Unreadable(piece) : new CircuitSyntax(head.Span, head.Name, head.Parameters, head.Inputs, head.Outputs, body);
    }

    private StatementSyntax Test(Piece piece)
    {
        var circuit = Head(TestParser, piece);
        var rows = Rows(piece, StatementGrammar.Row, UnreadableRow);
        return circuit is null ? Unreadable(piece) : new TestSyntax(piece.Span, circuit, rows);
    }

    private StatementSyntax Prove(Piece piece)
    {
        var circuit = Head(ProveParser, piece);
        var relations = Rows<RelationSyntax>(piece, StatementGrammar.Relation, _ => null);
        return circuit is null ? Unreadable(piece) : new ProveSyntax(piece.Span, circuit, relations);
    }

    private static TestRowSyntax UnreadableRow(TextSpan span) => new(span, false, [], []) { IsUnreadable = true };

    private ImmutableArray<T> Rows<T>(Piece block, Parser<T> row, Func<TextSpan, T?> unreadable)
        where T : class
    {
        NeedsBody(block);
        var rows = ImmutableArray.CreateBuilder<T>();
        var whole = row.Whole(EndExpected);
        foreach (var piece in block.Body ?? [])
        {
            if (piece.Keyword != Keyword.None)
            {
                Misplaced(piece, []);
            }
            else if (((piece.IsUnreadable ? null : Read(whole, piece.Span)) ?? unreadable(piece.Span)) is { } read)
            {
                rows.Add(read);
            }
        }

        return rows.ToImmutable();
    }

    private ImmutableArray<StatementSyntax> Body(Piece block)
    {
        NeedsBody(block);
        var pieces = block.Body ?? [];
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Keyword == Keyword.If)
            {
                var last = i;
                while (last + 1 < pieces.Count && pieces[last + 1].Keyword == Keyword.Else)
                {
                    last++;
                }

                statements.Add(If(pieces.GetRange(i, last - i + 1)));
                i = last;
            }
            else
            {
                statements.Add(Statement(pieces[i]));
            }
        }

        return statements.ToImmutable();
    }

    private StatementSyntax Statement(Piece piece) => piece.IsUnreadable && piece.Body is null ? Unreadable(piece) : piece.Keyword switch
    {
        Keyword.Wire => Read(WireParser, piece.Span) ?? Unreadable(piece),
        Keyword.Reg => Read(RegisterParser, piece.Span) ?? Unreadable(piece),
        Keyword.For => For(piece),
        Keyword.None => Read(AssignmentParser, piece.Span) ?? Unreadable(piece),
        Keyword.Import or Keyword.Circuit or Keyword.Test or Keyword.Prove or Keyword.If or Keyword.Else => Misplaced(piece, []),
    };

    private StatementSyntax For(Piece piece)
    {
        var head = Head(ForParser, piece);
        var body = Body(piece);
        return head is null
            ? new UnreadableSyntax(piece.Span, [.. AssignedNames.In(body)])
            : new ForSyntax(head.Span, head.Variable, head.Low, head.High, head.IsHalfOpen, body);
    }

    private StatementSyntax If(List<Piece> pieces)
    {
        var branches = ImmutableArray.CreateBuilder<BranchSyntax>(pieces.Count);
        var isReadable = true;
        var hasElse = false;
        foreach (var piece in pieces)
        {
            if (hasElse)
            {
                Misplaced(piece, []);
            }

            var condition = piece.IsUnreadable ? null
                : piece.Keyword == Keyword.If ? Read(IfParser, piece.Span)
                : ReadElse(piece, ref isReadable);
            hasElse |= piece.Keyword == Keyword.Else && condition is null;
            isReadable &= !piece.IsUnreadable && (condition is not null || piece.Keyword == Keyword.Else);
            branches.Add(new BranchSyntax(piece.Span, condition, Body(piece)));
        }

        return isReadable
            ? new IfSyntax(pieces[0].Span, branches.ToImmutable())
            : new UnreadableSyntax(pieces[0].Span, [.. branches.SelectMany(branch => AssignedNames.In(branch.Body))]);
    }

    private ExpressionSyntax? ReadElse(Piece piece, ref bool isReadable)
    {
        var count = _diagnostics.Count;
        var condition = Read(ElseParser, piece.Span);
        isReadable &= _diagnostics.Count == count;
        return condition;
    }

    private void NeedsBody(Piece block)
    {
        if (block.Body is null && !block.IsUnreadable)
        {
            Unexpected(new ParseFailure(new TextSpan(block.Span.End, 0), new PhraseList([Words.Of("gates.quoted", "{")])));
        }
    }

    // A statement that can't stand here; what it holds is read all the same, for its own faults.
    private UnreadableSyntax Misplaced(Piece piece, string[] expected)
    {
        if (!piece.IsUnreadable)
        {
            var word = new TextSpan(piece.Span.Start, Math.Max(1, Lexis.WordLength(_source.Slice(piece.Span))));
            var hint = piece.Keyword == Keyword.Else ? Words.Of("gates.hint.else") : expected.Length > 0 ? Words.Of("gates.hint.top") : null;
            Error(word, "L2N0524", Words.Of("gates.misplaced", Quote.Shortened(_source.Slice(word))), hint);
        }

        return Unreadable(piece);
    }

    private T? Head<T>(Parser<T> parser, Piece piece)
        where T : class => piece.IsUnreadable ? null : Read(parser, piece.Span);

    private T? Read<T>(Parser<T> parser, TextSpan span)
    {
        var result = parser(new TextInput(_source, span));
        if (result.WasSuccessful)
        {
            return result.Value;
        }

        Unexpected(ParseFailure.Of(_source, result));
        return default;
    }

    private void Unexpected(ParseFailure failure) => _diagnostics.Add(SyntaxDiagnostics.Unexpected(_source, failure));

    private UnreadableSyntax Unreadable(Piece piece) => new(piece.Span, AssignedNames.In(_source, piece));

    private void Error(TextSpan span, string code, Phrase message, Phrase? hint) =>
        _diagnostics.Add(Diagnostic.At(_source, span, code, Severity.Error, message, hint));
}
