using System.Text.Json;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Output;
using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes a network's figure as text, JSON or SVG.</summary>
/// <param name="session">Whom to write to.</param>
/// <param name="figure">The network.</param>
/// <param name="values">The value of each signal; empty to show none.</param>
internal sealed class NetworkFigurePrinter(Session session, NetworkFigure figure, double[] values)
{
    /// <summary>The columns where there is no terminal.</summary>
    public const int UsualWidth = 80;

    /// <summary>Writes the figure to an SVG file; if that can't be done, that is told.</summary>
    public bool TryWriteSvg(string file) => OutputFile.TryWrite(session, file, NetworkFigureSvg.Write(figure, values, session.Language));

    /// <summary>Writes the figure to a file, as SVG or text by its end, or as a result if there is none.</summary>
    /// <returns>False if that can't be done; that is told.</returns>
    public bool TryWrite(string? file, int width)
    {
        if (file is null)
        {
            Print(width);
            return true;
        }

        return file.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            ? TryWriteSvg(file)
            : OutputFile.TryWrite(session, file, string.Concat(Lines(width).Select(line => line + "\n")));
    }

    /// <summary>Writes the figure: a drawing if it fits, otherwise a list or a summary.</summary>
    public void Print(int width)
    {
        if (session.IsJson)
        {
            session.Output.Line(JsonLine.Of(writer => Write(writer, width)));
            return;
        }

        foreach (var line in Lines(width))
        {
            session.Output.Line(line);
        }
    }

    private IEnumerable<string> Lines(int width) =>
        NetworkFigureText.Lines(figure, values, new NetworkTextStyle(width, session.Language, session.Glyphs == GlyphSet.Ascii));

    private void Write(Utf8JsonWriter writer, int width)
    {
        writer.WriteString("network", figure.Network.Name);
        writer.WriteBoolean("folded", figure.IsFolded);
        writer.WriteStartArray("nodes");
        foreach (var node in figure.Nodes)
        {
            writer.WriteStartObject();
            writer.WriteString("role", node.Role.ToString().ToLowerInvariant());
            writer.WriteNumber("column", node.Column);
            writer.WriteString("name", node.Name);
            writer.WriteNumber("count", node.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("edges");
        foreach (var edge in figure.Edges)
        {
            writer.WriteStartObject();
            writer.WriteNumber("from", edge.Source);
            writer.WriteNumber("to", edge.Target);
            writer.WriteNumber(figure.IsFolded ? "count" : "weight", figure.IsFolded ? edge.Count : edge.Weight);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("lines");
        foreach (var line in Lines(width))
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
    }
}
