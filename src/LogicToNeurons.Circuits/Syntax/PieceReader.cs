using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Syntax;

/// <summary>Cuts a text into statements by line ends and brackets, and checks how deep they are nested; linear, without recursion.</summary>
/// <remarks>
/// A statement ends with its line or before a closing brace; inside brackets a line end is a blank. A bracket that is never
/// closed ends where the next statement obviously begins: so it hides nothing but its own statement.
/// </remarks>
internal sealed class PieceReader
{
    /// <summary>The most brackets, and the most blocks, that may stand inside each other.</summary>
    public const int MostNested = 100;

    private readonly SourceText _source;
    private readonly IReadOnlyList<GatesToken> _tokens;
    private readonly List<Diagnostic> _diagnostics;
    private readonly List<Piece> _top = [];
    private readonly Stack<Piece> _open = [];
    private readonly Stack<int> _brackets = [];
    private int _next;
    private int _lineStart;
    private bool _isUnreadable;

    private PieceReader(SourceText source, List<Diagnostic> diagnostics)
    {
        _source = source;
        _tokens = GatesLexer.Tokens(source);
        _diagnostics = diagnostics;
    }

    public static List<Piece> Read(SourceText source, List<Diagnostic> diagnostics)
    {
        var reader = new PieceReader(source, diagnostics);
        while (reader.SkipToStatement())
        {
            reader.ReadStatement();
        }

        reader.CloseAll();
        return reader._top;
    }

    private List<Piece> Target => _open.TryPeek(out var block) ? block.Body! : _top;

    // Goes to the next statement, closing blocks on the way; false at the end of the text.
    private bool SkipToStatement()
    {
        for (; _next < _tokens.Count; _next++)
        {
            if (IsSign(_next, '}'))
            {
                Close();
            }
            else if (_tokens[_next].Kind is not (GatesTokenKind.LineEnd or GatesTokenKind.Comment))
            {
                return true;
            }
        }

        return false;
    }

    private void Close()
    {
        if (!_open.TryPop(out _))
        {
            Error(_tokens[_next].Span, "L2N0502", Words.Of("gates.strayBracket", "}"));
        }
    }

    private void CloseAll()
    {
        while (_open.TryPop(out var block))
        {
            Error(FirstWord(block.Span), "L2N0502", Words.Of("gates.openBlock"), Words.Of("gates.hint.closeBlock"));
        }
    }

    private void ReadStatement()
    {
        var keyword = KeywordAt(_next);
        if (keyword is Keyword.Import or Keyword.Circuit or Keyword.Test or Keyword.Prove)
        {
            CloseAll();
        }

        var start = _next;
        _brackets.Clear();
        _isUnreadable = false;
        _lineStart = start;
        var isBlock = keyword is Keyword.Circuit or Keyword.Test or Keyword.Prove or Keyword.For or Keyword.If or Keyword.Else;
        while (_next < _tokens.Count && !IsEnd(start, isBlock))
        {
            ReadToken();
        }

        Add(keyword, start, isBlock);
    }

    private void Add(Keyword keyword, int start, bool isBlock)
    {
        var isCutInside = isBlock && _brackets.TryPeek(out var open) && IsSign(open, '{');
        var opens = isCutInside || (isBlock && _brackets.Count == 0 && _next < _tokens.Count && IsSign(_next, '{'));
        LeaveBrackets();
        var piece = new Piece(keyword, SpanOf(start, _next), opens ? [] : null, _isUnreadable);
        if (_open.Count <= MostNested)
        {
            Target.Add(piece);
        }

        if (opens)
        {
            _next += isCutInside ? 0 : 1;
            if (_open.Count == MostNested)
            {
                Error(FirstWord(piece.Span), "L2N0503", Words.Of("gates.deepBlocks", MostNested));
            }

            _open.Push(piece);
        }
    }

    private bool IsEnd(int start, bool isBlock)
    {
        if (_brackets.Count > 0)
        {
            return IsCut();
        }

        return _tokens[_next].Kind is GatesTokenKind.LineEnd ? !isBlock || !GoesOn()
            : IsSign(_next, '}') || (isBlock && _next > start && IsSign(_next, '{'));
    }

    // The head of a block may go on with its arrow or its brace on the next line.
    private bool GoesOn()
    {
        var next = _next;
        while (next < _tokens.Count && _tokens[next].Kind is GatesTokenKind.LineEnd or GatesTokenKind.Comment)
        {
            next++;
        }

        if (next == _tokens.Count || !(IsSign(next, '{') || Text(next) is "->" or "→"))
        {
            return false;
        }

        _next = next - 1;
        return true;
    }

    // Inside brackets: whether a new statement has obviously begun, or a block ends.
    private bool IsCut()
    {
        if (IsSign(_next, '}') && !IsSign(_brackets.Peek(), '{'))
        {
            return true;
        }

        if (_lineStart <= _brackets.Peek())
        {
            return false;
        }

        if ((_next == _lineStart && KeywordAt(_next) != Keyword.None) || Text(_next) is "=" or "<-")
        {
            _next = _lineStart;
            return true;
        }

        return false;
    }

    private void ReadToken()
    {
        var token = _tokens[_next];
        if (token.Kind == GatesTokenKind.LineEnd)
        {
            _lineStart = _next + 1;
        }
        else if (token.Kind == GatesTokenKind.Sign && token.Span.Length == 1)
        {
            ReadSign(FullWidth.ToAscii(_source.Text[token.Span.Start]));
        }

        _next++;
    }

    private void ReadSign(char sign)
    {
        switch (sign)
        {
            case '(' or '[' or '{':
                _brackets.Push(_next);
                if (_brackets.Count == MostNested + 1)
                {
                    Unreadable(_tokens[_next].Span, "L2N0503", Words.Of("gates.deepBrackets", MostNested));
                }

                break;
            case ')' or ']' or '}' when _brackets.TryPeek(out var open) && IsSign(open, Opening(sign)):
                _brackets.Pop();
                break;
            case ')' or ']' when _brackets.TryPop(out var open):
                Unreadable(_tokens[_next].Span, "L2N0502", Words.Of("gates.wrongBracket", sign.ToString(), Text(open)));
                break;
        }
    }

    // What is still open at the end of a statement was never closed.
    private void LeaveBrackets()
    {
        if (_brackets.Count > 0)
        {
            var open = _brackets.Last();
            Unreadable(_tokens[open].Span, "L2N0502", Words.Of("gates.openBracket", Text(open)));
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

    private Keyword KeywordAt(int token) => _tokens[token].Kind != GatesTokenKind.Word ? Keyword.None : Text(token) switch
    {
        "import" => Keyword.Import,
        "circuit" => Keyword.Circuit,
        "test" => Keyword.Test,
        "prove" => Keyword.Prove,
        "wire" => Keyword.Wire,
        "reg" => Keyword.Reg,
        "for" => Keyword.For,
        "if" => Keyword.If,
        "else" => Keyword.Else,
        _ => Keyword.None,
    };

    // The code from one token up to another, without line ends and comments at its end.
    private TextSpan SpanOf(int start, int end)
    {
        while (end > start + 1 && _tokens[end - 1].Kind is GatesTokenKind.LineEnd or GatesTokenKind.Comment)
        {
            end--;
        }

        return end == start ? new TextSpan(_tokens[start].Span.Start, 0) : TextSpan.FromBounds(_tokens[start].Span.Start, _tokens[end - 1].Span.End);
    }

    private TextSpan FirstWord(TextSpan span) => new(span.Start, Math.Max(Lexis.WordLength(_source.Slice(span)), Math.Min(1, span.Length)));

    private bool IsSign(int token, char sign) =>
        _tokens[token] is { Kind: GatesTokenKind.Sign, Span: { Length: 1 } span } && FullWidth.ToAscii(_source.Text[span.Start]) == sign;

    private string Text(int token) => _tokens[token].Span.Length > 9 ? string.Empty : FullWidth.ToAscii(_source.Slice(_tokens[token].Span));

    private static char Opening(char closing) => closing switch { ')' => '(', ']' => '[', _ => '{' };

    private void Error(TextSpan span, string code, Phrase message, Phrase? hint = null) =>
        _diagnostics.Add(Diagnostic.At(_source, span, code, Severity.Error, message, hint));
}
