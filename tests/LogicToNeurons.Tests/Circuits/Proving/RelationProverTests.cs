using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Circuits.Proving.Arithmetic;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Proving;

public sealed class RelationProverTests
{
    private static readonly Compared Never = new(new IntegerLiteral(0), Relational.Equal, new IntegerLiteral(1));

    [Fact]
    public void Prove_RandomRelations_AgreesWithExactIntegers()
    {
        var random = new Random(1);
        var verdicts = new int[3];
        var vacuous = 0;
        for (var round = 0; round < Scale.Of(2000, 50_000); round++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 6), random.Next(1, 12), 3, random.Next(0, 3));
            var relation = Relations.Of(Claim(random, netlist, 2), random.Next(3) == 0 ? Claim(random, netlist, 1) : null);
            var expected = SmallestCounterexample(netlist, relation);
            var isVacuous = expected is null && relation.Guard is not null && SmallestCounterexample(netlist, relation with { Claim = Never }) is null;
            vacuous += isVacuous ? 1 : 0;
            foreach (var method in (ProofMethod[])[ProofMethod.Exhaustive, ProofMethod.Bdd, ProofMethod.Sat])
            {
                var result = RelationProver.Prove(netlist, relation, ProofSettings.Default with { Methods = [method] });
                Assert.Equal(expected is null ? Verdict.Proven : Verdict.Refuted, result.Verdict);
                Assert.Equal(expected, result.Counterexample is { } found ? [.. found.Inputs, .. found.State] : null);
                Assert.Equal(isVacuous, result.IsVacuous);
                verdicts[(int)result.Verdict]++;
            }

            var algebraic = RelationProver.Prove(netlist, relation, ProofSettings.Default with { Methods = [ProofMethod.Algebraic] });
            Assert.True(algebraic.Verdict == Verdict.Unknown || expected is null);
        }

        Assert.True(verdicts[0] > 300);
        Assert.True(verdicts[1] > 300);
        Assert.True(vacuous > 20);
    }

    [Fact]
    public void Prove_Sum64_HoldsForRippleAndLookahead()
    {
        Assert.All((Netlist[])[Adders.Ripple(64), Arithmetic.Lookahead(64)], netlist => AssertProven(netlist, Relations.Sum(netlist)));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(24)]
    public void Prove_Product_HoldsForArrayAndWallace(int width)
    {
        Assert.All((Netlist[])[Arithmetic.ArrayMultiplier(width), Arithmetic.WallaceMultiplier(width)], netlist => AssertProven(netlist, Relations.Product(netlist)));
    }

    [Fact]
    public void Prove_Division8_HoldsWhereTheDivisorIsNotZero()
    {
        var divider = Arithmetic.Divider(8);
        AssertProven(divider, Relations.Division(divider));
        var result = RelationProver.Prove(divider, Relations.Division(divider, isGuarded: false), ProofSettings.Default);
        Assert.Equal(Verdict.Refuted, result.Verdict);
        Assert.Equal([0, 0], result.Counterexample!.Values.Select(value => (int)value.Value));
        Assert.All(result.Counterexample.Differences, difference => Assert.Null(difference.Second));
    }

    [Fact]
    public void Prove_Refuted_TellsBothSides()
    {
        var ripple = Adders.Ripple(64);
        var wrong = Mutants.Of(ripple, ripple.Outputs[0].Nets[63], GateKind.Zero);
        var result = RelationProver.Prove(wrong, Relations.Sum(wrong), ProofSettings.Default);
        var top = BigInteger.One << 63;
        Assert.Equal(["a=0", $"b={top}", "cin=0"], result.Counterexample!.Values.Select(value => $"{value.Name}={value.Value}"));
        Assert.Equal(new Difference(string.Empty, 0, top), Assert.Single(result.Counterexample.Differences));
    }

    [Fact]
    public void Prove_RegistersAreFree_AndStandInTheCounterexample()
    {
        var builder = new NetlistBuilder("Counter");
        var q = builder.AddRegister(0, "count", [false, false], true, Origin.None, out var register);
        builder.SetNext(register, q);
        builder.AddOutput("q", q, true);
        var netlist = Arithmetic.Built(builder);
        var result = RelationProver.Prove(netlist, Relations.Of(new Compared(Relations.Port(netlist, "q"), Relational.Less, new IntegerLiteral(3))), ProofSettings.Default);
        Assert.Equal(new NamedValue("count", 2, 3), Assert.Single(result.Counterexample!.Values));
        Assert.Equal([true, true], result.Counterexample.State.ToArray());
    }

    [Fact]
    public void Prove_VeryLongAndDeepClaims_DontOverflow()
    {
        var netlist = Adders.Ripple(4);
        var a = Relations.Port(netlist, "a");
        IntegerExpression sum = new IntegerLiteral(0);
        for (var i = 0; i < 20_000; i++)
        {
            sum = Relations.Of(sum, IntegerOperator.Add, a);
        }

        Proposition claim = new Compared(sum, Relational.Equal, Relations.Of(a, IntegerOperator.Multiply, new IntegerLiteral(20_000)));
        for (var i = 0; i < 20_000; i++)
        {
            claim = new Negated(claim);
        }

        AssertProven(netlist, Relations.Of(claim));
    }

    [Fact]
    public void Prove_ProductOfEnormousNumbers_IsUnknownAtOnce()
    {
        var netlist = Adders.Ripple(3000);
        var (a, b) = (Relations.Port(netlist, "a"), Relations.Port(netlist, "b"));
        var claim = new Compared(Relations.Of(a, IntegerOperator.Multiply, b), Relational.Equal, Relations.Of(b, IntegerOperator.Multiply, a));
        Assert.Equal(Verdict.Unknown, RelationProver.Prove(netlist, Relations.Of(claim), ProofSettings.Default).Verdict);
    }

    [Fact]
    public void Prove_EveryWrongGate_IsRefutedOrHarmless()
    {
        AssertMutants(Adders.Ripple(64), Relations.Sum, Scale.Of(25, int.MaxValue));
        AssertMutants(Arithmetic.Lookahead(64), Relations.Sum, Scale.Of(15, int.MaxValue));
        AssertMutants(Arithmetic.WallaceMultiplier(12), Relations.Product, Scale.Of(15, int.MaxValue));
        AssertMutants(Arithmetic.Divider(8), netlist => Relations.Division(netlist), Scale.Of(25, int.MaxValue));
    }

    private static void AssertMutants(Netlist netlist, Func<Netlist, Relation> relationOf, int most)
    {
        foreach (var (gate, kind) in Mutants.Faults(netlist, most))
        {
            var mutant = Mutants.Of(netlist, gate, kind);
            var relation = relationOf(mutant);
            var result = RelationProver.Prove(mutant, relation, Patience.Proof);
            var isSettled = result.Verdict == Verdict.Proven
                || (result.Counterexample is { IsSmallest: true } counterexample && !RelationEvaluator.Holds(relation, Values(mutant, counterexample)));
            Assert.True(isSettled, $"{netlist.Name}, gate {gate} as {kind}: {result.Verdict} by {result.Method}, smallest: {result.Counterexample?.IsSmallest}");
        }
    }

    private static byte[] Values(Netlist netlist, Counterexample counterexample)
    {
        var simulator = new NetSimulator(netlist);
        foreach (var (net, bit) in netlist.InputNets.Zip(counterexample.Inputs))
        {
            simulator.Values[net] = bit ? (byte)1 : (byte)0;
        }

        simulator.Evaluate();
        return simulator.Values.ToArray();
    }

    private static void AssertProven(Netlist netlist, Relation relation) =>
        Assert.Equal(Verdict.Proven, RelationProver.Prove(netlist, relation, Patience.Proof).Verdict);

    private static Proposition Claim(Random random, Netlist netlist, int depth) => depth > 0 && random.Next(3) == 0
        ? random.Next(3) switch
        {
            0 => new Negated(Claim(random, netlist, depth - 1)),
            1 => new Both(Claim(random, netlist, depth - 1), Claim(random, netlist, depth - 1)),
            _ => new Either(Claim(random, netlist, depth - 1), Claim(random, netlist, depth - 1)),
        }
        : Comparison(random, netlist);

    // Every third one is an identity, so that there is something to prove.
    private static Compared Comparison(Random random, Netlist netlist)
    {
        var left = Expression(random, netlist, 3);
        var zero = Relations.Of(left, IntegerOperator.Multiply, new IntegerLiteral(0));
        return random.Next(3) == 0
            ? new Compared(Relations.Of(zero, IntegerOperator.Add, left), random.Next(2) == 0 ? Relational.Equal : Relational.LessOrEqual, left)
            : new Compared(left, (Relational)random.Next(6), Expression(random, netlist, 3));
    }

    private static IntegerExpression Expression(Random random, Netlist netlist, int depth) => (depth > 0 ? random.Next(4) : random.Next(2)) switch
    {
        0 => new IntegerLiteral(random.Next(-9, 10)),
        1 => new NetsValue([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(netlist.NetCount))], random.Next(2) == 0),
        _ => Relations.Of(Expression(random, netlist, depth - 1), (IntegerOperator)random.Next(5), Expression(random, netlist, depth - 1)),
    };

    private static ImmutableArray<bool>? SmallestCounterexample(Netlist netlist, Relation relation)
    {
        var simulator = new NetSimulator(netlist);
        int[] nets = [.. netlist.InputNets, .. netlist.FlipFlops.Select(flipFlop => flipFlop.Output)];
        foreach (var row in Enumerable.Range(0, 1 << nets.Length).OrderBy(row => int.PopCount(row)).ThenBy(row => row))
        {
            ImmutableArray<bool> bits = [.. nets.Select((_, i) => ((row >> (nets.Length - 1 - i)) & 1) != 0)];
            for (var i = 0; i < nets.Length; i++)
            {
                simulator.Values[nets[i]] = bits[i] ? (byte)1 : (byte)0;
            }

            simulator.Evaluate();
            if (!RelationEvaluator.Holds(relation, simulator.Values))
            {
                return bits;
            }
        }

        return null;
    }
}
