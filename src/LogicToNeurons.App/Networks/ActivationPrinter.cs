using System.Collections.Immutable;
using System.Text.Json;
using LogicToNeurons.App.Output;
using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Networks.Activations;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes an activation function as a plot and in words, as JSON or as SVG.</summary>
internal sealed class ActivationPrinter(Session session, ActivationFunction function)
{
    /// <summary>The rows of the plot: with the facts below, it fits a terminal of 24.</summary>
    public const int UsualHeight = 15;

    private static readonly ImmutableArray<double> Samples = [-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4];

    /// <summary>The plot as an SVG document.</summary>
    public string Svg() => PlotSvg.Write(ActivationPlot.Of(function, session.Language));

    /// <summary>The plot as text.</summary>
    public string Text(int width, int height) => string.Concat(PlotLines(width, height).Select(line => line + "\n"));

    /// <summary>Writes the plot with the facts below it.</summary>
    public void Print(int width, int height)
    {
        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(Write));
            return;
        }

        foreach (var line in PlotLines(width, height))
        {
            session.Output.Line(line);
        }

        session.Output.Line();
        var facts = ActivationFact.Of(function);
        var labels = facts.Select(fact => fact.Label.In(session.Language)).ToList();
        var labelWidth = labels.Max(label => DisplayWidth.Of(label));
        for (var fact = 0; fact < facts.Length; fact++)
        {
            session.Output.Line($"{DisplayWidth.PadRight(labels[fact], labelWidth)}  {facts[fact].In(session.Language)}");
        }
    }

    private ImmutableArray<string> PlotLines(int width, int height) =>
        PlotPrinter.Lines(session, ActivationPlot.Of(function, session.Language), width, height);

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("activation", function.Key);
        writer.WriteString("name", session.Say(function.Name));
        writer.WriteString("formula", function.Formula);
        writer.WriteString("derivative", function.DerivativeFormula);
        writer.WriteStartObject("range");
        WriteNumber(writer, "from", function.Range.From);
        writer.WriteBoolean("fromClosed", function.Range.IsFromClosed);
        WriteNumber(writer, "to", function.Range.To);
        writer.WriteBoolean("toClosed", function.Range.IsToClosed);
        writer.WriteEndObject();
        writer.WriteStartArray("bends");
        foreach (var bend in function.Bends)
        {
            writer.WriteNumberValue(bend);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("points");
        foreach (var x in Samples)
        {
            writer.WriteStartObject();
            writer.WriteNumber("x", x);
            WriteNumber(writer, "y", function.Value(x));
            WriteNumber(writer, "slope", function.Derivative(x));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // JSON has no infinity: no bound, and no slope, is null.
    private static void WriteNumber(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
