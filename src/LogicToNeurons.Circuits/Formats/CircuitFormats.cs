using System.Text;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Formats;

/// <summary>Tells formats apart.</summary>
public static class CircuitFormats
{
    private const int MostRead = 65536;

    /// <summary>The format that the end of a file's name tells; null if it tells none.</summary>
    public static CircuitFormat? OfName(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".GATES" => CircuitFormat.Gates,
        ".BLIF" => CircuitFormat.Blif,
        ".BENCH" => CircuitFormat.Bench,
        ".AIG" or ".AAG" => CircuitFormat.Aiger,
        ".V" or ".SV" or ".VH" => CircuitFormat.Verilog,
        ".HDL" => CircuitFormat.Hdl,
        _ => null,
    };

    /// <summary>The format that the beginning of a file looks like; null if it looks like none.</summary>
    public static CircuitFormat? OfContent(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("aig "u8) || bytes.StartsWith("aag "u8))
        {
            return CircuitFormat.Aiger;
        }

        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MostRead)]);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (OfLine(line.Trim()) is { } format)
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>Whether a text begins as a <c>.gates</c> text does: with a circuit, a test, a claim or an import.</summary>
    /// <remarks>A word with a colon behind it is the label of a program.</remarks>
    public static bool IsGates(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var code = GatesLexer.Tokens(source).Where(token => token.Kind is not (GatesTokenKind.LineEnd or GatesTokenKind.Comment)).Take(2).ToList();
        return code.Count > 0 && FullWidth.ToAscii(source.Slice(code[0].Span)) is "circuit" or "test" or "prove" or "import"
            && (code.Count == 1 || FullWidth.ToAscii(source.Slice(code[1].Span)) != ":");
    }

    private static CircuitFormat? OfLine(ReadOnlySpan<char> line) => line switch
    {
        _ when line.StartsWith(".model") || line.StartsWith(".inputs") || line.StartsWith(".names") => CircuitFormat.Blif,
        _ when BeginsWith(line, "INPUT") || BeginsWith(line, "OUTPUT") => CircuitFormat.Bench,
        _ when line.StartsWith("module ") => CircuitFormat.Verilog,
        _ when line.StartsWith("CHIP ") => CircuitFormat.Hdl,
        _ when line.StartsWith("circuit ") => CircuitFormat.Gates,
        _ => null,
    };

    // INPUT(a), with blanks before the bracket as one likes.
    private static bool BeginsWith(ReadOnlySpan<char> line, string word) =>
        line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line[word.Length..].TrimStart().StartsWith("(");
}
