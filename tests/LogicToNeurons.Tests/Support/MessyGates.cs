using System.Text;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Tests.Support;

/// <summary>Writes a readable <c>.gates</c> text as a careless person would: it means the same, and looks otherwise.</summary>
internal sealed class MessyGates
{
    private const string Convertible = "()[]{},=<>+-*/%!&|^~";

    private readonly SourceText _source;
    private readonly IReadOnlyList<GatesToken> _tokens;
    private readonly Random _random;
    private readonly bool _mayBreak;
    private readonly StringBuilder _text = new();

    // Of each open brace or bracket: whether it is that of a block.
    private readonly Stack<bool> _open = [];
    private bool _isBlock;
    private bool _isStart = true;

    private MessyGates(string text, Random random, bool mayBreak)
    {
        _source = new SourceText("tidy.gates", text);
        _tokens = GatesLexer.Tokens(_source);
        (_random, _mayBreak) = (random, mayBreak);
    }

    /// <summary>The text, made untidy.</summary>
    /// <param name="text">The text.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="mayBreak">Whether lines are broken, blank lines and comments put in; else only blanks and full-width signs change.</param>
    public static string Of(string text, Random random, bool mayBreak)
    {
        var messy = new MessyGates(text, random, mayBreak);
        for (var token = 0; token < messy._tokens.Count; token++)
        {
            messy.Write(token);
        }

        return messy._text.ToString();
    }

    private void Write(int token)
    {
        var kind = _tokens[token].Kind;
        var text = _source.Slice(_tokens[token].Span).ToString();
        if (kind is GatesTokenKind.LineEnd)
        {
            Blanks(0);
            _text.Append(LineEnd());
            _isStart |= _open.Count == 0 || _open.Peek();
        }
        else if (kind is GatesTokenKind.Comment)
        {
            _text.Append(' ', _random.Next(4)).Append(text).Append(' ', _random.Next(3));
        }
        else
        {
            Follow(text);
            _text.Append(kind == GatesTokenKind.Sign && text.Length == 1 && Convertible.Contains(text[0], StringComparison.Ordinal) && _random.Next(8) == 0 ? (char)(text[0] - '!' + '！') : text);
            Gap(token, text);
        }
    }

    private void Follow(string text)
    {
        if (_isStart)
        {
            _isBlock = text is "circuit" or "test" or "prove" or "for" or "if" or "else";
            _isStart = false;
        }

        switch (text)
        {
            case "(" or "[":
                _open.Push(false);
                break;
            case "{":
                _isStart = _isBlock && (_open.Count == 0 || _open.Peek());
                _open.Push(_isStart);
                break;
            case ")" or "]" or "}" when _open.TryPop(out var isBlock):
                _isStart = isBlock;
                break;
        }
    }

    private void Gap(int token, string text)
    {
        var next = token + 1 < _tokens.Count && _tokens[token + 1].Kind is not (GatesTokenKind.LineEnd or GatesTokenKind.Comment)
            ? _source.Slice(_tokens[token + 1].Span).ToString() : null;
        if (next is null)
        {
            return;
        }

        // Lines may be broken inside brackets and braces, behind the end of a block, and before the arrow and the brace of a head.
        var isInside = _open.TryPeek(out var isBlock) && (!isBlock || _isStart);
        var isHead = _isBlock && !_isStart && (next is "->" or "{") && (_open.Count == 0 || _open.Peek());
        if (_mayBreak && (isInside || isHead || (text == "}" && _isStart)) && _random.Next(6) == 0)
        {
            _text.Append(LineEnd());
        }

        Blanks(AreOneWhenJoined(text, next) ? 1 : 0);
    }

    private void Blanks(int least)
    {
        if (_random.Next(2) == 0)
        {
            _text.Append(' ', least);
        }
        else
        {
            _text.Append(_random.Next(3) == 0 ? "\t" : " ").Append(' ', _random.Next(4));
        }
    }

    private string LineEnd() => !_mayBreak ? "\n" : _random.Next(8) switch
    {
        0 => "\n\n\n",
        1 => "  ; why\n",
        2 => "\n;own line \n",
        3 => "\r\n",
        4 => "；全角，（注释）\n\n",
        _ => "\n",
    };

    private static bool AreOneWhenJoined(string left, string right)
    {
        var tokens = GatesLexer.Tokens(new SourceText("joined", left + right));
        return tokens.Count != 2 || tokens[0].Span.Length != left.Length || (left == "<" && right == "-");
    }
}
