using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>A file of a format for exchange while it is read: its circuits, and what is wrong with it.</summary>
internal sealed class FlatFile
{
    private readonly Dictionary<string, FlatCircuit> _byName = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _saidOnce = [];

    public FlatFile(string fileName, SourceText? source)
    {
        FileName = fileName;
        Source = source;
    }

    public string FileName { get; }

    /// <summary>Gets the text; null for a file of bytes.</summary>
    public SourceText? Source { get; }

    /// <summary>Gets the circuits in the order of the text.</summary>
    public List<FlatCircuit> Circuits { get; } = [];

    /// <summary>Gets or sets the circuit that is meant where none is named; null for the first.</summary>
    public FlatCircuit? Main { get; set; }

    /// <summary>Gets a value indicating whether there is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Gets what is to be said, in the order of the text.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start);

    /// <summary>The circuit of a name, or null.</summary>
    public FlatCircuit? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Adds a circuit; if its name is taken, that is an error.</summary>
    public FlatCircuit Add(string name, TextSpan span)
    {
        var circuit = new FlatCircuit(name, span);
        Circuits.Add(circuit);
        if (!_byName.TryAdd(name, circuit))
        {
            Error("L2N0713", span, Words.Of("format.circuitTwice", Shortened(name)));
        }

        return circuit;
    }

    public void Error(string code, TextSpan span, Phrase message, Phrase? hint = null)
    {
        HasErrors = true;
        _diagnostics.Add(Diagnosed(code, Severity.Error, span, message, hint));
    }

    // What has the same subject is said once.
    public void WarnOnce(string subject, string code, TextSpan span, Phrase message, Phrase? hint = null)
    {
        if (_saidOnce.Add(subject))
        {
            _diagnostics.Add(Diagnosed(code, Severity.Warning, span, message, hint));
        }
    }

    /// <summary>Warns once that registers whose initial value is unknown begin with 0.</summary>
    public void WarnOfUnknownInitial(TextSpan span) =>
        WarnOnce("initial", "L2N0707", span, Words.Of("format.unknownInitial"));

    /// <summary>A diagnostic about a place in the file, or about the whole file if it has no text.</summary>
    public Diagnostic Diagnosed(string code, Severity severity, TextSpan span, Phrase message, Phrase? hint = null) => Source is { } source
        ? Diagnostic.At(source, span, code, severity, message, hint)
        : Diagnostic.About(FileName, code, severity, message, hint);

    /// <summary>A name for a message: not too long.</summary>
    public static string Shortened(ReadOnlySpan<char> name) => LogicToNeurons.Source.Parsing.Quote.Shortened(name);
}
