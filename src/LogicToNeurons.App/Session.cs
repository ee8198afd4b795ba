using LogicToNeurons.App.Output;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Terminal.Hosts;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App;

/// <summary>What a command works with: its streams, the user's language, and how results are to look.</summary>
internal sealed class Session
{
    private readonly Streams _streams;
    private readonly bool _isPlain;
    private readonly Look _look;
    private Outcome<byte[]>? _standardInput;

    public Session(Streams streams, Language language, Func<string, string?> environment, Look look)
    {
        var (isJson, isAscii, isPlain, _) = look;
        Environment = environment;
        _look = look;
        _isPlain = isPlain;
        _streams = streams;
        Language = language;
        IsJson = isJson;
        Output = new LineWriter(streams.Output, isAscii && !isJson);
        Error = new LineWriter(streams.Error, isAscii);
    }

    /// <summary>Gets the language of all words.</summary>
    public Language Language { get; }

    /// <summary>Gets a value indicating whether results are JSON lines.</summary>
    public bool IsJson { get; }

    /// <summary>Gets the writer of results.</summary>
    public LineWriter Output { get; }

    /// <summary>Gets the writer of messages.</summary>
    public LineWriter Error { get; }

    /// <summary>Gets the width of the terminal, in columns; null if results don't go to one, or are to be plain.</summary>
    public int? Width => _isPlain ? null : _streams.FindWidth();

    /// <summary>Gets what looks up environment variables.</summary>
    public Func<string, string?> Environment { get; }

    /// <summary>Gets a value indicating whether a full screen may be used, if there is a terminal: nobody asks for plain text or JSON.</summary>
    public bool MayUseFullScreen => !IsJson && !_isPlain;

    /// <summary>Gets the signs that a screen may use: ASCII if that is asked for, or all that the locale knows.</summary>
    public GlyphSet Glyphs => _look.IsAscii || !Locale.IsUnicode(Environment) ? GlyphSet.Ascii : GlyphSet.Unicode;

    /// <summary>Gets a value indicating whether drawings are made of ASCII signs only.</summary>
    public bool IsAscii => _look.IsAscii;

    /// <summary>Takes the terminal for a full screen; null if there is none.</summary>
    public ITerminalHost? OpenScreen() => _streams.OpenScreen(!_look.HasNoColor);

    /// <summary>Reads a source file; what is wrong with it is told.</summary>
    public Outcome<SourceText> Read(string path) => path == SourceFile.StandardInput && _standardInput?.Value is { } bytes
        ? SourceFile.Decode(path, bytes)
        : SourceFile.Read(path, _streams.OpenInput);

    /// <summary>Reads a file of any kind; what is wrong with it is told. Standard input is kept, so that one may look at it first.</summary>
    public Outcome<byte[]> ReadBytes(string path) => path == SourceFile.StandardInput
        ? _standardInput ??= SourceFile.ReadBytes(path, _streams.OpenInput)
        : SourceFile.ReadBytes(path, _streams.OpenInput);

    /// <summary>Opens a file of any kind and any size; what is wrong with it is told.</summary>
    public Outcome<Stream> Open(string path) => SourceFile.Open(path, _streams.OpenInput);

    /// <summary>A phrase in the user's language.</summary>
    public string Say(Phrase phrase) => phrase.In(Language);

    /// <summary>A phrase of this project in the user's language.</summary>
    public string Say(string key, params object[] values) => Words.Of(key, values).In(Language);

    /// <summary>Writes a result line.</summary>
    public void Print(string key, params object[] values) => Output.Line(Say(key, values));

    /// <summary>Writes a message line.</summary>
    public void Tell(string key, params object[] values) => Error.Line(Say(key, values));

    /// <summary>Writes diagnostics as messages.</summary>
    public void Tell(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            foreach (var line in DiagnosticText.Lines(diagnostic, Language))
            {
                Error.Line(line);
            }
        }
    }

    public void Flush()
    {
        Output.Flush();
        Error.Flush();
    }
}
