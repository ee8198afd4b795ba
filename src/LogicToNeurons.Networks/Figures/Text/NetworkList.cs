using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Networks.Figures.Text;

/// <summary>Writes a network as a line for each neuron and output.</summary>
internal sealed class NetworkList
{
    private const string Indent = "  ";
    private const int Gap = 3;
    private const int MostPurpose = 32;
    private const int LeastFormula = 24;

    private readonly NetworkFigure _figure;
    private readonly FigureValues _values;
    private readonly NetworkTextStyle _style;
    private readonly AffineText _formulas;
    private readonly NodeTitles _titles;
    private readonly NetworkSummary _summary;

    public NetworkList(NetworkFigure figure, FigureValues values, NetworkTextStyle style)
    {
        (_figure, _values, _style) = (figure, values, style);
        _formulas = new AffineText(figure.Network, figure.Names, style.Signs);
        _titles = new NodeTitles(figure, values, style.Language, style.IsAscii);
        _summary = new NetworkSummary(figure, values, style);
    }

    public IEnumerable<string> Lines()
    {
        var network = _figure.Network;
        var lines = _summary.Inputs();
        for (var layer = 1; layer <= network.LayerCount; layer++)
        {
            var (first, count) = network.NeuronsOf(layer).GetOffsetAndLength(network.NeuronCount);
            lines = lines.Append(_summary.OfLayer(layer)).Concat(Rows(first, count, FigureRole.Neuron));
        }

        return lines.Append(_summary.Outputs()).Concat(Rows(0, network.Outputs.Count, FigureRole.Output));
    }

    // Formula, value and purpose in columns as wide as a layer needs.
    private IEnumerable<string> Rows(int first, int count, FigureRole role)
    {
        var room = _style.Width - Indent.Length;
        var (formulas, values, purposes) = (0, 0, 0);
        for (var i = first; i < first + count; i++)
        {
            formulas = Math.Max(formulas, DisplayWidth.Of(FormulaOf(i, role, room)));
            values = Math.Max(values, DisplayWidth.Of(ValueOf(i, role)));
            purposes = Math.Max(purposes, DisplayWidth.Of(PurposeOf(i, role)));
        }

        var valueRoom = values == 0 ? 0 : Gap + values;
        var purposeRoom = Math.Min(purposes, MostPurpose) + Gap;
        purposeRoom = purposes == 0 || room - valueRoom - purposeRoom < LeastFormula ? 0 : purposeRoom;
        var formulaRoom = Math.Min(formulas, room - valueRoom - purposeRoom);
        for (var i = first; i < first + count; i++)
        {
            var line = Indent + DisplayWidth.PadRight(FormulaOf(i, role, formulaRoom), formulaRoom);
            line += values == 0 ? string.Empty : DisplayWidth.PadRight(new string(' ', Gap) + ValueOf(i, role), valueRoom);
            line += purposeRoom == 0 ? string.Empty : new string(' ', Gap) + _style.Signs.Cut(PurposeOf(i, role), _style.Width - DisplayWidth.Of(line) - Gap);
            yield return _style.Signs.Cut(line, _style.Width).TrimEnd();
        }
    }

    private string FormulaOf(int index, FigureRole role, int width) =>
        role == FigureRole.Neuron ? _formulas.OfNeuron(index, width) : _formulas.OfOutput(index, width);

    private string ValueOf(int index, FigureRole role)
    {
        if (!_values.AreSet)
        {
            return string.Empty;
        }

        var value = _values.Of(new FigureNode(role, 0, index, 1, string.Empty));
        return $"{(role == FigureRole.Neuron ? _style.Signs.Liveness(value) : "=")} {_style.Signs.Number(value)}";
    }

    private string PurposeOf(int index, FigureRole role) => role == FigureRole.Neuron ? _titles.Purpose(index) : string.Empty;
}
