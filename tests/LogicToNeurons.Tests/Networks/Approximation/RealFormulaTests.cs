using LogicToNeurons.Networks.Approximation;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Approximation;

public sealed class RealFormulaTests
{
    [Theory]
    [InlineData("x^2", 3, 9)]
    [InlineData("-x^2", 3, -9)]
    [InlineData("2x + 1", 3, 7)]
    [InlineData("2^-x", 1, 0.5)]
    [InlineData("2^x^2", 2, 16)]
    [InlineData("1 / (1 + exp(-x))", 0, 0.5)]
    [InlineData("sigmoid(x)", -1000, 0)]
    [InlineData("ln(e) + log(1) + cos(2pi)", 0, 2)]
    [InlineData("max(x, 1, 2) - min(x, -1)", 5, 6)]
    [InlineData("gelu(1)", 0, 0.84134474606854293)]
    [InlineData("gelu(-7)", 0, -7 * 1.279812543885835e-12)]
    [InlineData("elu(x) + relu(x)", -1, -0.63212055882855767)]
    [InlineData("softplus(0)", 0, 0.69314718055994529)]
    [InlineData("tanh(x) - (2 * sigmoid(2x) - 1)", 0.3, 0)]
    [InlineData("abs(sin(x)) + tan(0) + sqrt(x)", 0, 0)]
    public void At_Formula_IsThis(string formula, double x, double expected) => Assert.Equal(expected, Read(formula).Value!.At(x), 1e-12);

    [Theory]
    [InlineData("sin([|y|])", "L2N1301", "'y' has no value; there are x, pi and e")]
    [InlineData("[|sine|](x)", "L2N1301", "there is no function 'sine': did you mean 'sin'?")]
    [InlineData("[|sin(x, x)|]", "L2N1301", "'sin' takes one value, not 2")]
    [InlineData("2 * [|sin|]", "L2N1301", "'sin' has no value; write sin(x)")]
    [InlineData("x +[||]", "L2N1001", "the statement ends here, but a number, a name or a bracket was expected")]
    [InlineData("[|(|]x", "L2N1002", "'(' is never closed")]
    public void Read_Mistake_IsSaidAtItsPlace(string marked, string code, string said)
    {
        var text = MarkedText.Parse(marked);
        var diagnostic = Assert.Single(Read(text.Text).Diagnostics);
        Assert.Equal((code, text.Span), (diagnostic.Code, diagnostic.Span));
        Assert.Contains(said, diagnostic.Sentence(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 / [|x|]", "this is 0, and nothing can be divided by it, at x = 0")]
    [InlineData("1 / ([|x - 0.3|])", "at x = 0.3")]
    [InlineData("[|log(x)|]", "there is no logarithm")]
    [InlineData("1 + [|sqrt(x)|]", "root of a negative number, as it is at x = -1")]
    [InlineData("[|x^0.5|]", "root of a negative number")]
    [InlineData("[|x|]^-2", "divided by it, at x = 0")]
    [InlineData("[|tan(2x)|]", "there is no tangent at x = -0.785398")]
    [InlineData("[|exp(1000 * (x + 1))|]", "beyond all numbers")]
    public void Find_NoValueSomewhere_IsSaidWithThePlace(string marked, string said)
    {
        var text = MarkedText.Parse(marked);
        var diagnostic = Assert.Single(BestApproximation.Find(Read(text.Text).Value!, -1, 1, 4).Diagnostics);
        Assert.Equal(("L2N1302", text.Span), (diagnostic.Code, diagnostic.Span));
        Assert.Contains(said, diagnostic.Sentence(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MutatedFormulas_GiveDiagnosticsOnly()
    {
        string[] pieces = ["(", ")", "sin(", "^", "/", "x", "0", "-", "log(", ",", "1e300", "\n", "²", "max("];
        var random = new Random(3);
        for (var i = 0; i < Scale.Of(300, 20_000); i++)
        {
            var read = Read(MutatedText.Of("sin(x)^2 / (1 + x^2) + max(x, 0.5) * exp(-x)", random, pieces, 6, 10));
            if (read.Value is { } formula && BestApproximation.Find(formula, -1, 1, 3).Value is { } found)
            {
                Assert.True(double.IsFinite(found.Error));
            }
        }
    }

    private static Outcome<RealFormula> Read(string formula) => RealFormula.Read(new SourceText("formula", formula));
}
