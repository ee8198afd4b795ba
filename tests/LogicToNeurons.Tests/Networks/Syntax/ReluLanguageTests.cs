using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Syntax;

public sealed class ReluLanguageTests
{
    [Theory]
    [InlineData("relu(x) + relu(-x)", "-3", "3")]
    [InlineData("max(x, 2, -x)", "-7", "7")]
    [InlineData("min(1, x, 5)", "3/2", "1")]
    [InlineData("abs(x - 1/3)", "0", "1/3")]
    [InlineData("2(x + 1) - 2x", "1/7", "2")]
    [InlineData("(1/3 + 1/6) * x / 2", "1", "1/4")]
    [InlineData("1e-3 x + 0", "1", null)]
    [InlineData("-2x^1", "1", null)]
    [InlineData("2^-2 * x", "1", "1/4")]
    [InlineData("2^3^2 * x", "1", "512")]
    [InlineData("--x - -x", "1", "2")]
    [InlineData("relu(relu(relu(x) - 1) - 1)", "5/2", "1/2")]
    [InlineData("ReLU（x）＋１", "2", "3")]
    [InlineData("x − 1 × 2 · 3 ÷ 4", "0", "-3/2")]
    [InlineData("relu(x\n  - 1) ; a comment\n  + 1", "2", "2")]
    [InlineData("x +\n 1", "2", "3")]
    [InlineData(".5 * x", "1", "1/2")]
    [InlineData("1_000 * x", "1", "1000")]
    public void Formula_AtAPlace_HasThisValue(string formula, string x, string? expected)
    {
        var read = Relu.Read($"network F(x) -> y {{ y = {formula} }}");
        Assert.Equal(expected, read.Value?.Networks[0].At(Relu.Number(x))[0].ToString());
    }

    [Theory]
    [InlineData("network F(x) -> y { y = [|relux|](x) }", "L2N1011", "there is no function 'relux': did you mean 'relu'?")]
    [InlineData("network F(x) -> y { y = [|sin|](x) }", "L2N1011", "there is no function 'sin'; straight pieces can come near: l2n approximate \"x^2\" --from -1 --to 1 --pieces 4")]
    [InlineData("network F(x) -> y { y = [|x * relu(x)|] }", "L2N1009", "a ReLU network can't multiply")]
    [InlineData("network F(x) -> y { y = [|x^2|] }", "L2N1009", "a ReLU network knows powers of constants only")]
    [InlineData("network F(x) -> y { y = 1 / [|x|] }", "L2N1009", "a ReLU network can't divide by what isn't constant")]
    [InlineData("network F(x) -> y { y = x / ([|1 - 1|]) }", "L2N1010", "this divides by 0")]
    [InlineData("network F(x) -> y { y = 1/[|2|]x }", "L2N1001", "unexpected '2x', expected '('")]
    [InlineData("network F(x) -> y { y = [|xs|] }", "L2N1005", "'xs' has no value: did you mean 'x'?")]
    [InlineData("network F(x) -> (y, [|z|]) { y = x }", "L2N1007", "output 'z' gets no value; write z = …")]
    [InlineData("network F(x) -> y {\n y = x\n [|y|] = 1 }", "L2N1006", "'y' has its value from line 2")]
    [InlineData("network F(x) -> y {\n y = x\n [|x|] = 1 }", "L2N1006", "'x' is an input and can't be given a value")]
    [InlineData("network F(x, [|x|]) -> y { y = x }", "L2N1006", "there are two inputs 'x'")]
    [InlineData("network F(x) -> [|x|] { }", "L2N1006", "'x' is an input and can't be an output too")]
    [InlineData("network F(x) -> y {\n y = a\n a = b + 1\n b = x + [|a|] }", "L2N1008", "'a' needs its own value: a → b → a")]
    [InlineData("network F(x) -> y { y = [|max(x)|] }", "L2N1011", "'max' takes two or more values")]
    [InlineData("network F(x) -> y { y = x [|x|] }", "L2N1001", "unexpected 'x', expected an operator or the end of the line")]
    [InlineData("network F(x) -> y { y = [|(|]x }", "L2N1002", "'(' is never closed")]
    [InlineData("[|network|] F(x) -> y { y = x", "L2N1002", "this network is never closed; write '}' behind its last statement")]
    [InlineData("network F(x) -> y { y = x } [|}|]", "L2N1002", "'}' closes nothing")]
    [InlineData("[|circuit|] Half(x, y) -> (s, c) {\n  s = x ⊕ y\n  c = x ∧ y\n}\ntest Half {\n  x=1 y=0 -> s=1\n}\nnetwork A(x) -> y { y = x }", "L2N1001", "circuits stand in files that end in .gates")]
    [InlineData("network A(x) -> y { y = x }\n[|circuit|] F(x) -> (y)\n{ if 1 { y = x } }", "L2N1001", "'circuit' stands outside of a network")]
    [InlineData("[|circuit|] F(x) -> (y) {\n y = x\nnetwork A(x) -> y { y = x }", "L2N1001", "'circuit' stands outside of a network")]
    [InlineData("network A(x) -> y { y = 1 / [|x|] }", "L2N1009", "approximate \"1/x\" --from 1 --to 4")]
    [InlineData("[|circuit|] F(x) -> (y) { y = x }", "L2N1001", "'circuit' stands outside of a network")]
    [InlineData("network F(x) -> y { y = x[|＃|] }", "L2N1001", "comments begin with ';'")]
    [InlineData("network F(x) -> y { y = x }\nnetwork [|F|](x) -> y { y = x }", "L2N1006", "there are two networks 'F'")]
    public void Read_Mistake_IsSaidAtItsPlace(string marked, string code, string said)
    {
        var text = MarkedText.Parse(marked);
        var diagnostic = Relu.Said(text.Text).First(one => one.Code == code);
        Assert.Contains(said, diagnostic.Sentence(Language.English), StringComparison.Ordinal);
        Assert.Equal(text.Span.Start, diagnostic.Span.Start);
    }

    [Fact]
    public void Read_FileOfCircuits_IsSaidOnce()
    {
        const string Text = "import \"a.gates\"\ncircuit Half(x, y) -> (s, c) {\n  s = x ⊕ y\n  c = x ∧ y\n}\ntest Half {\n  x=1 y=0 -> s=1\n}\nnetwork A(x) -> y { y = x }";
        Assert.Equal(0, Assert.Single(Relu.Said(Text)).Span.Start);
    }

    [Fact]
    public void Read_BarsAroundANumber_PointToAbs() =>
        Assert.Contains("|x| is written abs(x)", Relu.Said("network F(x) -> y { y = |x| }")[0].Sentence(Language.English), StringComparison.Ordinal);

    [Fact]
    public void Read_OneBadStatement_HidesNoOther()
    {
        var said = Relu.Said("network F(x) -> y {\n a = )\n b = (x\n y = q + 1\n c = x *\n d = 3 }\nnetwork G(x) -> z { z = x x }\nnetwork H(x) -> w { w = nothing }");
        Assert.Equal(["L2N1002", "L2N1002", "L2N1001", "L2N1001", "L2N1005"], said.Select(one => one.Code));
    }

    [Fact]
    public void Read_StatementsInAnyOrder_MeanTheSame()
    {
        var first = Relu.Function("network F(x) -> y {\n a = relu(x)\n b = a - 1\n y = a + b }");
        var second = Relu.Function("network F(x) -> y {\n y = a + b\n b = a - 1\n a = relu(x) }");
        Assert.Equal(first.Results.AsEnumerable(), second.Results);
        Assert.Equal(first.Neurons.AsEnumerable(), second.Neurons);
    }

    [Fact]
    public void Read_EqualNeurons_AreOne()
    {
        var function = Relu.Of("relu(x + 1) + 3 * relu(1 + x) + relu(3) + relu(-2) + 0 * relu(x - 5)");
        Assert.Single(function.Neurons);
        Assert.Equal("7", function.At(0)[0].ToString());
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(200_000, false)]
    public void Read_NestedBrackets_AreReadOrSaid(int depth, bool isRight)
    {
        var said = Relu.Said($"network F(x) -> y {{ y = {new string('(', depth)}x{new string(')', depth)} }}");
        Assert.Equal(isRight ? [] : ["L2N1003"], said.Select(one => one.Code));
    }

    [Fact]
    public void Read_LongChains_AreRead()
    {
        Assert.Equal("100001", Relu.Of($"x{string.Concat(Enumerable.Repeat(" + x", 100_000))}").At(1)[0].ToString());
        Assert.Equal("1", Relu.Of($"{new string('-', 100_000)}x").At(1)[0].ToString());
        var names = string.Join('\n', Enumerable.Range(1, 20_000).Select(i => $"a{i} = a{i - 1} + 1"));
        Assert.Equal("20000", Relu.Function($"network F(x) -> y {{\ny = a20000\n{names}\na0 = x }}").At(0)[0].ToString());
    }

    [Theory]
    [InlineData("9999999999^9999999999 * x", "L2N1004")]
    [InlineData("1e1001 * x", "L2N1004")]
    [InlineData("2^(1/2) * x", "L2N1009")]
    [InlineData("0^-1 * x", "L2N1010")]
    public void Formula_NumberOutOfReach_IsSaid(string formula, string code) =>
        Assert.Equal(code, Assert.Single(Relu.Said($"network F(x) -> y {{ y = {formula} }}")).Code);

    [Fact]
    public void Read_NumbersThatDoubleForEver_AreSaid()
    {
        var names = string.Join('\n', Enumerable.Range(1, 50_000).Select(i => $"a{i} = a{i - 1} * 3"));
        Assert.Equal("L2N1004", Assert.Single(Relu.Said($"network F(x) -> y {{\ny = a50000\n{names}\na0 = x }}")).Code);
    }

    [Fact]
    public void Read_TooManyTerms_AreSaid()
    {
        var names = string.Join('\n', Enumerable.Range(1, 9_000).Select(i => $"a{i} = a{i - 1} + relu(x + {i})"));
        Assert.Equal("L2N1012", Assert.Single(Relu.Said($"network F(x) -> y {{\ny = a9000\n{names}\na0 = x }}")).Code);
    }

    [Fact]
    public void Find_WrongName_SaysWhichThereAre()
    {
        var document = Relu.Read("network Abs(x) -> y { y = abs(x) }\nnetwork Max(a, b) -> y { y = max(a, b) }").Value!;
        Assert.Equal("Max", document.Find(null).Value!.Name);
        Assert.Equal("Abs", document.Find("Abs").Value!.Name);
        Assert.Contains("did you mean 'Abs'?", Assert.Single(document.Find("abs").Diagnostics).Sentence(Language.English), StringComparison.Ordinal);
        Assert.Equal("L2N1013", Assert.Single(Relu.Said("; nothing\n")).Code);
    }

    [Fact]
    public void At_EveryGate_IsTheGate()
    {
        foreach (var (a, b) in from a in Enumerable.Range(0, 2) from b in Enumerable.Range(0, 2) select (a, b))
        {
            Assert.Equal((Rational)(a & b), Relu.Shipped("gates", "And").At(a, b)[0]);
            Assert.Equal((Rational)(a | b), Relu.Shipped("gates", "Or").At(a, b)[0]);
            Assert.Equal((Rational)(a ^ b), Relu.Shipped("gates", "Xor").At(a, b)[0]);
        }
    }
}
