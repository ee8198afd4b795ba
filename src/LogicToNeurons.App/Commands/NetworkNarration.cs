using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Commands;

/// <summary>A network told as text where there is no screen: its size, its figure, and what can be done with it.</summary>
internal sealed class NetworkNarration(Session session)
{
    /// <summary>Tells it, with values if there are settings; whatever is wrong is told.</summary>
    /// <param name="file">The file, perhaps with the name of a network.</param>
    /// <param name="settings">What inputs and registers are; nothing if nobody asks for values.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Tell(string file, List<string> settings)
    {
        var code = ReluLoader.IsRelu(file) ? TellFormulas(file, settings) : TellLayers(file, settings);
        if (code == ExitCode.Success && !session.IsJson)
        {
            session.Output.Line();
            session.Print("narration.network.commands", OpeningLine.Quoted(DiagnosticText.Visible(file)) ?? "FILE");
        }

        return code;
    }

    private int TellFormulas(string file, List<string> settings)
    {
        if (!new ReluLoader(session).TryLoad(file, out var function))
        {
            return ExitCode.Failure;
        }

        TellSize(function.Name, function.Inputs.Length, function.Outputs.Length, function.Neurons.Length, function.Depth);
        return new ReluDrawing(session, DiagnosticText.Visible(CircuitPath.Of(file).File), function, null)
            .Draw(settings, session.Width ?? PlotPrinter.UsualWidth, ActivationPrinter.UsualHeight);
    }

    private int TellLayers(string file, List<string> settings)
    {
        if (!new NetworkLoader(session).TryLoad(file, out var loaded))
        {
            return ExitCode.Failure;
        }

        var network = loaded.Network;
        TellSize(network.Name, network.InputCount, network.OutputCount, network.NeuronCount, network.LayerCount);
        return new NetworkFileDrawing(session).Draw(loaded, settings, null, Math.Max(session.Width ?? NetworkFigurePrinter.UsualWidth, NetworkTextStyle.LeastWidth));
    }

    private void TellSize(string name, int inputs, int outputs, int neurons, int layers)
    {
        if (!session.IsJson)
        {
            session.Print("narration.network", name, inputs, outputs, neurons, layers);
            session.Output.Line();
        }
    }
}
