using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Networks.Functions.Curves;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;
using FormulaCurve = LogicToNeurons.Drawing.Plots.FunctionCurve;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>Plots of a formula and of straight pieces near it.</summary>
public static class ApproximationPlot
{
    private const int MostMarks = 100;

    /// <summary>The formula, the pieces, and a bar where they are furthest apart.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="name">The formula as it is to be shown.</param>
    /// <param name="pieces">The pieces.</param>
    /// <param name="error">How far apart they are, as it is to be shown.</param>
    /// <param name="language">The language of the words in it.</param>
    public static Plot Of(RealFormula formula, string name, StraightPieces pieces, string error, Language language)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(pieces);
        var range = new PlotRange(pieces.From, pieces.To);
        var kinks = pieces.Curve.Kinks;
        var bar = new PlotBar(pieces.ErrorAt, formula.At(pieces.ErrorAt), Value(pieces, pieces.ErrorAt), Words.Of("approximation.error", error).In(language));
        return new Plot(name, [Limited(formula, name, range), CurvePlot.Line(Words.Of("approximation.pieces").In(language), pieces.Curve, range)])
        {
            X = range,
            YName = "y",
            Marks = kinks.Length > MostMarks ? [] : [.. kinks.Select(kink => new PlotMark(new PlotPoint(BinaryRounding.ToDouble(kink.X), BinaryRounding.ToDouble(kink.Y)), string.Empty))],
            Bars = [bar],
            BeyondNote = Words.Of("plot.beyond").In(language),
        };
    }

    /// <summary>What the pieces are too high, in its own scale: the best ones are as far off above as below.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="pieces">The pieces.</param>
    /// <param name="error">How far apart they are, as it is to be shown.</param>
    /// <param name="language">The language of the words in it.</param>
    public static Plot Difference(RealFormula formula, StraightPieces pieces, string error, Language language)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(pieces);
        var range = new PlotRange(pieces.From, pieces.To);
        var curve = new FormulaCurve(string.Empty, Off)
        {
            Domain = range,
            Bends = [.. pieces.Curve.Kinks.Select(kink => BinaryRounding.ToDouble(kink.X))],
        };
        return new Plot(Words.Of("approximation.difference").In(language), [curve])
        {
            X = range,
            YName = "y",
            Marks = [new PlotMark(new PlotPoint(pieces.ErrorAt, Off(pieces.ErrorAt)), Words.Of("approximation.error", error).In(language))],
        };

        double Off(double x) => Value(pieces, x) - formula.At(x);
    }

    private static FormulaCurve Limited(RealFormula formula, string name, PlotRange range) => new(name, formula.At) { Domain = range };

    private static double Value(StraightPieces pieces, double x) => BinaryRounding.ToDouble(pieces.Curve.At(BinaryRounding.Exactly(x)));
}
