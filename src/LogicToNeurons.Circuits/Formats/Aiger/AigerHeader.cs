using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Aiger;

/// <summary>The first line of an AIGER file: <c>aag M I L O A [B C J F]</c>.</summary>
/// <param name="IsBinary">Whether it is <c>aig</c>.</param>
/// <param name="MostVariable">The largest variable.</param>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Latches">The number of latches.</param>
/// <param name="Outputs">The number of outputs.</param>
/// <param name="Ands">The number of gates.</param>
/// <param name="Span">Its place.</param>
internal sealed record AigerHeader(bool IsBinary, int MostVariable, int Inputs, int Latches, int Outputs, int Ands, TextSpan Span)
{
    private const int MostInputs = 10_000_000;

    /// <summary>Reads it and says what is wrong with it.</summary>
    /// <returns>It, or null.</returns>
    public static AigerHeader? Read(AigerScanner scanner, FlatFile file)
    {
        scanner.TryLine(out var line);
        var isBinary = scanner.Slice(line).StartsWith("aig ");
        var isHeader = isBinary || scanner.Slice(line).StartsWith("aag ");
        var numbers = scanner.Numbers;
        if (!isHeader || !scanner.TryNumbers(TextSpan.FromBounds(line.Start + 4, line.End)) || numbers.Count is < 5 or > 9)
        {
            file.Error("L2N0712", line, Words.Of("format.aigerHeader"));
            return null;
        }

        if (numbers.Skip(5).Any(number => number > 0))
        {
            file.Error("L2N0709", line, Words.Of("format.aigerProperties"));
            return null;
        }

        var defined = numbers[1] + numbers[2] + numbers[4];
        if (isBinary ? numbers[0] != defined : numbers[0] < defined)
        {
            file.Error("L2N0712", line, Words.Of("format.aigerCounts", numbers[0], defined));
            return null;
        }

        // Every latch, output and gate takes two characters at least: what can't be in the file needs no memory.
        var inLines = numbers[2] + numbers[3] + numbers[4] + (isBinary ? 0 : numbers[1]);
        if (2 * inLines > scanner.Left + 1L || numbers[1] > MostInputs || numbers[0] > (4 * defined) + 100_000)
        {
            file.Error("L2N0712", line, Words.Of("format.aigerShort"));
            return null;
        }

        return new AigerHeader(isBinary, (int)numbers[0], (int)numbers[1], (int)numbers[2], (int)numbers[3], (int)numbers[4], line);
    }
}
