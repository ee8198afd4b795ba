using System.Collections.Immutable;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Options;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Programs;

/// <summary>A program that somebody works with: its text, what is wrong with it, its machine and its past.</summary>
internal sealed class ProgramModel
{
    private readonly Lazy<ILookup<int, Diagnostic>> _byLine;

    private ProgramModel(string path, FileStamp version, SourceText? text, LoadedProgram loaded, TimeProvider time)
    {
        Path = path;
        Version = version;
        IsUnreadable = text is null;
        IsWronglySet = loaded.Code == ExitCode.Usage;
        Text = text ?? new SourceText(path, string.Empty);
        Diagnostics = loaded.Diagnostics;
        _byLine = new Lazy<ILookup<int, Diagnostic>>(() => Diagnostics.ToLookup(fault => fault.Source is null ? 1 : Text.LineOf(fault.Span.Start)));
        Run = loaded.Image is null ? null : new ProgramRunner(loaded.Image, time);
    }

    /// <summary>Gets the file.</summary>
    public string Path { get; }

    /// <summary>Gets a value indicating whether the file can't be read at all.</summary>
    public bool IsUnreadable { get; }

    /// <summary>Gets a value indicating whether a cell can't be set as asked for.</summary>
    public bool IsWronglySet { get; }

    /// <summary>Gets the text.</summary>
    public SourceText Text { get; }

    /// <summary>Gets what is to be said about the text; errors and warnings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What is to be said about a line; what concerns the file as a whole belongs to the first one.</summary>
    public IEnumerable<Diagnostic> FaultsOf(int line) => Diagnostics.IsEmpty ? [] : _byLine.Value[line];

    /// <summary>Gets which version of the file this is.</summary>
    public FileStamp Version { get; }

    /// <summary>Gets the program on its machine; null if there are errors.</summary>
    public ProgramRunner? Run { get; }

    /// <summary>Reads and assembles a file.</summary>
    public static ProgramModel Open(string path, ProgramLoader loader, TimeProvider time)
    {
        // A change while it is read is seen by the next look.
        var version = FileStamp.Of(path);
        var source = SourceFile.Read(path, static () => Stream.Null);
        return new ProgramModel(path, version, source.Value, loader.Load(source), time);
    }
}
