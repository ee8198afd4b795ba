using LogicToNeurons.Networks.Figures.Text;

namespace LogicToNeurons.Networks.Figures;

/// <summary>Writes networks as lines of text.</summary>
public static class NetworkFigureText
{
    /// <summary>The most neurons that are listed unless somebody insists.</summary>
    public const int MostListed = 200;

    /// <summary>A network as lines without blanks at their ends. But for a drawing that somebody insists on, they fit the width.</summary>
    /// <param name="figure">The network.</param>
    /// <param name="values">The value of each signal of the network; empty to show none.</param>
    /// <param name="style">The width, the language and the characters.</param>
    /// <param name="form">What it is written as; an activity map needs values.</param>
    public static IEnumerable<string> Lines(NetworkFigure figure, ReadOnlySpan<double> values, NetworkTextStyle style, NetworkTextForm form = NetworkTextForm.Fitting)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentOutOfRangeException.ThrowIfLessThan(style.Width, NetworkTextStyle.LeastWidth, nameof(style));
        if (!values.IsEmpty || form == NetworkTextForm.Activity)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, figure.Network.SignalCount, nameof(values));
        }

        var shown = new FigureValues(figure.Network, values);
        return form switch
        {
            NetworkTextForm.Fitting when FittingDrawing(figure, style, NetworkDrawing.DigitsOf(figure, values, style.Signs)) is { } drawing => drawing.Draw(values).Lines(),
            NetworkTextForm.Drawing => new NetworkDrawing(figure, style.Signs, NetworkDrawing.DigitsOf(figure, values, style.Signs)).Draw(values).Lines(),
            NetworkTextForm.Summary => new NetworkSummary(figure, shown, style).Lines(),
            NetworkTextForm.Fitting when figure.Network.NeuronCount > MostListed => new NetworkSummary(figure, shown, style).Lines(),
            NetworkTextForm.Fitting or NetworkTextForm.List => new NetworkList(figure, shown, style).Lines(),
            NetworkTextForm.Activity => new ActivityMap(figure, shown, style).Lines(),
        };
    }

    /// <summary>A drawing of a network if that can be read and fits the width; null otherwise.</summary>
    /// <param name="figure">The network.</param>
    /// <param name="style">The width and the characters.</param>
    /// <param name="digits">The room for each value; 0 for none.</param>
    public static NetworkDrawing? FittingDrawing(NetworkFigure figure, NetworkTextStyle style, int digits)
    {
        ArgumentNullException.ThrowIfNull(style);
        if (!NetworkDrawing.IsReadable(figure))
        {
            return null;
        }

        var drawing = new NetworkDrawing(figure, style.Signs, digits);
        drawing = drawing.Width <= style.Width || style.IsAscii ? drawing : new NetworkDrawing(figure, style.Signs, digits, isNarrow: true);
        return drawing.Width <= style.Width ? drawing : null;
    }
}
