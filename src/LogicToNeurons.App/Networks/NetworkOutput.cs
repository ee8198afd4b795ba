using System.CommandLine;
using LogicToNeurons.App.Files;
using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Networks;

/// <summary>The file that a network is to be written to, if any.</summary>
/// <param name="session">Whom to tell.</param>
/// <param name="file">The file; null for none.</param>
internal sealed class NetworkOutput(Session session, string? file)
{
    /// <summary>Gets the file; null for none.</summary>
    public string? File => file;

    /// <summary>Gets what is wrong with the file's name; null for nothing.</summary>
    public Phrase? Conflict => file is null ? null
        : OutputFile.FolderConflict(file) ?? (!IsFigure && NetworkWriter.FormatOf(file) is null ? Words.Of("relu.unknownOutput", file) : null);

    /// <summary>Whether there is a folder to write to; if not, that is told.</summary>
    public bool HasFolder => file is null || OutputFile.HasFolder(session, file);

    private bool IsFigure => file is not null && file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>The option <c>-o</c>.</summary>
    public static Option<string> Option() =>
        new("--output", "-o") { Description = "option.outputNetwork", HelpName = "net.onnx|net.json|net.svg|net.dot" };

    /// <summary>Writes a network; if that can't be done, that is told.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Write(WrittenNetwork network)
    {
        if (file is null)
        {
            return ExitCode.Success;
        }

        if (IsFigure)
        {
            return new NetworkFigurePrinter(session, NetworkFigure.Of(network.Network, network.Compiled), []).TryWriteSvg(file) ? ExitCode.Success : ExitCode.Failure;
        }

        var prepared = NetworkWriter.Prepare(network, NetworkWriter.FormatOf(file)!.Value);
        if (prepared.Value is not { } write)
        {
            session.Tell(prepared.Diagnostics);
            return prepared.Diagnostics.Any(one => one.Code == NetworkWriter.TooLargeCode) ? ExitCode.Limit : ExitCode.Failure;
        }

        return OutputFile.TryWrite(session, file, write) ? ExitCode.Success : ExitCode.Failure;
    }
}
