using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Aiger;

/// <summary>Reads the lines and the bytes of an AIGER file; a byte is a character here.</summary>
internal sealed class AigerScanner
{
    private readonly string _text;
    private readonly List<long> _numbers = [];

    public AigerScanner(string text) => _text = text;

    public int Place { get; private set; }

    public int Left => _text.Length - Place;

    /// <summary>Gets the numbers of the last line of numbers.</summary>
    public List<long> Numbers => _numbers;

    /// <summary>Goes behind the next line.</summary>
    /// <param name="line">Its place, without its end.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryLine(out TextSpan line)
    {
        line = new TextSpan(Place, 0);
        if (Left == 0)
        {
            return false;
        }

        var length = _text.AsSpan(Place).IndexOf('\n');
        var end = length < 0 ? _text.Length : Place + length;
        var next = length < 0 ? end : end + 1;
        line = TextSpan.FromBounds(Place, end > Place && _text[end - 1] == '\r' ? end - 1 : end);
        Place = next;
        return true;
    }

    /// <summary>Goes back to the beginning of a line.</summary>
    public void GoTo(int place) => Place = place;

    public ReadOnlySpan<char> Slice(TextSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>Reads the numbers of a line into <see cref="Numbers"/>.</summary>
    /// <returns>Whether there is nothing else in it.</returns>
    public bool TryNumbers(TextSpan line)
    {
        _numbers.Clear();
        var place = line.Start;
        while (place < line.End)
        {
            if (_text[place] is ' ' or '\t')
            {
                place++;
                continue;
            }

            long number = 0;
            var start = place;
            while (place < line.End && char.IsAsciiDigit(_text[place]) && number <= int.MaxValue)
            {
                number = (number * 10) + (_text[place++] - '0');
            }

            if (place == start || number > int.MaxValue || (place < line.End && _text[place] is not (' ' or '\t')))
            {
                return false;
            }

            _numbers.Add(number);
        }

        return true;
    }

    /// <summary>Reads a difference of the binary format: seven bits a byte, the lowest first.</summary>
    /// <returns>It, or −1 where the file ends or the number is too large.</returns>
    public long ReadDelta()
    {
        long value = 0;
        for (var shift = 0; shift < 35 && Left > 0; shift += 7)
        {
            var one = _text[Place++];
            value |= (long)(one & 0x7F) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }

        return -1;
    }
}
