using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>Reads lists of rows such as <c>10-15,7</c> or <c>1x1x</c>.</summary>
public static class DontCareReader
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(", \t；;、");

    /// <summary>Reads a list: numbers of rows, ranges of them, and patterns, separated by commas or blanks.</summary>
    /// <param name="list">The list; its name is what diagnostics show.</param>
    /// <param name="inputCount">The number of inputs, up to <see cref="BooleanFunction.MostInputs"/>.</param>
    /// <param name="rows">The rows so far, a bit each; those of the list are added.</param>
    /// <returns>What is wrong.</returns>
    /// <remarks>What has as many signs as there are inputs, all of them 0, 1 or x, is a pattern, in which x is either.</remarks>
    public static ImmutableArray<Diagnostic> Read(SourceText list, int inputCount, Span<ulong> rows)
    {
        ArgumentNullException.ThrowIfNull(list);
        var wrong = ImmutableArray.CreateBuilder<Diagnostic>();
        var text = FullWidth.ToAscii(list.Text);
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Separators);
            length = length < 0 ? text.Length - start : length;
            if (length > 0 && Read(text.AsSpan(start, length), inputCount, rows) is { } message)
            {
                wrong.Add(Diagnostic.At(list, new TextSpan(start, length), "L2N0821", Severity.Error, message, Words.Of("minimise.dontCare.hint")));
            }

            start += length + 1;
        }

        return wrong.ToImmutable();
    }

    private static Phrase? Read(ReadOnlySpan<char> word, int inputCount, Span<ulong> rows)
    {
        if (word.Length == inputCount && word.IndexOfAnyExcept("01xX") < 0)
        {
            Add(PatternOf(word), inputCount, rows);
            return null;
        }

        var dash = word.IndexOf('-');
        if (!TryReadRow(dash < 0 ? word : word[..dash], out var first) || !TryReadRow(word[(dash + 1)..], out var last) || first > last)
        {
            return Words.Of("minimise.dontCare.form", Quote.Shortened(word), inputCount);
        }

        if (last >> inputCount > 0)
        {
            return Words.Of("minimise.dontCare.range", last, (1 << inputCount) - 1);
        }

        for (var row = first; row <= last; row++)
        {
            rows[row >> 6] |= 1UL << (row & 63);
        }

        return null;
    }

    private static bool TryReadRow(ReadOnlySpan<char> digits, out int row) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out row);

    private static Cube PatternOf(ReadOnlySpan<char> word)
    {
        var (care, value) = (0, 0);
        foreach (var sign in word)
        {
            care = (care << 1) | (sign is 'x' or 'X' ? 0 : 1);
            value = (value << 1) | (sign == '1' ? 1 : 0);
        }

        return new Cube(care, value);
    }

    private static void Add(Cube cube, int inputCount, Span<ulong> rows)
    {
        foreach (var row in cube.Rows(inputCount))
        {
            rows[row >> 6] |= 1UL << (row & 63);
        }
    }
}
