using LogicToNeurons.Circuits.Formats.Aiger;
using LogicToNeurons.Circuits.Formats.Bench;
using LogicToNeurons.Circuits.Formats.Blif;
using LogicToNeurons.Circuits.Formats.Hdl;
using LogicToNeurons.Circuits.Formats.Verilog;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Formats;

/// <summary>Reads files of circuits, whatever their format.</summary>
public static class CircuitFiles
{
    /// <summary>Reads a file whose format is told by the end of its name, or else by how it begins; standard input is in the language of circuits if it doesn't look like anything else.</summary>
    /// <param name="fileName">Its name; it is what diagnostics show, and other files are looked up beside it.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="open">Reads another file, for imports; it gets a path.</param>
    /// <returns>What was read, or what is wrong.</returns>
    public static Outcome<CircuitDocument> Read(string fileName, byte[] bytes, Func<string, Outcome<byte[]>> open)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(open);
        var usual = fileName == SourceFile.StandardInput ? CircuitFormat.Gates : (CircuitFormat?)null;
        return (CircuitFormats.OfName(fileName) ?? CircuitFormats.OfContent(bytes) ?? usual) switch
        {
            CircuitFormat.Gates => ReadText(fileName, bytes, source => GatesDocument.Read(source, open)),
            CircuitFormat.Aiger => ReadAiger(fileName, bytes),
            CircuitFormat.Bench => ReadText(fileName, bytes, BenchReader.Read),
            CircuitFormat.Blif => ReadText(fileName, bytes, BlifReader.Read),
            CircuitFormat.Verilog => ReadText(fileName, bytes, VerilogReader.Read),
            CircuitFormat.Hdl => ReadText(fileName, bytes, source => HdlDocument.Read(source, open)),
            _ => Diagnostic.About(fileName, "L2N0701", Severity.Error, Words.Of("format.unknown")),
        };
    }

    private static Outcome<CircuitDocument> ReadText(string fileName, byte[] bytes, Func<SourceText, Outcome<CircuitDocument>> read)
    {
        var source = SourceFile.Decode(fileName, bytes);
        return source.Value is { } text ? read(text) : new Outcome<CircuitDocument>(null, source.Diagnostics);
    }

    // Both kinds of AIGER are told by their first word: a text may be named .aig.
    private static Outcome<CircuitDocument> ReadAiger(string fileName, byte[] bytes) =>
        bytes.AsSpan().StartsWith("aig "u8) ? AigerReader.Read(fileName, bytes) : ReadText(fileName, bytes, AigerReader.Read);
}
