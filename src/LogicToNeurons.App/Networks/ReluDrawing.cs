using System.Collections.Immutable;
using System.Text.Json;
using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Output;
using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Rationals;
using FunctionCurve = LogicToNeurons.Networks.Functions.Curves.FunctionCurve;

namespace LogicToNeurons.App.Networks;

/// <summary>Draws a network of a <c>.relu</c> file: the plot of a function of one input, and the figure of its neurons as they were written.</summary>
/// <param name="session">Whom to tell.</param>
/// <param name="file">The file, as it is named in what is told.</param>
/// <param name="function">The network.</param>
/// <param name="output">A file that ends in .svg or .txt; null for a result.</param>
internal sealed class ReluDrawing(Session session, string file, ReluFunction function, string? output)
{
    /// <summary>Draws it: a function of one input as a plot and a figure, one with settings, or with more inputs, as a figure only.</summary>
    /// <param name="settings">The values of inputs that the figure shows.</param>
    /// <param name="width">The columns of a text.</param>
    /// <param name="height">The rows of a plot.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Draw(List<string> settings, int width, int height)
    {
        if (settings.Count == 0 && function.Inputs.Length == 1 && Curves() is { } curves)
        {
            return DrawCurves(curves, width, height);
        }

        if (!ReluSettings.TryRead(session, function, settings, out var inputs))
        {
            return ExitCode.Usage;
        }

        return Figure(settings.Count == 0 ? [] : inputs) is { } printer && printer.TryWrite(output, Math.Max(width, NetworkTextStyle.LeastWidth))
            ? ExitCode.Success
            : ExitCode.Failure;
    }

    // Null if a curve has too many kinks.
    private List<(string Name, PiecewiseLinear Curve)>? Curves()
    {
        var curves = new List<(string Name, PiecewiseLinear Curve)>();
        for (var i = 0; i < function.Outputs.Length; i++)
        {
            if (FunctionCurve.Of(function, i) is not { } curve)
            {
                return null;
            }

            curves.Add((function.Outputs[i], curve));
        }

        return curves;
    }

    private int DrawCurves(List<(string Name, PiecewiseLinear Curve)> curves, int width, int height)
    {
        if (output is not null)
        {
            var text = output.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
                ? PlotSvg.Write(CurvePlot.Of(function.Name, function.Inputs[0], curves, hasDerivatives: true, session.Language))
                : string.Concat(PlotLines(curves, width, height).Select(line => line + "\n"));
            return OutputFile.TryWrite(session, output, text) ? ExitCode.Success : ExitCode.Failure;
        }

        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(writer => Write(writer, curves)));
            return ExitCode.Success;
        }

        foreach (var line in PlotLines(curves, width, height))
        {
            session.Output.Line(line);
        }

        var printer = new CurvePrinter(session, function.Inputs[0]);
        foreach (var (name, curve) in curves)
        {
            session.Output.Line();
            printer.Print(name, curve);
        }

        session.Output.Line();
        Figure([])?.Print(Math.Max(width, NetworkTextStyle.LeastWidth));
        return ExitCode.Success;
    }

    // Beside steep slopes a text would show nothing of the curves: then the derivatives have a plot of their own.
    private ImmutableArray<string> PlotLines(List<(string Name, PiecewiseLinear Curve)> curves, int width, int height)
    {
        var input = function.Inputs[0];
        if (!CurvePlot.IsSteep(curves))
        {
            return PlotPrinter.Lines(session, CurvePlot.Of(function.Name, input, curves, hasDerivatives: true, session.Language), width, height);
        }

        var plot = PlotPrinter.Lines(session, CurvePlot.Of(function.Name, input, curves, hasDerivatives: false, session.Language), width, height);
        return [.. plot, string.Empty, .. PlotPrinter.Lines(session, CurvePlot.DerivativeOf(input, curves, session.Language), width, height)];
    }

    // Null if a weight is beyond all numbers, which is told.
    private NetworkFigurePrinter? Figure(Rational[] inputs)
    {
        var converted = FunctionNetwork.Of(function, NumberFormat.Float64, file);
        if (converted.Value is not { } network)
        {
            new RunReport(session, file).Unusable(converted.Diagnostics);
            return null;
        }

        var figure = NetworkFigure.Of(network.Network);
        return new NetworkFigurePrinter(session, figure, inputs.Length == 0 ? [] : figure.SignalsOf([.. inputs.Select(BinaryRounding.ToDouble)]));
    }

    private void Write(Utf8JsonWriter writer, List<(string Name, PiecewiseLinear Curve)> curves)
    {
        writer.WriteString("file", file);
        writer.WriteString("network", function.Name);
        writer.WriteString("input", function.Inputs[0]);
        writer.WriteStartArray("outputs");
        foreach (var (name, curve) in curves)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            CurvePrinter.Write(writer, curve);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
