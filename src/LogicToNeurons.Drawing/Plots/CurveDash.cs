using System.Collections.Immutable;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>The patterns that tell curves apart without colours: lengths drawn and left out, by turns; one without lengths is a full line.</summary>
internal static class CurveDash
{
    private static readonly ImmutableArray<ImmutableArray<int>> Patterns = [[], [5, 3], [1, 2], [6, 2, 1, 2], [2, 3], [9, 3]];

    /// <summary>The pattern of a curve by its place among the curves; from the seventh curve on, they come again.</summary>
    public static ImmutableArray<int> Of(int curve) => Patterns[curve % Patterns.Length];

    /// <summary>Whether a curve is drawn after so many dots.</summary>
    public static bool IsDrawn(int curve, int dots)
    {
        var pattern = Of(curve);
        if (pattern.IsEmpty)
        {
            return true;
        }

        var rest = dots % pattern.Sum();
        for (var i = 0; ; i++)
        {
            if (rest < pattern[i])
            {
                return i % 2 == 0;
            }

            rest -= pattern[i];
        }
    }
}
