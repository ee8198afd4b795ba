using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Files;

/// <summary>Reads lines of numbers with blanks or commas between them; <c>;</c> begins a comment, and lines without a number are ignored.</summary>
/// <typeparam name="T">What numbers become.</typeparam>
/// <param name="fileName">The name that diagnostics show.</param>
/// <param name="reader">The text.</param>
/// <param name="width">The numbers of a line.</param>
/// <param name="parse">Reads a number.</param>
/// <param name="areWhole">Whether only whole numbers are right, to be told so.</param>
public sealed class NumberLineReader<T>(string fileName, TextReader reader, int width, NumberParser<T> parse, bool areWhole = false)
{
    private const int MostShown = 1 << 16;

    private int _line;

    /// <summary>Gets what is wrong with the line at which reading ended; null if nothing is.</summary>
    public Diagnostic? Error { get; private set; }

    /// <summary>Reads the next line that holds numbers.</summary>
    /// <param name="numbers">Gets them.</param>
    /// <returns>False at the end, and at a wrong line.</returns>
    public bool TryRead(Span<T> numbers)
    {
        while (reader.ReadLine() is { } line)
        {
            _line++;
            var comment = line.IndexOf(';', StringComparison.Ordinal);
            var count = Parse(comment < 0 ? line : line[..comment], numbers);
            if (Error is not null)
            {
                return false;
            }

            if (count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetween(char character) => character is ',' or '\uFEFF' || char.IsWhiteSpace(character);

    private int Parse(string line, Span<T> numbers)
    {
        var (count, end, tooMany) = (0, 0, -1);
        for (var start = 0; start < line.Length; start = end)
        {
            end = start + 1;
            if (IsBetween(line[start]))
            {
                continue;
            }

            while (end < line.Length && !IsBetween(line[end]))
            {
                end++;
            }

            if (!parse(line.AsSpan(start, end - start), out var number))
            {
                Fail(line, start, end, NotOne(Quote.Shortened(line.AsSpan(start, end - start))), "L2N1210");
                return 0;
            }

            tooMany = count == width ? start : tooMany;
            if (count < width)
            {
                numbers[count] = number;
            }

            count++;
        }

        if (count != width && count > 0)
        {
            var trimmed = line.TrimEnd().Length;
            Fail(line, tooMany < 0 ? trimmed : tooMany, trimmed, Words.Of("files.patterns.count", count, width), "L2N1211");
        }

        return count;
    }

    private Phrase NotOne(string text) => areWhole ? Words.Of("files.patterns.whole", text) : Words.Of("files.patterns.number", text);

    private void Fail(string line, int start, int end, Phrase message, string code)
    {
        var source = new SourceText(fileName, line[..Math.Min(line.Length, MostShown)].Replace('\r', ' '), _line - 1);
        start = Math.Min(start, source.Text.Length);
        end = Math.Clamp(end, start, source.Text.Length);
        Error = Diagnostic.At(source, TextSpan.FromBounds(start, end), code, Severity.Error, message);
    }
}
