using LogicToNeurons.Drawing.Svg;
using LogicToNeurons.Networks.Figures.Svg;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Figures;

/// <summary>Draws networks as SVG: neurons as circles in their layers, weights on the edges, each with a title that says what it is.</summary>
public static class NetworkFigureSvg
{
    /// <summary>A network as an SVG document.</summary>
    /// <param name="figure">The network.</param>
    /// <param name="values">The value of each signal of the network; empty to show none.</param>
    /// <param name="language">The language of its words.</param>
    public static string Write(NetworkFigure figure, ReadOnlySpan<double> values, Language language)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (!values.IsEmpty)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, figure.Network.SignalCount);
        }

        var drawn = new SvgNetwork(figure, new FigureValues(figure.Network, values), language).Build();
        return SvgWriter.Write(drawn, 1, NetworkSvgStyle.Rules);
    }
}
