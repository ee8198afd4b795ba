using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Networks.Figures.Text;

/// <summary>Writes the ports and registers of a network with what they hold, as many on a line as fit.</summary>
internal sealed class PortText(NetworkFigure figure, FigureValues values, NetworkTextStyle style)
{
    private const string Gap = "   ";

    public IEnumerable<string> Inputs() => Lines(figure.Network.Inputs.Select(port => (port, FigureRole.Input, port.First))
        .Concat(figure.Network.States.Select(port => (port, FigureRole.Register, figure.Network.InputCount + port.First))));

    public IEnumerable<string> Outputs() => Lines(figure.Network.OutputPorts.Select(port => (port, FigureRole.Output, port.First))
        .Concat(figure.Network.States.Select(port => (port, FigureRole.Next, figure.Network.OutputCount + port.First))));

    private IEnumerable<string> Lines(IEnumerable<(NetworkPort Port, FigureRole Role, int First)> ports)
    {
        var line = string.Empty;
        foreach (var (port, role, first) in ports)
        {
            var text = style.Signs.Cut(TextOf(port, role, first), style.Width - 2);
            if (line.Length > 0 && DisplayWidth.Of(line) + DisplayWidth.Of(text) + Gap.Length > style.Width)
            {
                yield return line;
                line = string.Empty;
            }

            line = line.Length == 0 ? $"  {text}" : $"{line}{Gap}{text}";
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private string TextOf(NetworkPort port, FigureRole role, int first)
    {
        var name = port.Width == 1 ? port.ColumnName(0) : FormattableString.Invariant($"{port.Name}[{port.Width}]");
        name = role == FigureRole.Next ? $"{style.Signs.Into} {name}" : name;
        if (!values.AreSet)
        {
            return name;
        }

        var node = new FigureNode(role, 0, first, port.Width, port.Name);
        var numbers = Enumerable.Range(0, Math.Min(port.Width, style.Width)).Select(column => style.Signs.Number(values.Of(node, column)));
        return port.Kind == ColumnKind.Bit ? $"{name} = {string.Concat(numbers.Reverse())}" : $"{name} = {string.Join(", ", numbers)}";
    }
}
