using LogicToNeurons.Source.Layout;
using LogicToNeurons.Source.Parsing;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>A line of a text with its words, numbers and comments told apart.</summary>
internal static class SourceColors
{
    /// <summary>Writes a line.</summary>
    /// <param name="row">Where.</param>
    /// <param name="text">The line.</param>
    /// <param name="search">What is marked wherever it occurs; empty for nothing.</param>
    /// <param name="roleOf">The role of a word.</param>
    public static void Write(Canvas row, string text, string search, Func<string, Role> roleOf)
    {
        var x = 0;
        for (var i = 0; i < text.Length && x < row.Width;)
        {
            var (length, role) = Next(text, i, roleOf);
            x = row.Write(x, 0, text.AsSpan(i, length), IsFound(text, i, length, search) ? Role.Match : role);
            i += length;
        }

        if (DisplayWidth.Of(text) > row.Width)
        {
            row.Put(row.Width - 1, 0, '…', Role.Muted);
        }
    }

    private static (int Length, Role Role) Next(string text, int start, Func<string, Role> roleOf)
    {
        var first = FullWidth.ToAscii(text[start]);
        if (first == ';')
        {
            return (text.Length - start, Role.Muted);
        }

        var length = 1;
        if (char.IsLetter(first) || first is '_' or '.')
        {
            while (start + length < text.Length && (char.IsLetterOrDigit(text[start + length]) || text[start + length] == '_'))
            {
                length++;
            }

            return (length, roleOf(FullWidth.ToAscii(text.AsSpan(start, length))));
        }

        if (char.IsAsciiDigit(first) || first is '#' or '-')
        {
            while (start + length < text.Length && char.IsAsciiLetterOrDigit(FullWidth.ToAscii(text[start + length])))
            {
                length++;
            }

            return (length, Role.Number);
        }

        // A pair of surrogates stays together.
        return (char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : 1, Role.Normal);
    }

    private static bool IsFound(string text, int start, int length, string search)
    {
        if (search.Length == 0)
        {
            return false;
        }

        var found = text.IndexOf(search, StringComparison.OrdinalIgnoreCase);
        while (found >= 0 && found + search.Length <= start)
        {
            found = text.IndexOf(search, found + 1, StringComparison.OrdinalIgnoreCase);
        }

        return found >= 0 && found < start + length;
    }
}
