using System.Globalization;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Networks.Figures;

/// <summary>The characters that networks are written with.</summary>
/// <param name="IsAscii">Whether only those of ASCII.</param>
public sealed record FigureSigns(bool IsAscii)
{
    private const int MostDigits = 8;

    /// <summary>Gets the shades of an activity map from the weakest on; what gives 0 has <see cref="Nothing"/>.</summary>
    public string Shades => IsAscii ? ".:-=+*#%@" : "▁▂▃▄▅▆▇█";

    /// <summary>Gets the shade of 0: a dot in the middle, or a blank's stand-in in ASCII.</summary>
    public char Nothing => IsAscii ? '_' : '·';

    internal string Minus => IsAscii ? "-" : "−";

    internal string Times => IsAscii ? "*" : "·";

    internal string Ellipsis => IsAscii ? "..." : "…";

    internal string Active => IsAscii ? "*" : "●";

    internal string Dead => IsAscii ? "o" : "○";

    internal string Into => IsAscii ? "->" : "→";

    internal string Becomes => IsAscii ? "<-" : "←";

    internal char Dash => IsAscii ? '.' : '╌';

    /// <summary>A number: whole ones as they are, others with six digits at most.</summary>
    public string Number(double value)
    {
        var text = Math.Abs(value) < 1e15 && value == Math.Truncate(value)
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
        text = text.Length <= MostDigits || value == Math.Truncate(value) ? text : value.ToString("G6", CultureInfo.InvariantCulture);
        return text.Replace("-", Minus, StringComparison.Ordinal);
    }

    /// <summary>Whether a neuron with a value is dead for now: it gives 0.</summary>
    internal string Liveness(double value) => value > 0 ? Active : Dead;

    /// <summary>A text, cut to a width.</summary>
    internal string Cut(string text, int width) => width >= Ellipsis.Length ? DisplayWidth.Clip(text, width, Ellipsis) : DisplayWidth.Clip(text, Math.Max(width, 0), string.Empty);
}
