using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Formatting;

/// <summary>Writes networks and their statements as tidy lines; the text must be one that can be read.</summary>
internal sealed class NetworkPrinter
{
    private const string Assignment = "=";

    private readonly SourceText _source;
    private readonly IReadOnlyList<ReluToken> _tokens;
    private readonly List<TidyLine> _lines = [];

    // The next token.
    private int _next;

    private NetworkPrinter(SourceText source)
    {
        _source = source;
        _tokens = ReluLexer.Tokens(source);
    }

    /// <summary>The lines of a text.</summary>
    public static IReadOnlyList<TidyLine> Print(SourceText source)
    {
        var printer = new NetworkPrinter(source);
        foreach (var network in PieceReader.Read(source, new List<Diagnostic>()))
        {
            printer.PrintNetwork(network);
        }

        printer.AddComments(0);
        return printer._lines;
    }

    private void PrintNetwork(Piece network)
    {
        var isBlankBefore = AddComments(0);
        Start(0, isBlankBefore);
        var isInline = IsInline(network);
        Print(network.Span.End, 0);
        SkipGap(0);
        _next++;
        _lines[^1].Code.Append(" {");
        foreach (var statement in network.Body!)
        {
            if (isInline)
            {
                _lines[^1].Code.Append(' ');
                Print(statement.Span.End, 1);
                continue;
            }

            _lines[^1].IsOpening |= ReferenceEquals(statement, network.Body[0]);
            Start(1, AddComments(1));
            PrintStatement(statement);
        }

        if (!isInline)
        {
            _lines[^1].IsOpening |= network.Body.Count == 0;
            AddComments(1);
            Start(0, isBlankBefore: false);
        }

        _lines[^1].Code.Append(isInline ? " }" : "}");
        _next++;
    }

    private void PrintStatement(Piece statement)
    {
        var line = _lines[^1];
        Print(statement.Span.End, 1);
        if (ReferenceEquals(line, _lines[^1]))
        {
            line.Assignment = Assignment;
            line.SignAt = line.Code.ToString().IndexOf(" = ", StringComparison.Ordinal) + 1;
        }
    }

    // Writes the tokens up to an offset; lines that were broken are broken again.
    private void Print(int end, int level)
    {
        var before = -1;
        while (_next < _tokens.Count && _tokens[_next].Span.Start < end)
        {
            if (IsGap(_next))
            {
                var isComment = AddComments(level + 1, out var hasLines);
                if (hasLines || isComment)
                {
                    Start(SignOf(_next) == ")" ? level : level + 1, isBlankBefore: false);
                    before = -1;
                }

                continue;
            }

            var isInfix = before >= 0 && IsInfix(_next);
            if (before >= 0 && AreApart(before, _next, isInfix))
            {
                _lines[^1].Code.Append(' ');
            }

            _lines[^1].Code.Append(TextOf(_next));
            before = _next++;
        }
    }

    private string TextOf(int token)
    {
        var text = _source.Slice(_tokens[token].Span);
        return _tokens[token].Kind == ReluTokenKind.Word ? GatesLexer.NameOf(text) : FullWidth.ToAscii(text);
    }

    // Blanks stand around operators and behind commas; not around "^", nor around the line of a fraction.
    private bool AreApart(int left, int right, bool isInfix)
    {
        var (leftSign, rightSign) = (SignOf(left), SignOf(right));
        if (leftSign == "(" || rightSign is ")" or "," or "^" || leftSign == "^" || IsPower(left) || IsPower(right))
        {
            return false;
        }

        if (rightSign == "(")
        {
            return leftSign is not null && leftSign != "(" && !IsPrefix(left);
        }

        if (rightSign == "/" || leftSign == "/")
        {
            return !IsFraction(rightSign == "/" ? right : left);
        }

        return rightSign is not null ? isInfix || !IsPrefix(left) : leftSign is not null ? !IsPrefix(left) : !IsMultiple(left, right);
    }

    private bool IsFraction(int sign) => IsNumber(sign - 1) && IsNumber(sign + 1);

    private bool IsNumber(int token) => token >= 0 && token < _tokens.Count && _tokens[token].Kind == ReluTokenKind.Number;

    // "**": the lexer knows single signs only.
    private bool IsPower(int token) => SignOf(token) == "*" && (SignOf(token - 1) == "*" || SignOf(token + 1) == "*");

    // 2x
    private bool IsMultiple(int left, int right) => IsNumber(left) && _tokens[left].Span.End == _tokens[right].Span.Start;

    private bool IsPrefix(int token) => SignOf(token) is "-" or "−" or "+" && !IsInfix(token);

    // An operator with something before it that it can follow.
    private bool IsInfix(int token)
    {
        var before = token - 1;
        while (before >= 0 && IsGap(before))
        {
            before--;
        }

        return before >= 0 && (_tokens[before].Kind != ReluTokenKind.Sign || SignOf(before) == ")");
    }

    private string? SignOf(int token) =>
        token >= 0 && token < _tokens.Count && _tokens[token].Kind == ReluTokenKind.Sign ? FullWidth.ToAscii(_source.Slice(_tokens[token].Span)) : null;

    // What stands on one line stays there if it is one statement.
    private bool IsInline(Piece network)
    {
        if (network.Body is not { Count: 1 })
        {
            return false;
        }

        for (var token = _next; SignOf(token) != "}"; token++)
        {
            if (IsGap(token))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsGap(int token) => token < _tokens.Count && _tokens[token].Kind is ReluTokenKind.LineEnd or ReluTokenKind.Comment;

    private void SkipGap(int level) => AddComments(level, out _);

    private TidyLine Start(int level, bool isBlankBefore)
    {
        var line = new TidyLine(level, isBlankBefore && _lines.Count > 0 && !_lines[^1].IsOpening);
        _lines.Add(line);
        return line;
    }

    // Writes the comments from the next token on: one behind the last line, if it stood there, the others on their own lines.
    private bool AddComments(int level)
    {
        var lineEnds = 0;
        for (; IsGap(_next); _next++)
        {
            if (_tokens[_next].Kind == ReluTokenKind.LineEnd)
            {
                lineEnds++;
                continue;
            }

            var line = lineEnds == 0 && _lines.Count > 0 && _lines[^1].Comment is null ? _lines[^1] : Start(level, lineEnds > 1);
            line.Comment = $"{Lexis.CommentStart}{_source.Slice(_tokens[_next].Span)[1..].TrimEnd()}";
            lineEnds = 0;
        }

        return lineEnds > 1;
    }

    // The same inside a statement: whether comments, and whether line ends were there.
    private bool AddComments(int level, out bool hasLines)
    {
        var first = _next;
        AddComments(level);
        hasLines = Enumerable.Range(first, _next - first).Any(token => _tokens[token].Kind == ReluTokenKind.LineEnd);
        return Enumerable.Range(first, _next - first).Any(token => _tokens[token].Kind == ReluTokenKind.Comment);
    }
}
