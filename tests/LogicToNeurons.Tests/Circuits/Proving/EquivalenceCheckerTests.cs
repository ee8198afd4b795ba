using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Proving;

public sealed class EquivalenceCheckerTests
{
    [Fact]
    public void Check_RippleAndLookahead64_AreEqual()
    {
        var result = Check(Adders.Ripple(64), Arithmetic.Lookahead(64));
        Assert.Equal(Verdict.Proven, result.Verdict);
        Assert.Null(result.Counterexample);
    }

    [Fact]
    public void Check_ArrayAndWallace8_AreEqual()
    {
        var result = Check(Arithmetic.ArrayMultiplier(8), Arithmetic.WallaceMultiplier(8));
        Assert.Equal((Verdict.Proven, ProofMethod.Exhaustive, 65536), (result.Verdict, result.Method, result.Patterns));
    }

    [Fact]
    public void Check_SmallAdders_TriesEveryInput()
    {
        var result = Check(Adders.Ripple(4), Arithmetic.Lookahead(4));
        Assert.Equal((Verdict.Proven, ProofMethod.Exhaustive, 512), (result.Verdict, result.Method, result.Patterns));
    }

    [Fact]
    public void Check_WrongCarry_GivesTheSmallestCounterexample()
    {
        var ripple = Adders.Ripple(64);
        var carry = ripple.Outputs[1].Nets[0];
        var result = Check(ripple, Mutants.Of(ripple, carry, GateKind.Xor));
        Assert.Equal(Verdict.Proven, result.Verdict);
        result = Check(ripple, Mutants.Of(ripple, carry, GateKind.And));
        Assert.Equal(Verdict.Refuted, result.Verdict);
        Assert.True(result.Counterexample!.IsSmallest);
        Assert.Equal(["a=9223372036854775808", "b=9223372036854775808", "cin=0"], Shown(result.Counterexample));
    }

    [CircuitsFact]
    public void Check_I2cPair_AreEqual()
    {
        var best = SharedCircuits.Read("epfl/i2c_best.blif");
        Assert.Equal(Verdict.Proven, Check(SharedCircuits.Read("epfl/i2c.blif"), best).Verdict);
        Assert.Equal(Verdict.Proven, Check(SharedCircuits.Read("epfl/i2c.aig"), best).Verdict);
        foreach (var method in (ProofMethod[])[ProofMethod.Sat, ProofMethod.Structural])
        {
            var settings = Patience.Proof with { Methods = [method] };
            Assert.Equal(Verdict.Proven, EquivalenceChecker.Check(SharedCircuits.Read("epfl/i2c.aig"), best, settings).Value!.Verdict);
        }
    }

    [Fact]
    public void Check_EveryWrongGate_IsRefutedOrHarmless()
    {
        AssertMutants(Adders.Ripple(64), Arithmetic.Lookahead(64), Scale.Of(25, int.MaxValue));
        AssertMutants(Arithmetic.Lookahead(64), Adders.Ripple(64), Scale.Of(15, int.MaxValue));
        AssertMutants(Arithmetic.WallaceMultiplier(8), Arithmetic.ArrayMultiplier(8), Scale.Of(25, int.MaxValue));
    }

    [CircuitsFact]
    public void Check_EveryWrongGateOfI2c_IsRefutedOrHarmless() =>
        AssertMutants(SharedCircuits.Read("epfl/i2c_best.blif"), SharedCircuits.Read("epfl/i2c.blif"), Scale.Of(30, int.MaxValue));

    [Fact]
    public void Check_DifferenceWithManyOnes_IsTheSmallest()
    {
        // They differ where 14 of the first inputs are 1, and the value of the last 6 is in a set.
        const int Inputs = 34;
        var random = new Random(1);
        for (var round = 0; round < Scale.Of(3, 100); round++)
        {
            var ones = Enumerable.Range(0, Inputs - 6).ToArray();
            random.Shuffle(ones);
            var rest = Enumerable.Range(0, 3).Select(_ => random.Next(64)).ToArray();
            var expected = rest.OrderBy(value => int.PopCount(value)).ThenBy(value => value).First();
            var result = Check(Conjunction(Inputs, ones[..14], rest), Conjunction(Inputs, ones[..14], []));
            Assert.Equal(Verdict.Refuted, result.Verdict);
            Assert.True(result.Counterexample!.IsSmallest);
            var bits = Enumerable.Range(0, Inputs).Select(i => i < Inputs - 6 ? ones.AsSpan(0, 14).Contains(i) : ((expected >> (Inputs - 1 - i)) & 1) != 0);
            Assert.Equal(bits, result.Counterexample.Inputs);
        }
    }

    [Fact]
    public void Check_NoTime_IsUnknownAndSaysHowManyPatternsWereTried()
    {
        var settings = new ProofSettings(TimeSpan.Zero) { Methods = [ProofMethod.Sat, ProofMethod.Exhaustive] };
        var result = EquivalenceChecker.Check(Arithmetic.ArrayMultiplier(20), Arithmetic.WallaceMultiplier(20), settings).Value!;
        Assert.Equal(Verdict.Unknown, result.Verdict);
        Assert.Null(result.Counterexample);
        Assert.InRange(result.Patterns, 1, 1_000_000_000);
    }

    [Fact]
    public void Check_Cancelled_Stops()
    {
        var settings = ProofSettings.Default with { Cancellation = new CancellationToken(true), Methods = [ProofMethod.Sat] };
        Assert.Throws<OperationCanceledException>(() => EquivalenceChecker.Check(Arithmetic.ArrayMultiplier(20), Arithmetic.WallaceMultiplier(20), settings));
    }

    [Theory]
    [InlineData("reg p = 1\nreg q = 0\np <- ¬(¬p ⊕ x)\nq <- p ∧ x\nz = ¬p ∨ q", Verdict.Proven)]
    [InlineData("reg p = 1\nreg q = 1\np <- ¬(¬p ⊕ x)\nq <- ¬(p ∧ x)\nz = ¬p ∨ ¬q", Verdict.Proven)]
    [InlineData("reg p = 1\nreg q = 0\np <- p ⊕ x\nq <- p ∧ x\nz = ¬p ∨ q", Verdict.Proven)]
    [InlineData("reg p = 1\nreg q = 0\np <- ¬x\nq <- p ∧ x\nz = ¬p ∨ q", Verdict.Refuted)]
    [InlineData("reg p = 1\nreg q = 0\np <- p ⊕ x\nq <- p ∧ x\nz = p ∨ q", Verdict.Refuted)]
    public void Check_RegistersThatHoldTheOpposite_AreMatched(string body, Verdict expected)
    {
        var first = Gates.Build("circuit C(x) -> (z) {\nreg p = 0\nreg q = 0\np <- p ⊕ x\nq <- ¬p ∧ x\nz = p ∨ q\n}");
        var second = Gates.Build($"circuit D(x) -> (z) {{\n{body}\n}}");
        Assert.Equal(expected, Check(first, second).Verdict);
        Assert.Equal(expected, Check(second, first).Verdict);
    }

    [Fact]
    public void Check_RegistersThatDoNotMatch_SaysHowManyTicksAreEqual()
    {
        var first = Gates.Build("circuit C(x) -> (z) {\nreg q[40] = 0\n(n, _) = RippleAdder<40>(q, 0, x)\nq <- n\nz = and(q)\n}");
        var result = Check(first, Gates.Build("circuit D(x) -> (z) {\nreg r = 0\nr <- r ∨ x\nz = r ∧ ¬r\n}"));
        Assert.Equal((Verdict.Unknown, 64), (result.Verdict, result.Ticks));
    }

    [Fact]
    public void Check_BusesAgainstBits_AreMatchedByPosition()
    {
        var first = Gates.Build("circuit A(a[2], b) -> (z) { z = a[0] ∧ (a[1] ∨ b) }");
        Assert.Equal(Verdict.Proven, Check(first, Gates.Build("circuit B(p, q, r) -> (y) { y = p ∧ (q ∨ r) }")).Verdict);
        Assert.Equal(Verdict.Refuted, Check(first, Gates.Build("circuit B(p, q, r) -> (y) { y = q ∧ (p ∨ r) }")).Verdict);
    }

    private static Netlist Conjunction(int inputs, int[] ones, int[] rest)
    {
        var builder = new NetlistBuilder("Conjunction");
        var nets = Enumerable.Range(0, inputs).Select(i => builder.AddInput($"x{i}", 1, false, Origin.None)[0]).ToArray();
        var isOne = builder.Tree(GateKind.And, [.. ones.Select(i => nets[i])], Origin.None);
        var terms = rest.Select(value => builder.Tree(
            GateKind.And,
            [.. Enumerable.Range(0, 6).Select(bit => ((value >> bit) & 1) != 0 ? nets[inputs - 1 - bit] : builder.Not(nets[inputs - 1 - bit], Origin.None))],
            Origin.None));
        var isMember = builder.Tree(GateKind.Or, [builder.Constant(false), .. terms], Origin.None);
        var parity = builder.Tree(GateKind.Xor, nets, Origin.None);
        builder.AddOutput("y", [builder.Gate(GateKind.Xor, parity, builder.Gate(GateKind.And, isOne, isMember, Origin.None), Origin.None)], false);
        return Arithmetic.Built(builder);
    }

    private static void AssertMutants(Netlist netlist, Netlist other, int most)
    {
        foreach (var (gate, kind) in Mutants.Faults(netlist, most))
        {
            var result = Check(Mutants.Of(netlist, gate, kind), other);
            var isSettled = result.Verdict == Verdict.Proven || result.Counterexample is { IsSmallest: true, Differences.Length: > 0 };
            Assert.True(isSettled, $"{netlist.Name}, gate {gate} as {kind}: {result.Verdict} by {result.Method}, smallest: {result.Counterexample?.IsSmallest}, differences: {result.Counterexample?.Differences.Length}");
        }
    }

    private static ProofResult Check(Netlist first, Netlist second)
    {
        var outcome = EquivalenceChecker.Check(first, second, Patience.Proof);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }

    private static string[] Shown(Counterexample counterexample) => [.. counterexample.Values.Select(value => $"{value.Name}={value.Value}")];
}
