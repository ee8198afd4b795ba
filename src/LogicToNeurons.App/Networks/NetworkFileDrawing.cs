using LogicToNeurons.Networks.Figures;

namespace LogicToNeurons.App.Networks;

/// <summary>Draws networks of files.</summary>
/// <param name="session">Whom to tell.</param>
internal sealed class NetworkFileDrawing(Session session)
{
    /// <summary>Whether a file's name says that it holds a network.</summary>
    public static bool IsNetwork(string file) => Path.GetExtension(file).ToUpperInvariant() is ".JSON" or ".ONNX";

    /// <summary>Draws a network, with values if something is set; whatever is wrong is told.</summary>
    /// <param name="file">The file with the network.</param>
    /// <param name="settings">What is set; registers that aren't hold their initial values, and inputs 0.</param>
    /// <param name="output">The file to be written; null for none.</param>
    /// <param name="width">The columns that there are.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Draw(string file, List<string> settings, string? output, int width) =>
        new NetworkLoader(session).TryLoad(file, out var loaded) ? Draw(loaded, settings, output, width) : ExitCode.Failure;

    /// <summary>Draws a network that is read already.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Draw(LoadedNetwork loaded, List<string> settings, string? output, int width)
    {
        var network = loaded.Network;
        var read = new NetworkSettings(session, new NetworkView(network));
        if (!read.TryRead(settings))
        {
            return ExitCode.Usage;
        }

        var columns = new double[network.FirstNeuron];
        network.Initial.CopyTo(columns, network.InputCount);
        read.ApplyTo(columns.AsSpan());
        var figure = NetworkFigure.Of(network);
        return new NetworkFigurePrinter(session, figure, settings.Count == 0 ? [] : figure.SignalsOf(columns)).TryWrite(output, width)
            ? ExitCode.Success
            : ExitCode.Failure;
    }
}
