using System.Text;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Networks.Figures.Text;

/// <summary>Writes a character for each neuron, the fuller the more it gives compared with the largest value of its layer.</summary>
internal sealed class ActivityMap(NetworkFigure figure, FigureValues values, NetworkTextStyle style)
{
    private const int Gap = 2;

    private readonly int _labelWidth = DisplayWidth.Of(Words.Of("figure.layer", figure.Network.LayerCount).In(style.Language)) + Gap;

    public IEnumerable<string> Lines()
    {
        for (var layer = 1; layer <= figure.Network.LayerCount; layer++)
        {
            foreach (var line in LinesOf(layer))
            {
                yield return line;
            }
        }
    }

    private List<string> LinesOf(int layer)
    {
        var neurons = values.Neurons[figure.Network.NeuronsOf(layer)];
        var largest = 0.0;
        foreach (var value in neurons)
        {
            largest = Math.Max(largest, value);
        }

        var lines = new List<string>();
        var line = new StringBuilder(DisplayWidth.PadRight(Words.Of("figure.layer", layer).In(style.Language), _labelWidth));
        var room = Math.Max(1, style.Width - _labelWidth);
        for (var i = 0; i < neurons.Length; i++)
        {
            if (i > 0 && i % room == 0)
            {
                lines.Add(line.ToString());
                line.Clear().Append(' ', _labelWidth);
            }

            line.Append(ShadeOf(neurons[i], largest));
        }

        lines.Add(line.ToString());
        AddLargest(lines, largest);
        return lines;
    }

    // What the fullest character stands for, on the last line if there is room.
    private void AddLargest(List<string> lines, double largest)
    {
        var text = largest > 0 ? new string(' ', Gap) + Words.Of("figure.largest", style.Signs.Number(largest)).In(style.Language) : string.Empty;
        if (DisplayWidth.Of(lines[^1]) + DisplayWidth.Of(text) <= style.Width)
        {
            lines[^1] += text;
        }
    }

    private char ShadeOf(double value, double largest)
    {
        var shades = style.Signs.Shades;
        return !(value > 0) ? style.Signs.Nothing
            : double.IsInfinity(largest) ? shades[double.IsInfinity(value) ? ^1 : 0]
            : shades[Math.Clamp((int)Math.Ceiling(value / largest * shades.Length) - 1, 0, shades.Length - 1)];
    }
}
