using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Blif;

/// <summary>Reads BLIF line by line: words between blanks, comments from <c>#</c> on, lines that a <c>\</c> continues.</summary>
internal sealed class BlifLines
{
    private readonly SourceText _source;
    private readonly List<TextSpan> _words = [];
    private int _place;

    public BlifLines(SourceText source) => _source = source;

    /// <summary>Gets the words of the line.</summary>
    public List<TextSpan> Words => _words;

    /// <summary>Gets the place of the line, from its first word to its last.</summary>
    public TextSpan Span => TextSpan.Cover(_words[0], _words[^1]);

    /// <summary>A word of the line.</summary>
    public ReadOnlySpan<char> this[Index index] => _source.Slice(_words[index]);

    /// <summary>Keeps quiet that nothing drives the nets of the line: it is wrong itself.</summary>
    public void Excuse(FlatCircuit circuit)
    {
        foreach (var word in _words)
        {
            circuit.Excuse(circuit.Net(_source.Slice(word), word));
        }
    }

    /// <summary>Goes to the next line that has words.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryNext()
    {
        var text = _source.Text;
        _words.Clear();
        while (_place < text.Length)
        {
            var character = text[_place];
            if (IsLineEnd(character))
            {
                _place++;
                if (_words.Count > 0)
                {
                    return true;
                }
            }
            else if (IsBlank(character))
            {
                _place++;
            }
            else if (character == '#')
            {
                SkipToLineEnd(text);
            }
            else if (character == '\\' && EndsLine(text, _place + 1))
            {
                SkipLineEnd(text);
            }
            else
            {
                AddWord(text);
            }
        }

        return _words.Count > 0;
    }

    private static bool IsLineEnd(char character) => character is '\n' or '\r';

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\f' or '\v' or '\0' or '\u00A0';

    // A word may hold a backslash, as names in Verilog do; only one that ends the line continues it.
    private void AddWord(string text)
    {
        var start = _place;
        while (_place < text.Length && !IsLineEnd(text[_place]) && !IsBlank(text[_place]) && text[_place] != '#' &&
            !(text[_place] == '\\' && EndsLine(text, _place + 1)))
        {
            _place++;
        }

        _words.Add(TextSpan.FromBounds(start, _place));
    }

    private static bool EndsLine(string text, int place)
    {
        while (place < text.Length && IsBlank(text[place]))
        {
            place++;
        }

        return place == text.Length || IsLineEnd(text[place]);
    }

    private void SkipToLineEnd(string text)
    {
        while (_place < text.Length && !IsLineEnd(text[_place]))
        {
            _place++;
        }
    }

    private void SkipLineEnd(string text)
    {
        SkipToLineEnd(text);
        _place += _place + 1 < text.Length && text[_place] == '\r' && text[_place + 1] == '\n' ? 2 : 1;
        _place = Math.Min(_place, text.Length);
    }
}
