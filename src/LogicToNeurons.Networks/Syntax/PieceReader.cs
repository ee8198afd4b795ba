using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Syntax;

/// <summary>Cuts a text into networks and statements by line ends and brackets, and checks how deep they are nested; linear, without recursion.</summary>
/// <remarks>
/// A statement ends with its line or before a closing brace; inside brackets, behind an operator and before one, a line end is
/// a blank. A bracket that is never closed ends where the next statement obviously begins: it hides nothing but its own.
/// </remarks>
internal sealed class PieceReader
{
    /// <summary>The most brackets that may stand inside each other.</summary>
    public const int MostNested = 100;

    private readonly SourceText _source;
    private readonly IReadOnlyList<ReluToken> _tokens;
    private readonly List<Diagnostic> _diagnostics;
    private readonly List<Piece> _top = [];
    private readonly Stack<int> _brackets = [];
    private Piece? _open;
    private int _next;
    private int _lineStart;
    private bool _isUnreadable;

    private PieceReader(SourceText source, List<Diagnostic> diagnostics)
    {
        _source = source;
        _tokens = ReluLexer.Tokens(source);
        _diagnostics = diagnostics;
    }

    public static List<Piece> Read(SourceText source, List<Diagnostic> diagnostics)
    {
        var reader = new PieceReader(source, diagnostics);
        while (reader.SkipToStatement())
        {
            if (reader._open is null && reader.IsForeign(reader._next))
            {
                reader.ReadForeign();
            }
            else
            {
                reader.ReadStatement();
            }
        }

        reader.LeaveNetwork();
        return reader._top;
    }

    /// <summary>Checks a formula that stands by itself; false if something had to be said of its brackets.</summary>
    public static bool Check(SourceText source, List<Diagnostic> diagnostics)
    {
        var reader = new PieceReader(source, diagnostics);
        for (; reader._next < reader._tokens.Count; reader._next++)
        {
            reader.ReadBracket(reader._next);
        }

        reader.LeaveBrackets();
        return !reader._isUnreadable;
    }

    // Goes to the next statement, closing a network on the way; false at the end of the text.
    private bool SkipToStatement()
    {
        for (; _next < _tokens.Count; _next++)
        {
            if (SignAt(_next) == '}')
            {
                if (_open is null)
                {
                    Error(_tokens[_next].Span, "L2N1002", Words.Of("relu.strayBracket", "}"));
                }

                _open = null;
            }
            else if (!IsGap(_next))
            {
                return true;
            }
        }

        return false;
    }

    private void LeaveNetwork()
    {
        if (_open is { } network)
        {
            Error(FirstWord(network.Span), "L2N1002", Words.Of("relu.openBlock"), Words.Of("relu.hint.closeBlock"));
        }

        _open = null;
    }

    private void ReadStatement()
    {
        var isNetwork = IsNetwork(_next);
        if (isNetwork)
        {
            LeaveNetwork();
        }

        var start = _next;
        _brackets.Clear();
        _isUnreadable = false;
        _lineStart = start;
        while (_next < _tokens.Count && !IsEnd(start, isNetwork))
        {
            _lineStart = _tokens[_next].Kind == ReluTokenKind.LineEnd ? _next + 1 : _lineStart;
            ReadBracket(_next);
            _next++;
        }

        Add(start, isNetwork);
    }

    // A block of a circuit is one thing in the wrong place, with all that is between its braces.
    private void ReadForeign()
    {
        var (start, depth) = (_next, 0);
        do
        {
            depth += SignAt(_next) switch { '{' => 1, '}' => -1, _ => 0 };
            _next++;
        }
        while (_next < _tokens.Count && !(SignAt(_next - 1) == '}' && depth <= 0)
            && (depth > 0 ? !IsNetwork(_next) : _tokens[_next].Kind != ReluTokenKind.LineEnd || GoesOn(isNetwork: true)));

        _top.Add(new Piece(SpanOf(start, _next), null, false));
    }

    private bool IsForeign(int token) => _tokens[token] is { Kind: ReluTokenKind.Word, Span: var span } && ForeignWords.Contains(FullWidth.ToAscii(_source.Slice(span)));

    private void Add(int start, bool isNetwork)
    {
        LeaveBrackets();
        var opens = isNetwork && _next < _tokens.Count && SignAt(_next) == '{';
        var piece = new Piece(SpanOf(start, _next), opens ? [] : null, _isUnreadable);
        (_open?.Body ?? _top).Add(piece);
        if (opens)
        {
            _next++;
            _open = piece;
        }
    }

    private bool IsEnd(int start, bool isNetwork)
    {
        if (SignAt(_next) == '}' || (isNetwork && _next > start && (SignAt(_next) == '{' || IsNetwork(_next))))
        {
            return true;
        }

        if (_next > _lineStart && _lineStart > start && (_next == _lineStart + 1) && SignAt(_next) == '=')
        {
            // A new statement has obviously begun.
            _next = _lineStart;
            return true;
        }

        return _tokens[_next].Kind == ReluTokenKind.LineEnd ? _brackets.Count == 0 && !GoesOn(isNetwork)
            : _next == _lineStart && _next > start && IsNetwork(_next);
    }

    // Whether the statement goes on behind a line end: an operator stands before it, or behind it.
    private bool GoesOn(bool isNetwork)
    {
        var (before, after) = (_next - 1, _next);
        while (_tokens[before].Kind == ReluTokenKind.Comment)
        {
            before--;
        }

        while (after < _tokens.Count && IsGap(after))
        {
            after++;
        }

        return after < _tokens.Count
            && (IsInfix(before) || SignAt(before) is '=' or ',' || IsInfix(after) || SignAt(after) == ',' || (isNetwork && (IsArrow(after) || IsArrow(before) || SignAt(after) == '{')));
    }

    private bool IsInfix(int token) => SignAt(token) is '+' or '-' or '−' or '*' or '/' or '·' or '×' or '÷' or '^';

    private bool IsArrow(int token) => SignAt(token) == '→' || (_tokens[token].Kind == ReluTokenKind.Sign && _tokens[token].Span.Length == 2);

    private bool IsGap(int token) => _tokens[token].Kind is ReluTokenKind.LineEnd or ReluTokenKind.Comment;

    private void ReadBracket(int token)
    {
        switch (SignAt(token))
        {
            case '(':
                _brackets.Push(token);
                if (_brackets.Count == MostNested + 1)
                {
                    Unreadable(_tokens[token].Span, "L2N1003", Words.Of("relu.deepBrackets", MostNested));
                }

                break;
            case ')' when !_brackets.TryPop(out _):
                Unreadable(_tokens[token].Span, "L2N1002", Words.Of("relu.strayBracket", ")"));
                break;
        }
    }

    // What is still open at the end of a statement was never closed.
    private void LeaveBrackets()
    {
        if (_brackets.Count > 0)
        {
            Unreadable(_tokens[_brackets.Last()].Span, "L2N1002", Words.Of("relu.openBracket", "("));
        }
    }

    // One complaint about the brackets of a statement is enough.
    private void Unreadable(TextSpan span, string code, Phrase message)
    {
        if (!_isUnreadable)
        {
            Error(span, code, message);
        }

        _isUnreadable = true;
    }

    private bool IsNetwork(int token) => _tokens[token] is { Kind: ReluTokenKind.Word, Span: { Length: 7 } span } && FullWidth.ToAscii(_source.Slice(span)) == ReluLexis.Network;

    // The code from one token up to another, without line ends and comments at its end.
    private TextSpan SpanOf(int start, int end)
    {
        while (end > start + 1 && IsGap(end - 1))
        {
            end--;
        }

        return end == start ? new TextSpan(_tokens[start].Span.Start, 0) : TextSpan.FromBounds(_tokens[start].Span.Start, _tokens[end - 1].Span.End);
    }

    private TextSpan FirstWord(TextSpan span) => new(span.Start, Math.Max(Lexis.WordLength(_source.Slice(span)), Math.Min(1, span.Length)));

    // A sign of one character; NUL for any other token.
    private char SignAt(int token) =>
        _tokens[token] is { Kind: ReluTokenKind.Sign, Span: { Length: 1 } span } ? FullWidth.ToAscii(_source.Text[span.Start]) : '\0';

    private void Error(TextSpan span, string code, Phrase message, Phrase? hint = null) =>
        _diagnostics.Add(Diagnostic.At(_source, span, code, Severity.Error, message, hint));
}
