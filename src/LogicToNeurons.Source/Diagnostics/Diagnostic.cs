namespace LogicToNeurons.Source.Diagnostics;

/// <summary>One thing to be said about the input: what is wrong, where, what was expected, and the likely fix.</summary>
public sealed class Diagnostic
{
    private Diagnostic(string code, Severity severity, string fileName, SourceText? source, TextSpan span, Phrase message, Phrase? hint)
    {
        Code = code;
        Severity = severity;
        FileName = fileName;
        Source = source;
        Span = span;
        Message = message;
        Hint = hint;
    }

    /// <summary>Gets the stable code, <c>L2N</c> and four digits; <c>docs/diagnostics.md</c> has an entry for each.</summary>
    public string Code { get; }

    /// <summary>Gets how much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>Gets the name of the file that it is about.</summary>
    public string FileName { get; }

    /// <summary>Gets the text that it points into; null if it is about the file as a whole.</summary>
    public SourceText? Source { get; }

    /// <summary>Gets the place in <see cref="Source"/>.</summary>
    public TextSpan Span { get; }

    /// <summary>Gets what is wrong and what was expected.</summary>
    public Phrase Message { get; }

    /// <summary>Gets the likely fix, where there is one.</summary>
    public Phrase? Hint { get; }

    /// <summary>A diagnostic about a place in a text.</summary>
    public static Diagnostic At(SourceText source, TextSpan span, string code, Severity severity, Phrase message, Phrase? hint = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, source.Text.Length);
        return new Diagnostic(code, severity, source.FileName, source, span, message, hint);
    }

    /// <summary>A diagnostic about a file as a whole.</summary>
    public static Diagnostic About(string fileName, string code, Severity severity, Phrase message, Phrase? hint = null) =>
        new(code, severity, fileName, null, default, message, hint);

    /// <summary>The message and the likely fix as one sentence.</summary>
    public string Sentence(Language language)
    {
        var message = Message.In(language);
        if (Hint?.In(language) is not { } hint)
        {
            return message;
        }

        var isQuestion = hint.EndsWith('?') || hint.EndsWith('？');
        return Words.Of(isQuestion ? "diagnostic.asks" : "diagnostic.adds", message, hint).In(language);
    }

    /// <inheritdoc/>
    public override string ToString() => DiagnosticText.Head(this, Language.English);
}
