using System.Text;

namespace LogicToNeurons.Source.Layout;

/// <summary>Folds a text into lines of a width: at blanks, or between wide characters, but never before a closing sign or behind an opening one.</summary>
public static class Folding
{
    private const string Opening = "（《【「『“‘";
    private const string Closing = "，。；：？！、）》】」』”’…";

    /// <summary>The lines, at least one; a word wider than the width stands on a line of its own, uncut.</summary>
    public static IReadOnlyList<string> Fold(string text, int width)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (DisplayWidth.Of(text) <= width)
        {
            return [text];
        }

        var lines = new List<string>();
        var line = new StringBuilder();
        var lineWidth = 0;
        foreach (var piece in Pieces(text))
        {
            var pieceWidth = DisplayWidth.Of(piece.TrimEnd());
            if (lineWidth > 0 && lineWidth + pieceWidth > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                lineWidth = 0;
            }

            line.Append(piece);
            lineWidth += DisplayWidth.Of(piece);
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    // A piece is a word with the blanks behind it, or a wide character, with the signs that belong to it.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var wasWide = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWide = DisplayWidth.Of(rune) == 2;
            var mayBreak = piece.Length > 0 && (isWide || wasWide || (piece[^1] == ' ' && rune.Value != ' '));
            if (mayBreak && !Holds(Closing, rune) && !Opening.Contains(piece[^1], StringComparison.Ordinal))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            wasWide = isWide;
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static bool Holds(string signs, Rune rune) => rune.IsBmp && signs.Contains((char)rune.Value, StringComparison.Ordinal);
}
