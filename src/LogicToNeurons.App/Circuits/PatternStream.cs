using System.Collections.Immutable;
using LogicToNeurons.App.Commands;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Circuits;

/// <summary>Opens a file of patterns and tells what is wrong with it.</summary>
internal sealed class PatternStream(Session session, string file)
{
    private const int MostErrors = 20;

    private Diagnostic? _failure;

    /// <summary>Reads the file.</summary>
    /// <param name="width">The bits of a pattern.</param>
    /// <param name="read">Takes the patterns.</param>
    /// <returns>False if something is wrong; that is told.</returns>
    public bool TryRead(int width, Action<PatternReader> read)
    {
        var opened = session.Open(file);
        if (opened.Value is not { } stream)
        {
            new RunReport(session, file).Unusable(opened.Diagnostics);
            return false;
        }

        using (stream)
        {
            var reader = new PatternReader(file, memory => Read(stream, memory), width);
            read(reader);
            session.Output.Flush();
            if (_failure is null && reader.Error is null)
            {
                return true;
            }

            new RunReport(session, file).Unusable(Errors(reader, stream));
            return false;
        }
    }

    // Whoever writes patterns and waits for answers must learn at once that one is wrong; only a file can be read on to its end.
    private ImmutableArray<Diagnostic> Errors(PatternReader reader, Stream stream)
    {
        if (_failure is { } failure)
        {
            return [failure];
        }

        if (file == SourceFile.StandardInput || !stream.CanSeek)
        {
            return [reader.Error!];
        }

        var (first, others) = reader.ReadErrors(MostErrors);
        return others == 0 ? first : first.Add(Diagnostic.About(
            file,
            "L2N0608",
            Severity.Error,
            others == 1 ? Words.Of("pattern.others.one") : Words.Of("pattern.others", others)));
    }

    private int Read(Stream stream, Memory<byte> memory)
    {
        try
        {
            return stream.Read(memory.Span);
        }
        catch (Exception exception) when (SourceFile.Explain(file, exception) is { } error)
        {
            _failure = error;
            return 0;
        }
    }
}
