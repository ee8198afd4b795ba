using LogicToNeurons.Networks.Figures;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>How much the neurons of a layer give, in one row: a character for each, or for some neighbours the largest of them.</summary>
internal static class ActivityLine
{
    /// <summary>The row.</summary>
    /// <param name="values">What each neuron gives.</param>
    /// <param name="columns">The columns that there are.</param>
    /// <param name="signs">The characters.</param>
    public static string Of(ReadOnlySpan<double> values, int columns, FigureSigns signs)
    {
        if (columns <= 0)
        {
            return string.Empty;
        }

        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        var length = Math.Min(columns, values.Length);
        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            var first = (int)((long)values.Length * i / length);
            var end = (int)((long)values.Length * (i + 1) / length);
            var most = 0.0;
            foreach (var value in values[first..end])
            {
                most = Math.Max(most, value);
            }

            text[i] = Shade(most, largest, signs);
        }

        return new string(text);
    }

    private static char Shade(double value, double largest, FigureSigns signs)
    {
        var shades = signs.Shades;
        return !(value > 0) || !double.IsFinite(value) ? signs.Nothing
            : shades[Math.Clamp((int)Math.Ceiling(value / largest * shades.Length) - 1, 0, shades.Length - 1)];
    }
}
