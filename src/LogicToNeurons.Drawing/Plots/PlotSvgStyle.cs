using System.Globalization;
using System.Text;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>The style sheet of plots, behind that of all figures: every curve has a colour and a dash of its own.</summary>
internal static class PlotSvgStyle
{
    /// <summary>How many styles of curves there are; then they come again.</summary>
    public const int CurveStyles = 6;

    private const double DotLength = 2.5;

    private const string Fixed = """

        svg { --c1: #0550ae; --c2: #bc4c00; --c3: #1a7f37; --c4: #8250df; --c5: #bf3989; --c6: #6e7781; --grid: #d8dee4; }
        @media (prefers-color-scheme: dark) {
          svg { --c1: #79c0ff; --c2: #ffa657; --c3: #7ee787; --c4: #d2a8ff; --c5: #ff9bce; --c6: #b1bac4; --grid: #30363d; }
        }
        path.grid { stroke: var(--grid); stroke-width: 1; }
        path.zero { stroke: var(--soft); stroke-width: 1; }
        path.curve { stroke-width: 2.25; }
        path.bar { stroke: var(--mark); stroke-width: 3; }
        path.mark { fill: var(--mark); stroke: none; }
        text.title { font-size: 14px; }
        text.value { fill: var(--soft); font-size: 11px; }

        """;

    /// <summary>Gets the rules.</summary>
    public static string Rules { get; } = Fixed + CurveRules();

    /// <summary>The class of a curve by its place among the curves.</summary>
    public static string ClassOf(int curve) => $"c{(curve % CurveStyles) + 1}";

    // Dashes as in text, in pixels.
    private static string CurveRules()
    {
        var rules = new StringBuilder();
        for (var curve = 0; curve < CurveStyles; curve++)
        {
            var dashes = string.Join(' ', CurveDash.Of(curve).Select(length => (length * DotLength).ToString(CultureInfo.InvariantCulture)));
            var name = ClassOf(curve);
            rules.Append(CultureInfo.InvariantCulture, $".{name} {{ stroke: var(--{name});{(dashes.Length == 0 ? string.Empty : $" stroke-dasharray: {dashes};")} }}\n");
            rules.Append(CultureInfo.InvariantCulture, $"circle.{name} {{ stroke-dasharray: none; }}\ncircle.dot.{name} {{ fill: var(--{name}); }}\n");
        }

        return rules.ToString();
    }
}
