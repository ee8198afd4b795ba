using LogicToNeurons.Networks.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>Checks the names and functions of a formula of x.</summary>
/// <param name="source">The text.</param>
/// <param name="isConstant">Whether there is no x.</param>
/// <param name="diagnostics">What is wrong goes here.</param>
internal sealed class FormulaChecker(SourceText source, bool isConstant, List<Diagnostic> diagnostics)
{
    private static readonly string[] Constants = ["pi", "e"];

    /// <summary>Checks a formula and its parts.</summary>
    public void Check(FormulaSyntax formula)
    {
        switch (formula)
        {
            case NumberSyntax { Value: null }:
                Error(formula.Span, "L2N1004", Words.Of("relu.longNumber", Rationals.RationalReader.MostDigits));
                break;
            case NameSyntax name:
                CheckName(name);
                break;
            case MinusSyntax minus:
                Check(minus.Operand);
                break;
            case SumSyntax sum:
                CheckAll(sum.Operands);
                break;
            case ProductSyntax product:
                CheckAll(product.Operands);
                break;
            case PowerSyntax power:
                CheckAll(power.Operands);
                break;
            case CallSyntax call:
                CheckCall(call);
                CheckAll(call.Arguments);
                break;
        }
    }

    private void CheckAll(IEnumerable<FormulaSyntax> formulas)
    {
        foreach (var formula in formulas)
        {
            Check(formula);
        }
    }

    private void CheckName(NameSyntax name)
    {
        if ((name.Name == "x" && !isConstant) || FormulaFunctions.Constant(name.Name) is not null)
        {
            return;
        }

        var hint = FormulaFunctions.IsKnown(name.Name) ? Words.Of("formula.hint.call", name.Name)
            : isConstant ? Words.Of("formula.hint.constant")
            : Words.Of("formula.hint.names");
        Error(name.Span, "L2N1301", Words.Of("relu.unknown", Quote.Shortened(name.Name)), hint);
    }

    private void CheckCall(CallSyntax call)
    {
        var (name, count) = (call.Function.Name, call.Arguments.Length);
        if (name is "max" or "min")
        {
            if (count < 2)
            {
                Error(call.Span, "L2N1301", Words.Of("relu.twoArguments", name));
            }
        }
        else if (FormulaFunctions.Find(name) is null)
        {
            var meant = NearMiss.Find(name, FormulaFunctions.Names.Concat(Constants));
            Error(
                call.Function.Span,
                "L2N1301",
                Words.Of("relu.noFunction", Quote.Shortened(name)),
                meant is null ? Words.Of("formula.hint.functions", string.Join(", ", FormulaFunctions.Names)) : Words.Of("relu.hint.meant", meant));
        }
        else if (count != 1)
        {
            Error(call.Span, "L2N1301", Words.Of("relu.oneArgument", name, count));
        }
    }

    private void Error(TextSpan span, string code, Phrase message, Phrase? hint = null) =>
        diagnostics.Add(Diagnostic.At(source, span, code, Severity.Error, message, hint));
}
