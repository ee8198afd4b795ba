using System.Collections.Immutable;
using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Networks;

/// <summary>Writes plots as text.</summary>
internal static class PlotPrinter
{
    /// <summary>The columns where there is no terminal.</summary>
    public const int UsualWidth = 80;

    // A wider plot tells no more, and takes its time.
    private const int MostWidth = 1000;

    /// <summary>The lines of a plot.</summary>
    /// <param name="session">Which signs it may be made of.</param>
    /// <param name="plot">The plot.</param>
    /// <param name="width">Its columns; one that is too small or too large is made to fit.</param>
    /// <param name="height">Its rows.</param>
    public static ImmutableArray<string> Lines(Session session, Plot plot, int width, int height)
    {
        var characters = new PlotCharacters(session.Glyphs == GlyphSet.Ascii, DisplayWidth.Of);
        return PlotText.Lines(plot, Math.Clamp(width, PlotText.LeastWidth, MostWidth), height, characters);
    }

    /// <summary>Writes a plot.</summary>
    public static void Print(Session session, Plot plot, int width, int height)
    {
        foreach (var line in Lines(session, plot, width, height))
        {
            session.Output.Line(line);
        }
    }
}
