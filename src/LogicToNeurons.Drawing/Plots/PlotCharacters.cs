using System.Text;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>The characters that a plot is written with.</summary>
/// <param name="IsAscii">
/// Whether curves are the signs <c>* + . o x %</c>, a sign a cell; otherwise they are braille dots, two by four a cell, and
/// differ by their dashes.
/// </param>
/// <param name="WidthOf">How many cells a character of a text takes: 0, 1 or 2.</param>
public sealed record PlotCharacters(bool IsAscii, Func<Rune, int> WidthOf)
{
    private const string CurveSigns = "*+.ox%";

    internal char Vertical => IsAscii ? '|' : '│';

    internal char Horizontal => IsAscii ? '-' : '─';

    internal char Corner => IsAscii ? '+' : '└';

    internal char TickLeft => IsAscii ? '|' : '┤';

    internal char TickBelow => IsAscii ? '+' : '┴';

    internal char ZeroRow => IsAscii ? '-' : '┈';

    internal char ZeroColumn => IsAscii ? ':' : '┊';

    internal char Ring => IsAscii ? 'O' : '○';

    internal char Dot => IsAscii ? '@' : '●';

    internal char Mark => IsAscii ? '#' : '◆';

    internal char Bar => IsAscii ? 'I' : '┃';

    internal char Above => IsAscii ? '^' : '↑';

    internal char Below => IsAscii ? 'v' : '↓';

    internal string Ellipsis => IsAscii ? "..." : "…";

    internal int DotsAcross => IsAscii ? 1 : 2;

    internal int DotsDown => IsAscii ? 1 : 4;

    internal static char CurveSign(int curve) => CurveSigns[curve % CurveSigns.Length];

    internal int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    /// <summary>A text, cut with an ellipsis if it takes more cells than there are.</summary>
    internal string Cut(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        var cut = new StringBuilder();
        var room = width - Ellipsis.Length;
        foreach (var rune in text.EnumerateRunes())
        {
            room -= WidthOf(rune);
            if (room < 0)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return Ellipsis.Length <= width ? cut.Append(Ellipsis).ToString() : string.Empty;
    }
}
