using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>A formula of x, for example <c>sin(x) / 2 + x^2</c>, computed in double precision.</summary>
public sealed class RealFormula
{
    private readonly FormulaSyntax _syntax;

    private RealFormula(SourceText source, FormulaSyntax syntax) => (Source, _syntax) = (source, syntax);

    /// <summary>Gets the text.</summary>
    public SourceText Source { get; }

    /// <summary>Reads a formula.</summary>
    /// <param name="source">The text.</param>
    /// <param name="isConstant">Whether it must be a number: there is no x.</param>
    public static Outcome<RealFormula> Read(SourceText source, bool isConstant = false)
    {
        var parsed = ReluParser.ParseFormula(source);
        if (parsed.Value is not { } syntax)
        {
            return new Outcome<RealFormula>(null, parsed.Diagnostics);
        }

        var diagnostics = new List<Diagnostic>();
        new FormulaChecker(source, isConstant, diagnostics).Check(syntax);
        return diagnostics.Count > 0 ? new Outcome<RealFormula>(null, [.. diagnostics]) : new RealFormula(source, syntax);
    }

    /// <summary>The value at a place; no number where there is none.</summary>
    public double At(double x) => new FormulaSampler(_syntax, [x]).Values[0];

    /// <summary>The values at places.</summary>
    /// <param name="places">The places, rising.</param>
    /// <returns>The values; or why there is none at some place, or between two neighbours.</returns>
    public Outcome<double[]> Sample(double[] places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var sampler = new FormulaSampler(_syntax, places);
        return sampler.Problem is { } problem
            ? Diagnostic.At(Source, problem.Span, "L2N1302", Severity.Error, Words.Of("formula.undefined", problem.Message, Text(problem.X)))
            : sampler.Values;
    }

    private static string Text(double x) => Math.Round(x, 12).ToString("G6", System.Globalization.CultureInfo.InvariantCulture);
}
