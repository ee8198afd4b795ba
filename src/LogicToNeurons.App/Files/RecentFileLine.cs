using System.Globalization;
using System.Text;

namespace LogicToNeurons.App.Files;

/// <summary>A path as one line of UTF-8, whatever is in it: control characters and lone surrogates as <c>\u000A</c>, a backslash as <c>\\</c>.</summary>
internal static class RecentFileLine
{
    private const int Digits = 4;

    /// <summary>The line of a path.</summary>
    public static string Encode(string path)
    {
        var line = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '\\')
            {
                line.Append(@"\\");
            }
            else if (char.IsControl(path[i]) || IsLoneSurrogate(path, i))
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)path[i]:X4}");
            }
            else
            {
                line.Append(path[i]);
            }
        }

        return line.ToString();
    }

    /// <summary>The path of a line; null if it is none.</summary>
    public static string? Decode(string line)
    {
        var path = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\')
            {
                path.Append(line[i]);
            }
            else if (i + 1 < line.Length && line[i + 1] == '\\')
            {
                path.Append('\\');
                i++;
            }
            else if (i + 1 + Digits < line.Length && line[i + 1] == 'u'
                && ushort.TryParse(line.AsSpan(i + 2, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                path.Append((char)code);
                i += 1 + Digits;
            }
            else
            {
                return null;
            }
        }

        return path.Length == 0 ? null : path.ToString();
    }

    private static bool IsLoneSurrogate(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
