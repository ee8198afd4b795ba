using System.Diagnostics.CodeAnalysis;
using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Hack;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Circuits;

/// <summary>Reads files of circuits and builds circuits; whatever is wrong is told.</summary>
internal sealed class CircuitLoader(Session session)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its circuits; or what is wrong.</returns>
    public Outcome<CircuitDocument> Read(CircuitPath path)
    {
        if (HackFile.IsName(path.File))
        {
            return HackFile.NotHere(path.File);
        }

        var bytes = session.ReadBytes(path.File);
        if (bytes.Value is not { } value)
        {
            return new Outcome<CircuitDocument>(null, [.. bytes.Diagnostics.Select(one => WithHint(one, path))]);
        }

        var read = CircuitFiles.Read(path.File, value, OpenBeside);
        return read.Value is null && ProgramCircuit.IsProgram(path.File)
            ? new Outcome<CircuitDocument>(null, [.. read.Diagnostics.Select(one => Diagnostic.About(one.FileName, one.Code, one.Severity, one.Message, Words.Of("circuit.isProgram", path.File)))])
            : read;
    }

    /// <summary>Reads a file and builds the circuit that an argument names; if that can't be done, that is told.</summary>
    public bool TryLoad(string argument, [NotNullWhen(true)] out LoadedCircuit? circuit)
    {
        var path = CircuitPath.Of(argument);
        var document = Read(path);
        var built = document.Value?.Build(path.Circuit);
        var said = built is null ? document.Diagnostics : document.Diagnostics.AddRange(built.Diagnostics.Except(document.Diagnostics));
        circuit = built?.Value is { } netlist ? new LoadedCircuit(path.File, netlist, said) : null;
        if (circuit is null)
        {
            new RunReport(session, path.File).Unusable(said);
        }

        return circuit is not null;
    }

    // A file that is called "-" is not standard input here.
    private Outcome<byte[]> OpenBeside(string path) =>
        session.ReadBytes(path == SourceFile.StandardInput ? Path.Combine(".", path) : path);

    private static Diagnostic WithHint(Diagnostic diagnostic, CircuitPath path)
    {
        var isBareName = diagnostic.Code == "L2N0301" && path.Circuit is null && CircuitPath.IsName(path.File);
        return isBareName
            ? Diagnostic.About(diagnostic.FileName, diagnostic.Code, diagnostic.Severity, diagnostic.Message, Words.Of("circuit.bareName", path.File))
            : diagnostic;
    }
}
