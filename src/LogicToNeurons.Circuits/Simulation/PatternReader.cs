using System.Collections.Immutable;
using System.Text;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>Reads patterns as they come, one a line: <c>0</c> and <c>1</c>, with blanks and <c>_</c> between them as one likes.</summary>
/// <remarks>
/// Lines without a bit are ignored, <c>;</c> begins a comment, lines end with LF or CRLF. What a source has given is
/// handed on at once, so that a program may wait for an answer before it writes the next line.
/// </remarks>
public sealed class PatternReader
{
    private const int FirstBuffer = 1 << 16;
    private const int LongestLine = 1 << 28;

    private readonly string _fileName;
    private readonly Func<Memory<byte>, int> _read;
    private readonly int _width;
    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private int _searched;
    private bool _isAtEnd;
    private int _line;

    /// <summary>Prepares to read.</summary>
    /// <param name="fileName">The name that diagnostics show.</param>
    /// <param name="read">Puts the next bytes into a memory and returns their number; 0 at the end.</param>
    /// <param name="width">The number of bits of a pattern.</param>
    public PatternReader(string fileName, Func<Memory<byte>, int> read, int width)
    {
        (_fileName, _read, _width) = (fileName, read, width);
    }

    /// <summary>Gets what is wrong with the line at which reading ended; null if nothing is.</summary>
    public Diagnostic? Error { get; private set; }

    /// <summary>Reads some patterns, at least one if there is one.</summary>
    /// <param name="bits">
    /// Gets the bits: for each place of a line, from the left, as many words as <paramref name="wordCount"/>; the first
    /// pattern is the lowest bit of the first word. Bits of patterns that weren't read are 0.
    /// </param>
    /// <param name="wordCount">The number of words of 64 patterns each.</param>
    /// <returns>The number of patterns; 0 at the end, and at a wrong line once the patterns before it are read.</returns>
    public int Read(Span<ulong> bits, int wordCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits.Length, _width * wordCount);
        bits.Clear();
        var count = 0;
        while (count < wordCount * 64 && Error is null && TryTakeLine(count == 0, out var line))
        {
            _line++;
            if (TryParse(line, bits, wordCount, count))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Goes on to the end behind a wrong line and looks for others; patterns there are lost.</summary>
    /// <param name="most">The most that are described, at least one.</param>
    public PatternErrors ReadErrors(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (Error is not { } first)
        {
            return new PatternErrors([], 0);
        }

        var errors = ImmutableArray.Create(first).ToBuilder();
        var others = 0L;
        var bits = new ulong[_width];
        while (TryTakeLine(mayWait: true, out var line))
        {
            _line++;
            Error = null;
            if (TryParse(line, bits, 1, 0) || Error is not { } error)
            {
                continue;
            }

            if (errors.Count < most)
            {
                errors.Add(error);
            }
            else
            {
                others++;
            }
        }

        Error = first;
        return new PatternErrors(errors.ToImmutable(), others);
    }

    // Without waiting, unless nothing has been read yet.
    private bool TryTakeLine(bool mayWait, out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = _buffer.AsSpan(_start, _searched + length - _start);
                _start = _searched = _searched + length + 1;
                return true;
            }

            _searched = _end;
            if (_isAtEnd)
            {
                line = _buffer.AsSpan(_start, _end - _start);
                _start = _end;
                return !line.IsEmpty;
            }

            if (!mayWait)
            {
                line = default;
                return false;
            }

            Refill();
        }
    }

    private void Refill()
    {
        var kept = _end - _start;
        if (kept == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        _buffer.AsSpan(_start, kept).CopyTo(_buffer);
        (_start, _end, _searched) = (0, kept, kept);
        var read = kept >= LongestLine ? 0 : _read(_buffer.AsMemory(kept));
        _isAtEnd = read == 0;
        _end += read;
    }

    private bool TryParse(ReadOnlySpan<byte> line, Span<ulong> bits, int wordCount, int pattern)
    {
        line = _line == 1 && line.StartsWith("\uFEFF"u8) ? line["\uFEFF"u8.Length..] : line;
        var (word, shift) = (pattern >> 6, pattern & 63);
        var count = 0;
        var i = 0;
        for (; i < line.Length && line[i] != (byte)';'; i++)
        {
            var digit = line[i] - '0';
            if (digit is 0 or 1)
            {
                if (count < _width)
                {
                    bits[(count * wordCount) + word] |= (ulong)digit << shift;
                }

                count++;
            }
            else if (!IsBetween(line[i]))
            {
                Forget(bits, wordCount, pattern);
                Error = WrongCharacter(line, i);
                return false;
            }
        }

        if (count == _width && count > 0)
        {
            return true;
        }

        Forget(bits, wordCount, pattern);
        Error = count == 0 ? null : WrongLength(line[..i], count);
        return false;
    }

    private static bool IsBetween(byte character) => character is (byte)' ' or (byte)'_' or (byte)'\t' or (byte)'\r';

    private void Forget(Span<ulong> bits, int wordCount, int pattern)
    {
        for (var place = 0; place < _width; place++)
        {
            bits[(place * wordCount) + (pattern >> 6)] &= ~(1UL << (pattern & 63));
        }
    }

    private Diagnostic WrongCharacter(ReadOnlySpan<byte> line, int place)
    {
        var source = Source(line);
        var start = Math.Min(Encoding.UTF8.GetCharCount(line[..place]), source.Text.Length);
        Rune.DecodeFromUtf16(source.Text.AsSpan(start), out _, out var length);
        var span = new TextSpan(start, length);
        return Diagnostic.At(source, span, "L2N0605", Severity.Error, Words.Of("pattern.character", Quote.Shortened(source.Slice(span))));
    }

    // It points at the first bit too many, or behind the last where some are missing.
    private Diagnostic WrongLength(ReadOnlySpan<byte> line, int count)
    {
        var source = Source(line);
        var text = source.Text;
        var (start, end) = (0, text.TrimEnd(' ', '\t', '\r', '_').Length);
        for (var seen = 0; count > _width && start < end; start++)
        {
            if (text[start] is '0' or '1' && seen++ == _width)
            {
                break;
            }
        }

        var span = count > _width ? TextSpan.FromBounds(start, end) : new TextSpan(end, 0);
        var message = Words.Of(count == 1 ? "pattern.length.one" : "pattern.length", count, _width);
        return Diagnostic.At(source, span, "L2N0606", Severity.Error, message);
    }

    private SourceText Source(ReadOnlySpan<byte> line)
    {
        const int Shown = 1 << 16;
        return new SourceText(_fileName, Encoding.UTF8.GetString(line[..Math.Min(line.Length, Shown)]), _line - 1);
    }
}
