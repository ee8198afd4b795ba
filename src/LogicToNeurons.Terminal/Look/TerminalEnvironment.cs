using System.Globalization;

namespace LogicToNeurons.Terminal.Look;

/// <summary>What environment variables tell about a terminal's looks.</summary>
public static class TerminalEnvironment
{
    /// <summary>The colours that may be used: <c>NO_COLOR</c>, <c>COLORTERM</c>, and <c>TERM</c> decide.</summary>
    /// <param name="environment">Looks up a variable.</param>
    public static ColorDepth DepthOf(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var term = environment("TERM") ?? string.Empty;
        if (!string.IsNullOrEmpty(environment("NO_COLOR")) || term == "dumb" || term.StartsWith("vt", StringComparison.Ordinal))
        {
            return ColorDepth.None;
        }

        var isRich = environment("COLORTERM") is "truecolor" or "24bit"
            || term.Contains("256color", StringComparison.Ordinal)
            || term.EndsWith("-direct", StringComparison.Ordinal);
        return isRich ? ColorDepth.Palette : ColorDepth.Sixteen;
    }

    /// <summary>The background: <c>L2N_THEME</c> (dark or light) decides, else what the terminal says in <c>COLORFGBG</c>, else it is dark.</summary>
    /// <param name="environment">Looks up a variable.</param>
    public static Tone ToneOf(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        switch (environment("L2N_THEME"))
        {
            case "dark":
                return Tone.Dark;
            case "light":
                return Tone.Light;
            default:
                // Colours 7 and 9 to 15 are the bright ones; 8 is dark grey.
                var colors = environment("COLORFGBG") ?? string.Empty;
                var isNumber = int.TryParse(colors.AsSpan(colors.LastIndexOf(';') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var background);
                return isNumber && background is 7 or (> 8 and < 16) ? Tone.Light : Tone.Dark;
        }
    }
}
