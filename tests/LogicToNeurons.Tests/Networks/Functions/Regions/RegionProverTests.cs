using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Functions.Regions;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Functions.Regions;

public sealed class RegionProverTests
{
    private const int Seed = 17;

    [Theory]
    [InlineData("max:Max", "max:Max3")]
    [InlineData("leaky:AsMax", "leaky:Leaky")]
    [InlineData("clamp:AsMinMax", "clamp:Clamp")]
    [InlineData("hat:AsMin", "hat:Hat")]
    [InlineData("median:Median", "median:Other")]
    [InlineData("same:Three", "same:Six")]
    public void Prove_ShippedPairs_AreTheSame(string first, string second) =>
        Assert.Equal(Verdict.Proven, Proof(Shipped(first), Shipped(second)).Verdict);

    [Theory]
    [InlineData("relu(x)", "relu(x) + 0.001 * relu(x - 1000)", "1001")]
    [InlineData("abs(x)", "max(x, -x, 1/1000)", "0")]
    [InlineData("relu(x - 1/3) - 2 * relu(x - 2/5) + relu(x - 7/15)", "0", "3/7")]
    [InlineData("x", "x + 1", "0")]
    [InlineData("relu(x)", "2 * relu(x)", "1")]
    public void Prove_DifferentFunctions_ShowASimplePoint(string first, string second, string point)
    {
        var proof = Proof(Relu.Of(first), Relu.Of(second));
        Assert.Equal(Verdict.Refuted, proof.Verdict);
        Assert.Equal(point, Assert.Single(proof.Point).ToString());
        Assert.NotEqual(proof.Differences[0].First, proof.Differences[0].Second);
    }

    [Fact]
    public void Prove_OtherOrderOfNames_MatchesByName()
    {
        var first = Relu.Function("network F(a, b) -> (p, q) {\n p = relu(a)\n q = relu(b) }");
        var second = Relu.Function("network F(b, a) -> (q, p) {\n p = relu(a)\n q = relu(b) }");
        var third = Relu.Function("network F(u, v) -> (q, r) {\n q = relu(v)\n r = relu(u) }");
        Assert.Equal(Verdict.Proven, Proof(first, second).Verdict);
        Assert.Equal(Verdict.Refuted, Proof(first, third).Verdict);
    }

    [Fact]
    public void Prove_EqualByConstruction_IsProven()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Scale.Of(150, 5_000); i++)
        {
            var function = Relu.Random(random, random.Next(1, 4), random.Next(0, 7), random.Next(1, 3));
            Assert.Equal(Verdict.Proven, Proof(function, Rewritten(function, random)).Verdict);
            Assert.Equal(Verdict.Proven, Proof(function, StrictLayering.Of(function)!.Function).Verdict);
        }
    }

    [Fact]
    public void Prove_OneNeuronAddedFarOut_IsFound()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Scale.Of(60, 2_000); i++)
        {
            var function = Relu.Random(random, random.Next(1, 4), random.Next(1, 6));
            var planted = Planted(function, random);
            var proof = Proof(function, planted);
            Assert.Equal(Verdict.Refuted, proof.Verdict);
            Assert.NotEqual(function.At([.. proof.Point]), planted.At([.. proof.Point]));
        }
    }

    [Fact]
    public void Prove_RandomPairs_AgreesWithDenseSampling()
    {
        var random = new Random(Seed);
        var proven = 0;
        for (var i = 0; i < Scale.Of(300, 20_000); i++)
        {
            var (first, second) = (Tiny(random), Tiny(random));
            var proof = Proof(first, second);
            var differs = Grid().Any(point => first.At(point)[0] != second.At(point)[0]);
            Assert.Equal(differs ? Verdict.Refuted : Verdict.Proven, proof.Verdict);
            proven += differs ? 0 : 1;
        }

        Assert.InRange(proven, 1, int.MaxValue);
    }

    [Fact]
    public void Prove_SevenInputsInTwoShapes_IsProven()
    {
        var first = Relu.Function("network F(a, b, c, d, e) -> y { y = max(max(a, b), max(c, d), e) }");
        var second = Relu.Function("network F(a, b, c, d, e) -> y { y = max(e, max(d, max(c, max(b, a)))) }");
        var proof = Proof(first, second);
        Assert.Equal(Verdict.Proven, proof.Verdict);
        Assert.InRange(proof.Regions, 5, 400);
    }

    [Fact]
    public void Prove_TooLarge_IsUnknown()
    {
        var names = string.Join(", ", Enumerable.Range(1, 9).Select(i => $"x{i}"));
        var wide = Relu.Function($"network F({names}) -> y {{ y = x1 }}");
        var many = Relu.Of(string.Join(" + ", Enumerable.Range(1, 33).Select(i => $"relu(x - {i})")));
        Assert.True(Proof(wide, wide) is { Verdict: Verdict.Unknown, IsTooLarge: true });
        Assert.True(Proof(many, many) is { Verdict: Verdict.Unknown, IsTooLarge: true });
    }

    [Fact]
    public void Prove_NoTime_IsUnknown()
    {
        var first = Relu.Function("network F(a, b) -> y { y = max(a, b) }");
        var second = Relu.Function("network F(a, b) -> y { y = max(b, a) + 0 * a }");
        Assert.Equal(Verdict.Unknown, RegionProver.Prove(first, second, new ProofSettings(TimeSpan.Zero)).Value!.Verdict);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => RegionProver.Prove(first, second, ProofSettings.Default with { Cancellation = stopped.Token }));
    }

    [Fact]
    public void Prove_OtherNumberOfPorts_IsSaid() =>
        Assert.Equal("L2N1015", Assert.Single(RegionProver.Prove(Relu.Of("x"), Relu.Shipped("max"), ProofSettings.Default).Diagnostics).Code);

    private static RegionProof Proof(ReluFunction first, ReluFunction second) => RegionProver.Prove(first, second, ProofSettings.Default).Value!;

    private static ReluFunction Shipped(string name) => Relu.Shipped(name.Split(':')[0], name.Split(':')[1]);

    // Neurons scaled, and some written from the other side: relu(z) = relu(−z) + z.
    private static ReluFunction Rewritten(ReluFunction function, Random random)
    {
        var builder = new ReluFunctionBuilder(function.Inputs);
        var signals = Enumerable.Range(0, function.Inputs.Length).Select(builder.Input).ToList();
        foreach (var neuron in function.Neurons)
        {
            var form = Sum(neuron);
            var factor = new Rational(random.Next(1, 5), random.Next(1, 5));
            signals.Add(random.Next(2) == 0
                ? builder.Relu(form.Times(factor)).Times(Rational.One / factor)
                : builder.Relu(form.Times(-factor)).Times(Rational.One / factor).Plus(form));
        }

        return builder.Build("Rewritten", function.Outputs, function.Results.Select(Sum));

        RationalForm Sum(RationalForm form) => form.Terms.Aggregate(RationalForm.Number(form.Constant), (sum, term) => sum.Plus(signals[term.Signal], term.Weight));
    }

    private static ReluFunction Planted(ReluFunction function, Random random)
    {
        var far = Enumerable.Range(0, function.Inputs.Length).Aggregate(RationalForm.Number(-random.Next(3, 50)), (sum, input) => sum.Plus(RationalForm.Signal(input), random.Next(1, 4)));
        var results = function.Results.SetItem(0, function.Results[0].Plus(RationalForm.Signal(function.SignalCount), new Rational(1, 1000)));
        return new ReluFunction("Planted", function.Inputs, function.Outputs, function.Neurons.Add(far), results);
    }

    // Few small whole numbers, so that equal pairs happen and every difference shows on the grid.
    private static ReluFunction Tiny(Random random)
    {
        var builder = new ReluFunctionBuilder(["x", "z"]);
        var sum = RationalForm.Zero;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var form = RationalForm.Signal(0).Times(random.Next(-1, 2)).Plus(RationalForm.Signal(1), random.Next(-1, 2)).WithConstant(random.Next(-1, 2));
            sum = sum.Plus(builder.Relu(form), random.Next(-1, 2));
        }

        return builder.Build("Tiny", ["y"], [sum]);
    }

    // Halves from −5 to 5: finer than any region of tiny functions.
    private static IEnumerable<Rational[]> Grid() =>
        from x in Enumerable.Range(-10, 21) from z in Enumerable.Range(-10, 21) select new[] { new Rational(x, 2), new Rational(z, 2) };
}
