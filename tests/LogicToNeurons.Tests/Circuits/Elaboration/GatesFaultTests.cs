using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Elaboration;

/// <summary>What is said of faulty texts: once, and where its writer can mend it.</summary>
public sealed class GatesFaultTests
{
    private const string Library = "circuit Pick<n>(x) -> (y) {\n    wire t[2]\n    t[0] = x\n    t[1] = 0\n    y = t[n]\n}\ncircuit Odd(x) -> (y) {\n    y = gone\n}";

    [Theory]
    [InlineData("circuit C(x) -> (y) {\n    y = [|Register<0>|](x, 1)\n}", "test.gates(2,9): error L2N0518: Register<0> can't be built: a bus can't have 0 bits, it has at least 1")]
    [InlineData("circuit C(x) -> (y) { y = x }\ntest [|RippleAdder<0>|] { a=1 -> sum=1 }", "test.gates(2,6): error L2N0518: RippleAdder<0> can't be built: a bus can't have 0 bits, it has at least 1")]
    [InlineData("circuit C(x) -> (y) { y = x }\nprove [|RippleAdder<0>|] { a == 1 }", "test.gates(2,7): error L2N0518: RippleAdder<0> can't be built: a bus can't have 0 bits, it has at least 1")]
    [InlineData("import \"lib.gates\"\ncircuit C(x) -> (y) {\n    y = [|Pick<4>|](x)\n}", "test.gates(3,9): error L2N0514: Pick<4> can't be built: 't' has no bit 4, its bits are 1 to 0; the reason stands in lib.gates, line 5")]
    [InlineData("[||]import \"lib.gates\"\ncircuit C(x) -> (y) {\n    y = Odd(x)\n}", "lib.gates(8,9): error L2N0505: there is no 'gone' here")]
    [InlineData("circuit Inner<n>(x) -> (y) {\n    wire t[2] = {x, x}\n    y = t[|[n]|]\n}\ncircuit C(x) -> (y) {\n    y = Inner<2>(x)\n}", "test.gates(3,10): error L2N0514: 't' has no bit 2, its bits are 1 to 0")]
    public void Circuit_OfAnotherFileWithImpossibleParameters_IsFaultyWhereItIsUsed(string marked, string expected) => IsSaidAlone(marked, expected);

    [Fact]
    public void Circuit_UsedTwiceWithImpossibleParameters_IsFaultyAtBothPlaces()
    {
        var said = Gates.Said("circuit C(x) -> (y, z) {\n    y = Register<0>(x, 1)\n    z = Register<0>(x, 0)\n}");
        Assert.Equal([2, 3], said.Select(one => one.Source!.LineOf(one.Span.Start)));
    }

    [Theory]
    [InlineData("RippleAdder<0>", "RippleAdder<0>(1,1): error L2N0518: RippleAdder<0> can't be built: a bus can't have 0 bits, it has at least 1")]
    [InlineData("Own<0>", "Own<0>(1,1): error L2N0518: Own<0> can't be built: a bus can't have 0 bits, it has at least 1; the reason stands in test.gates, line 2")]
    [InlineData("Pick<3>", "Pick<3>(1,1): error L2N0514: Pick<3> can't be built: 't' has no bit 3, its bits are 1 to 0; the reason stands in lib.gates, line 5")]
    [InlineData("Prefix<4, 9>", "Prefix<4, 9>(1,1): error L2N0517: Prefix<4, 9> can't be built: log2 takes numbers from 1 on")]
    public void Name_WithImpossibleParameters_IsFaultyItself(string name, string expected)
    {
        var document = Gates.Document("import \"lib.gates\"\ncircuit Own<n>(x[n]) -> (y[n]) { y = x }", Files());
        Assert.Equal(expected, DiagnosticText.Head(Assert.Single(document.Build(name).Diagnostics), Language.English));
    }

    [Theory]
    [InlineData("circuit C(x) -> (y) {\n    y = x ∨ [|2|]\n}", "test.gates(2,13): error L2N0515: 2 doesn't fit into 1 bit")]
    [InlineData("circuit C(x) -> (y) {\n    y = [|{x, x}|]\n}", "test.gates(2,9): error L2N0504: 'y' has 1 bit, this value 2")]
    [InlineData("circuit C(x) -> (y) {\n    y = [|HalfAdder<2>|](x, x)\n}", "test.gates(2,9): error L2N0507: HalfAdder has no parameters")]
    [InlineData("circuit C(x[2]) -> (y[2]) {\n    y = [|Register|](x, 1)\n}", "test.gates(2,9): error L2N0507: Register has 1 parameter, not 0; it is Register<n>")]
    [InlineData("circuit Id(x) -> (y) {\n    y = x\n}\ncircuit C(x) -> (y) {\n    y = [|Id(x, x)|]\n}", "test.gates(5,9): error L2N0507: Id has 1 input (x), not 2")]
    [InlineData("circuit Id(x) -> (y) {\n    y = x\n}\ncircuit C(x) -> (y) {\n    ([|y, _|]) = Id(x)\n}", "test.gates(5,6): error L2N0507: Id has 1 output (y), not 2; _ drops an output")]
    [InlineData("circuit C(x[2]) -> (y) {\n    (_, y) = HalfAdder([|x|], 1)\n}", "test.gates(2,24): error L2N0504: the input 'x' of HalfAdder has 1 bit, not 2")]
    public void Fault_OfCounts_IsSaidInRightNumber(string marked, string expected) => IsSaidAlone(marked, expected);

    [Theory]
    [InlineData("circuit [|for|](a, in) -> (z) { z = a }", "test.gates(1,9): error L2N0501: unexpected 'for', expected a name; 'for' is a word of the language; as a name, write it in backquotes")]
    [InlineData("circuit C(a, [|reg|]) -> (z) {\n    z = a\n}", "test.gates(1,14): error L2N0501: unexpected 'reg', expected a name; 'reg' is a word of the language; as a name, write it in backquotes")]
    [InlineData("circuit C(x) -> (z) {\n    reg q[3] = 0\n    q <- {x, x, x}\n    [|q|] <- {x, x, 0}\n    z = q[0]\n}", "test.gates(4,5): error L2N0509: the register 'q' loads something already, in line 3")]
    [InlineData("circuit C(x) -> (z) {\n    reg q[2] = 0\n    q[1] <- x\n    q[0] <- x\n    [|q|] <- {x, x}\n    z = q[0]\n}", "test.gates(5,5): error L2N0509: the register 'q[0]' loads something already, in line 4")]
    [InlineData("circuit C(x) -> (z) {\n    z = x\n    [|w|] = x\n}", "test.gates(3,5): warning L2N0550: nothing reads 'w'")]
    [InlineData("circuit C(x) -> (z) {\n    z = x\n    for i in 0..2 { [|_ = x|] }\n}", "test.gates(3,21): warning L2N0553: this statement does nothing: it drops all that it computes; leave it out, or give the value a name")]
    [InlineData("circuit C(x) -> (z) {\n    z = x\n    [|(_, _) = HalfAdder(x, x)|]\n}", "test.gates(3,5): warning L2N0553: this statement does nothing: it drops all that it computes; leave it out, or give the value a name")]
    [InlineData("circuit C(x) -> (z) {\n    (z, [|w|]) = HalfAdder(x, x)\n}", "test.gates(2,9): warning L2N0550: nothing reads 'w'; to drop an output, write _ in its place")]
    public void Fault_OfNames_IsSaidOnce(string marked, string expected) => IsSaidAlone(marked, expected);

    [Theory]
    [InlineData("x when x", true)]
    [InlineData("not x or a[1]", true)]
    [InlineData("a == 1 when b == 1 and not x", true)]
    [InlineData("a == 1 when b", false)]
    [InlineData("a == 1 when 1", false)]
    [InlineData("a", false)]
    [InlineData("not a", false)]
    [InlineData("a and x", false)]
    [InlineData("a & b <= a", false)]
    [InlineData("a + b", false)]
    public void Claim_OfANumber_IsNone(string relation, bool isRight)
    {
        var proofs = Gates.Document($"circuit C(a[4], b[4], x) -> (z) {{ z = xor({{a, b, x}}) }}\nprove C {{ {relation} }}").Proofs();
        Assert.Equal(isRight ? [] : ["L2N0526"], proofs.Diagnostics.Select(one => one.Code).Distinct());
        Assert.Equal(isRight ? 1 : 0, proofs.Value![0].Relations.Length);
    }

    [Fact]
    public void Rows_ThatAreFaulty_AreLeftOut()
    {
        var block = Assert.Single(Gates.Document("circuit C(x, y) -> (z) { z = x }\ntest C {\n x=1 -> z=1\n x=2 -> z=0\n x=1 -> z=2\n x=1 q=1 -> z=1\n x=1 -> x=1\n x= -> z\n x=1 x=1 -> z=1\n x=0 -> z=0\n}").Tests().Value!);
        Assert.Equal((2, 6), (block.Rows.Length, block.FaultyRows));
    }

    [Fact]
    public void Rows_AfterAFaultyOneOfAClockedCircuit_AreLeftOutUpToTheReset()
    {
        var block = Assert.Single(Gates.Document("circuit C(x) -> (z) {\n reg q\n q <- x\n z = q\n}\ntest C {\n x=1 -> y=0\n x=0 -> z=1\n reset\n x=1 ->\n x=0 -> z=1\n}").Tests().Value!);
        Assert.Equal([true, false], block.Rows.Select(row => row.IsReset));
        Assert.Equal(2, block.FaultyRows);
    }

    [Theory]
    [InlineData("circuit C(x) -> (z) {\n    z = x\n}\ntest C {\n    [|x=1 ->|]\n}", "test.gates(5,5): warning L2N0552: this row expects nothing, so it can't fail; write behind the arrow what the circuit should show, as in -> z=1")]
    public void Row_ThatExpectsNothing_IsWarnedOf(string marked, string expected) => IsSaidAlone(marked, expected);

    private static Dictionary<string, string> Files() => new() { ["lib.gates"] = Library };

    private static void IsSaidAlone(string marked, string expected)
    {
        var text = MarkedText.Parse(marked);
        var said = Assert.Single(Gates.Said(text.Text, Files()));
        Assert.Equal(expected, DiagnosticText.Head(said, Language.English));
        Assert.True(text.Span.Length == 0 || text.Span == said.Span, said.Span.ToString());
    }
}
