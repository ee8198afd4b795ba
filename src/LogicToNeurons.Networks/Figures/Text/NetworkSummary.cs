using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Networks.Figures.Text;

/// <summary>Writes a network as a line for each layer.</summary>
internal sealed class NetworkSummary(NetworkFigure figure, FigureValues values, NetworkTextStyle style)
{
    private const int Gap = 3;

    private readonly NodeTitles _titles = new(figure, values, style.Language, style.IsAscii);
    private readonly int _labelWidth = new[]
    {
        Words.Of("figure.inputs").In(style.Language),
        Words.Of("figure.outputs").In(style.Language),
        Words.Of("figure.layer", figure.Network.LayerCount).In(style.Language),
    }.Max(label => DisplayWidth.Of(label));

    /// <summary>The whole network.</summary>
    public IEnumerable<string> Lines() =>
        Inputs().Concat(Enumerable.Range(1, figure.Network.LayerCount).Select(OfLayer)).Append(Outputs()).Concat(new PortText(figure, values, style).Outputs());

    /// <summary>The inputs and registers, with a heading.</summary>
    public IEnumerable<string> Inputs() =>
        new PortText(figure, values, style).Inputs().Prepend(Line(Words.Of("figure.inputs").In(style.Language), Columns(figure.Network.FirstNeuron)));

    /// <summary>A layer.</summary>
    public string OfLayer(int layer)
    {
        var (first, count) = figure.Network.NeuronsOf(layer).GetOffsetAndLength(figure.Network.NeuronCount);
        var text = _titles.Neurons(count);
        if (values.AreSet)
        {
            var active = values.ActiveIn(new FigureNode(FigureRole.Neuron, 0, first, count, string.Empty));
            text += new string(' ', Gap) + Words.Of("figure.active", active).In(style.Language);
        }

        return Line(Words.Of("figure.layer", layer).In(style.Language), text);
    }

    /// <summary>The outputs.</summary>
    public string Outputs() => Line(Words.Of("figure.outputs").In(style.Language), Columns(figure.Network.Outputs.Count));

    private string Columns(int count) => Words.Of("figure.columns", count).In(style.Language);

    private string Line(string label, string text) => style.Signs.Cut(DisplayWidth.PadRight(label, _labelWidth) + new string(' ', Gap) + text, style.Width);
}
