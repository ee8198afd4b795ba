using System.Text;

namespace LogicToNeurons.Source.Layout;

/// <summary>Folds a text into lines of a width: at blanks, or between wide characters.</summary>
public static class Folding
{
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

    // A piece is a word with the blanks behind it, or a wide character.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isWide = DisplayWidth.Of(rune) == 2;
            if (piece.Length > 0 && (isWide || (piece[^1] == ' ' && rune.Value != ' ')))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            if (isWide)
            {
                yield return piece.ToString();
                piece.Clear();
            }
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }
}
