using System.Collections.Immutable;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Collects what is to be said of circuits; the same thing of the same place only once, however many instances have it.</summary>
/// <remarks>At most ten errors are kept of one line, so that a hostile line can't fill the report.</remarks>
internal sealed class GatesReport
{
    private const int MostOfOneLine = 10;
    private const int MostSearches = 200;
    private const int LongestValue = 200;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(SourceText Source, int Start, string Code)> _said = [];
    private readonly Dictionary<(SourceText Source, int Line), int> _countOfLine = [];
    private readonly HashSet<(SourceText Source, int Start)> _impossible = [];
    private int _searches;

    public bool HasErrors { get; private set; }

    /// <summary>Gets or sets where the circuit is used that is looked into now; null if what is wrong with it is said in its own text.</summary>
    public CallPlace? Caller { get; set; }

    public void Error(SourceText source, TextSpan span, string code, Phrase message, Phrase? hint = null) =>
        Add(Diagnostic.At(source, span, code, Severity.Error, Short(message), hint is null ? null : Short(hint)));

    public void Warning(SourceText source, TextSpan span, string code, Phrase message, Phrase? hint = null) =>
        Add(Diagnostic.At(source, span, code, Severity.Warning, Short(message), hint is null ? null : Short(hint)));

    /// <summary>Says something of a file as a whole.</summary>
    public void ErrorOf(string fileName, string code, Phrase message, Phrase? hint = null) =>
        Add(Diagnostic.About(fileName, code, Severity.Error, Short(message), hint is null ? null : Short(hint)));

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        if (Caller is { } caller && diagnostic.Severity == Severity.Error && (caller.IsLibrary || DependsOnParameters(diagnostic.Code)))
        {
            if (!_impossible.Add((caller.Source, caller.Span.Start)))
            {
                return;
            }

            diagnostic = AtCaller(diagnostic, caller);
        }

        if (diagnostic.Source is not { } source)
        {
            _diagnostics.Add(diagnostic);
            return;
        }

        var line = (source, source.LineOf(diagnostic.Span.Start));
        if (!_said.Add((source, diagnostic.Span.Start, diagnostic.Code)) || _countOfLine.GetValueOrDefault(line) >= MostOfOneLine)
        {
            return;
        }

        _countOfLine[line] = _countOfLine.GetValueOrDefault(line) + 1;
        _diagnostics.Add(diagnostic);
    }

    public void AddRange(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>The name that was probably meant, as a question; null if none is near, or too many were asked for already.</summary>
    public Phrase? Meant(string name, IEnumerable<string> candidates) =>
        _searches++ < MostSearches && NearMiss.Find(name, candidates) is { } near ? Words.Of("gates.hint.meant", near) : null;

    /// <summary>All that was said: file by file in the order of their first mention, and in each by place.</summary>
    public ImmutableArray<Diagnostic> InOrder()
    {
        var files = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in _diagnostics)
        {
            files.TryAdd((object?)diagnostic.Source ?? this, files.Count);
        }

        return [.. _diagnostics.OrderBy(diagnostic => files[(object?)diagnostic.Source ?? this]).ThenBy(diagnostic => diagnostic.Span.Start)];
    }

    // Widths, bits that a bus doesn't have, numbers that don't fit, compile-time integers, limits, depth.
    private static bool DependsOnParameters(string code) => code is "L2N0504" or "L2N0514" or "L2N0515" or "L2N0517" or "L2N0518" or "L2N0519";

    // The library's text is nothing that its users could mend.
    private static Diagnostic AtCaller(Diagnostic diagnostic, CallPlace caller)
    {
        var hint = caller.IsLibrary || diagnostic.Source is null
            ? diagnostic.Hint
            : Words.Of("gates.hint.impossible", diagnostic.FileName, diagnostic.Source.LineOf(diagnostic.Span.Start));
        return Diagnostic.At(caller.Source, caller.Span, diagnostic.Code, Severity.Error, Words.Of("gates.impossible", caller.Title, diagnostic.Message), hint);
    }

    // Names may be as long as one likes, sentences may not.
    private static Phrase Short(Phrase phrase) => phrase.Values.Any(value => value is string { Length: > LongestValue })
        ? new Phrase(phrase.Wording, phrase.Key, [.. phrase.Values.Select(value => value is string { Length: > LongestValue } text ? Cut(text) : value)])
        : phrase;

    private static string Cut(string text) => $"{text.AsSpan(0, char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)}…";
}
