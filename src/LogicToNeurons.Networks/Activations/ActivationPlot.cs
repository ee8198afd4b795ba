using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Activations;

/// <summary>Plots of activation functions.</summary>
public static class ActivationPlot
{
    /// <summary>A function, its slope, and what is to be seen beside them.</summary>
    /// <param name="function">The function.</param>
    /// <param name="language">The language of the words in it.</param>
    public static Plot Of(ActivationFunction function, Language language)
    {
        ArgumentNullException.ThrowIfNull(function);
        var curve = new FunctionCurve(function.CurveName, function.Value) { Bends = function.Bends };
        var slope = new FunctionCurve(Words.Of("activation.derivative").In(language), function.Derivative)
        {
            Jumps = function.Bends,
            Dots = [.. function.Bends.SelectMany(bend => OpenEnds(function, bend))],
        };
        var companions = function.Companions.Select(PlotCurve (companion) => new FunctionCurve(companion.Name, companion.Value));
        return new Plot(function.Name.In(language), [curve, slope, .. companions])
        {
            X = function.UsualX,
            Y = function.UsualY,
            YName = "y",
            Marks = [.. function.Bends.Select(bend => new PlotMark(new PlotPoint(bend, function.Value(bend)), Words.Of("activation.bend").In(language)))],
            BeyondNote = Words.Of("plot.beyond").In(language),
        };
    }

    private static IEnumerable<PlotDot> OpenEnds(ActivationFunction function, double bend)
    {
        yield return new PlotDot(new PlotPoint(bend, function.Derivative(Math.BitDecrement(bend))), IsOpen: true);
        yield return new PlotDot(new PlotPoint(bend, function.Derivative(Math.BitIncrement(bend))), IsOpen: true);
    }
}
