using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Checking.Scripts;

/// <summary>Compares what a script has written with what it should have.</summary>
/// <remarks>A star stands for any character, and blanks around a value don't matter: the two simulators of the course put different ones.</remarks>
internal static class ScriptComparison
{
    /// <summary>The lines of a text, without blank ones at its end.</summary>
    public static ImmutableArray<string> Lines(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return [.. lines];
    }

    /// <summary>The first line that differs, from 0; −1 for none.</summary>
    public static int FirstDifference(ImmutableArray<string> expected, IReadOnlyList<string> lines)
    {
        for (var line = 0; line < Math.Max(expected.Length, lines.Count); line++)
        {
            var wanted = line < expected.Length ? expected[line] : null;
            var actual = line < lines.Count ? lines[line] : null;
            if (wanted is null || actual is null || !Matches(wanted, actual))
            {
                return line;
            }
        }

        return -1;
    }

    private static bool Matches(string expected, string actual)
    {
        if (MatchesSigns(expected, actual))
        {
            return true;
        }

        var wanted = expected.Split('|', StringSplitOptions.TrimEntries);
        var cells = actual.Split('|', StringSplitOptions.TrimEntries);
        return wanted.Length == cells.Length && wanted.Zip(cells).All(pair => MatchesSigns(pair.First, pair.Second) || IsStars(pair.First));
    }

    private static bool MatchesSigns(string expected, string actual)
    {
        if (expected.Length != actual.Length)
        {
            return false;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] != '*' && expected[i] != actual[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsStars(string cell) => cell.Length > 0 && cell.All(sign => sign == '*');
}
