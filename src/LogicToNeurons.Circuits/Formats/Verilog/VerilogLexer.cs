using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>Cuts a Verilog text into words; comments, attributes and directives are left out.</summary>
internal sealed class VerilogLexer
{
    // Longer ones first.
    private static readonly string[] LongSigns = ["===", "!==", "<<<", ">>>", "==", "!=", "&&", "||", "~&", "~|", "~^", "^~", "<=", ">=", "<<", ">>", "**", "+:", "-:"];

    // What may follow the first character of a long sign.
    private const string SecondSigns = "=<>&|^~*:";

    private readonly string _text;
    private int _place;

    public VerilogLexer(string text) => _text = text;

    /// <summary>Gets a value indicating whether an attribute <c>top</c> was passed; set back by the reader.</summary>
    public bool HasTop { get; private set; }

    /// <summary>Forgets that an attribute <c>top</c> was passed.</summary>
    /// <returns>Whether it was.</returns>
    public bool TakeTop()
    {
        var hadTop = HasTop;
        HasTop = false;
        return hadTop;
    }

    /// <summary>The next word.</summary>
    public VerilogToken Next()
    {
        SkipBlanks();
        if (_place == _text.Length)
        {
            return new VerilogToken(VerilogTokenKind.End, new TextSpan(_place, 0));
        }

        var start = _place;
        var character = _text[_place];
        if (IsNameStart(character))
        {
            SkipWhile(IsNameCharacter);
            return Token(VerilogTokenKind.Name, start);
        }

        if (character == '\\')
        {
            SkipWhile(static one => one > ' ');
            return Token(VerilogTokenKind.Escaped, start + 1);
        }

        if (char.IsAsciiDigit(character) || character == '\'')
        {
            return Number();
        }

        return character == '"' ? Text() : Sign();
    }

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character is '_' or '$';

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '$';

    private static bool IsBlank(char character) => character <= ' ' || char.IsWhiteSpace(character);

    private VerilogToken Token(VerilogTokenKind kind, int start) => new(kind, TextSpan.FromBounds(start, _place));

    private void SkipWhile(Func<char, bool> fits)
    {
        _place++;
        while (_place < _text.Length && fits(_text[_place]))
        {
            _place++;
        }
    }

    private bool IsAt(string sign) => string.CompareOrdinal(_text, _place, sign, 0, sign.Length) == 0;

    private void SkipBlanks()
    {
        while (_place < _text.Length)
        {
            var character = _text[_place];
            if (IsBlank(character))
            {
                _place++;
            }
            else if (character is not ('/' or '`' or '('))
            {
                return;
            }
            else if (character == '`' || IsAt("//"))
            {
                SkipWhile(static character => character is not ('\n' or '\r'));
            }
            else if (IsAt("/*"))
            {
                SkipTo("*/");
            }
            else if (IsAt("(*") && !IsAt("(*)"))
            {
                var start = _place;
                SkipTo("*)");
                HasTop |= IsTop(_text.AsSpan(start, _place - start));
            }
            else
            {
                return;
            }
        }
    }

    // (* top = 1 *), as Yosys marks the module that is meant.
    private static bool IsTop(ReadOnlySpan<char> attribute) => attribute[2..].TrimStart() is ['t', 'o', 'p', ' ' or '=' or '*', ..];

    private void SkipTo(string end)
    {
        var found = _text.IndexOf(end, _place + 2, StringComparison.Ordinal);
        _place = found < 0 ? _text.Length : found + end.Length;
    }

    private VerilogToken Number()
    {
        var start = _place;
        if (_text[_place] != '\'')
        {
            SkipWhile(static character => char.IsAsciiDigit(character) || character == '_');
        }

        var behind = _place;
        while (behind < _text.Length && _text[behind] == ' ')
        {
            behind++;
        }

        if (behind + 1 < _text.Length && _text[behind] == '\'')
        {
            _place = behind + 1;
            SkipWhile(char.IsAsciiLetter);
            _place--;
            SkipWhile(static character => char.IsAsciiHexDigit(character) || character is 'x' or 'X' or 'z' or 'Z' or '?' or '_');
        }
        else if (_place == start)
        {
            _place++;
        }

        return Token(VerilogTokenKind.Number, start);
    }

    private VerilogToken Text()
    {
        var start = _place;
        SkipWhile(static character => character is not ('"' or '\n' or '\r'));
        _place = Math.Min(_place + 1, _text.Length);
        return Token(VerilogTokenKind.Text, start);
    }

    private VerilogToken Sign()
    {
        var start = _place;
        var isPair = char.IsHighSurrogate(_text[start]) && start + 1 < _text.Length && char.IsLowSurrogate(_text[start + 1]);
        _place += isPair ? 2 : 1;
        if (_place == _text.Length || !SecondSigns.Contains(_text[_place], StringComparison.Ordinal))
        {
            return Token(VerilogTokenKind.Sign, start);
        }

        foreach (var sign in LongSigns)
        {
            if (string.CompareOrdinal(_text, start, sign, 0, sign.Length) == 0)
            {
                _place = start + sign.Length;
                break;
            }
        }

        return Token(VerilogTokenKind.Sign, start);
    }
}
