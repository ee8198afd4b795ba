using System.Collections.Immutable;
using LogicToNeurons.App.Files;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Circuits;

/// <summary>A circuit that somebody works with: its file, what is wrong with it, its netlist and its past.</summary>
internal sealed class CircuitModel
{
    private readonly ILookup<int, Diagnostic> _byLine;

    private CircuitModel(CircuitPath path, FileStamp version, SourceText text, CircuitDocument? document, Outcome<Netlist> built, TimeProvider time)
    {
        Place = path;
        Version = version;
        Text = text;
        Document = document;
        Diagnostics = built.Diagnostics;
        Netlist = built.Value;
        Run = built.Value is { } netlist ? new CircuitRunner(netlist, time) : null;
        _byLine = Diagnostics.Where(fault => fault.FileName == text.FileName).ToLookup(fault => fault.Source is null ? 1 : text.LineOf(Math.Min(fault.Span.Start, text.Text.Length)));
    }

    /// <summary>Gets the file and the name of the circuit that was asked for.</summary>
    public CircuitPath Place { get; }

    /// <summary>Gets which version of the file this is.</summary>
    public FileStamp Version { get; }

    /// <summary>Gets the file as text; empty if it holds bytes, or can't be read.</summary>
    public SourceText Text { get; }

    /// <summary>Gets the circuits of the file; null if it can't be read.</summary>
    public CircuitDocument? Document { get; }

    /// <summary>Gets what is to be said; errors and warnings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets a value indicating whether the file can't be read at all.</summary>
    public bool IsUnreadable => !Version.Exists;

    /// <summary>Gets the circuit; null if there are errors.</summary>
    public Netlist? Netlist { get; }

    /// <summary>Gets the circuit on its machine; null if there are errors.</summary>
    public CircuitRunner? Run { get; }

    /// <summary>Whether a file holds circuits, as far as its name tells.</summary>
    public static bool IsCircuit(string path) =>
        !path.EndsWith(".asm", StringComparison.OrdinalIgnoreCase) && CircuitFormats.OfName(CircuitPath.Of(path).File) is not null;

    /// <summary>Reads a file and builds the circuit that is asked for.</summary>
    /// <param name="argument">The file, perhaps with the name of a circuit: <c>FILE:RippleAdder&lt;8&gt;</c>.</param>
    /// <param name="time">The clock.</param>
    public static CircuitModel Open(string argument, TimeProvider time)
    {
        var path = CircuitPath.Of(argument);
        var version = FileStamp.Of(path.File);
        var bytes = ReadFile(path.File);
        if (bytes.Value is not { } content)
        {
            return new CircuitModel(path, version, Empty(path), null, new Outcome<Netlist>(null, bytes.Diagnostics), time);
        }

        return Read(path, version, content, time);
    }

    /// <summary>Builds a circuit of a text that stands in no file as it is.</summary>
    public static CircuitModel Of(CircuitPath path, FileStamp version, string text, TimeProvider time) =>
        Read(path, version, System.Text.Encoding.UTF8.GetBytes(text), time);

    /// <summary>What is to be said about a line, from 1; what concerns the file as a whole belongs to the first one.</summary>
    public IEnumerable<Diagnostic> FaultsOf(int line) => _byLine[line];

    private static CircuitModel Read(CircuitPath path, FileStamp version, byte[] content, TimeProvider time)
    {
        var text = content.AsSpan().StartsWith("aig "u8) ? null : SourceFile.Decode(path.File, content).Value;
        var document = CircuitFiles.Read(path.File, content, ReadFile);
        var built = document.Value is { } read ? read.Build(path.Circuit) : new Outcome<Netlist>(null, []);
        var said = document.Diagnostics.AddRange(built.Diagnostics.Except(document.Diagnostics));
        return new CircuitModel(path, version, text ?? Empty(path), document.Value, new Outcome<Netlist>(built.Value, said), time);
    }

    private static SourceText Empty(CircuitPath path) => new(path.File, string.Empty);

    private static Outcome<byte[]> ReadFile(string path) => SourceFile.ReadBytes(path == SourceFile.StandardInput ? Path.Combine(".", path) : path, static () => Stream.Null);
}
