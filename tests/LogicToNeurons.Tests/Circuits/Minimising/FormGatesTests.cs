using LogicToNeurons.Circuits.Minimising;
using LogicToNeurons.Circuits.Minimising.Showing;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Minimising;

public sealed class FormGatesTests
{
    [Fact]
    public void Lines_RandomCircuits_AreCircuitsThatDoTheSame()
    {
        var random = new Random(40);
        for (var i = 0; i < Scale.Of(60, 3000); i++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 7), random.Next(0, 40), 3, random.Next(3));
            AssertSame(netlist, random.Next(2) == 0 ? FormSigns.Unicode : FormSigns.Ascii, (FormKind)random.Next(2));
        }
    }

    [Theory]
    [InlineData("circuit C(a[3], `118`, and') -> (z[2], `2`) {\n z = {a[2] + `118`, a[0] · ¬and'}\n `2` = a[1]\n}")]
    [InlineData("circuit C(e) -> (q[2]) {\n reg q[2] = 2\n q <- {q[1] ⊕ (q[0] · e), q[0] ⊕ e}\n}")]
    [InlineData("circuit C(e) -> (q) {\n reg q = 1\n q <- q ⊕ e\n}")]
    public void Lines_NamesOfAllKinds_AreRead(string text)
    {
        AssertSame(Gates.Build(text), FormSigns.Unicode, FormKind.SumOfProducts);
        AssertSame(Gates.Build(text), FormSigns.Ascii, FormKind.ProductOfSums);
    }

    private static void AssertSame(Netlist netlist, FormSigns signs, FormKind kind)
    {
        var functions = new CircuitFunctions(netlist);
        var forms = functions.Computed.Select(bit => functions.Of(bit, [])!).Select(function => (function, Minimiser.Minimise(function.Function, kind))).ToList();
        Assert.All(forms, form => Assert.True(FormComparison.Of(form.function, form.Item2).IsEqual));
        var text = string.Join('\n', FormGates.Lines(netlist, forms, signs));
        var proof = EquivalenceChecker.Check(netlist, Gates.Build(text), ProofSettings.Default);
        Assert.True(proof.Value?.Verdict == Verdict.Proven, text);
    }
}
