using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Arithmetic;
using LogicToNeurons.Networks.Compilation.Arithmetic.Thresholds;
using LogicToNeurons.Networks.Compilation.Mapping;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation;

public class CompilerTests
{
    private const string Adder = "circuit Add<n>(a[n], b[n]) -> (sum[n], cout) { (sum, cout) = RippleAdder<n>(a, b, 0) }\n";

    public static TheoryData<string> Shipped() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("programs", "circuits"), "*.gates").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Compile_ShippedCircuit_EveryModeIsVerified(string file)
    {
        var netlist = Circuit(file);
        foreach (var mode in Enum.GetValues<CompilerMode>())
        {
            if (mode != CompilerMode.TwoLayer || netlist.InputNets.Length + netlist.FlipFlops.Length <= 12)
            {
                AssertVerified(netlist, new CompilerSettings(mode));
            }
        }

        AssertVerified(netlist, new CompilerSettings(HasShortcuts: false));
    }

    [Theory]
    [InlineData("circuit C(x, y) -> (s, c') { (s, c') = HalfAdder(x, y) }", 1, 1)]
    [InlineData("circuit C(x, y, c) -> (s, c') { (s, c') = FullAdder(x, y, c) }", 2, 1)]
    [InlineData("circuit C(a, b, s) -> (y) { y = Mux2<1>(a, b, s) }", 1, 1)]
    [InlineData(Adder + "circuit C(a[8], b[8]) -> (s[8], c) { (s, c) = Add<8>(a, b) }", 15, 1)]
    [InlineData(Adder + "circuit C(a[32], b[32]) -> (s[32], c) { (s, c) = Add<32>(a, b) }", 63, 2)]
    [InlineData(Adder + "circuit C(a[64], b[64]) -> (s[64], c) { (s, c) = Add<64>(a, b) }", 127, 3)]
    [InlineData("circuit C(a[64], b[64], cin) -> (s[64], c) { (s, c) = RippleAdder<64>(a, b, cin) }", 128, 3)]
    [InlineData("circuit C(a[8], b[8]) -> (p[16]) { p = Multiplier<8>(a, b) }", 38, 18)]
    public void Compile_Arithmetic_TakesNoMoreThanTheTheorySays(string text, int neurons, int layers)
    {
        var compiled = AssertVerified(Gates.Build(text), new CompilerSettings(Number: NumberFormat.Float32));

        Assert.InRange(compiled.Network.NeuronCount, 0, neurons);
        Assert.InRange(compiled.Network.LayerCount, 0, layers);
    }

    [Fact]
    public void Compile_RandomCircuits_EveryModeIsVerified()
    {
        for (var seed = 0; seed < Scale.Of(200, 10_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(9), random.Next(1, 80), random.Next(1, 6), random.Next(3));
            foreach (var mode in Enum.GetValues<CompilerMode>())
            {
                AssertVerified(netlist, new CompilerSettings(mode), $"seed {seed}");
            }

            AssertVerified(netlist, new CompilerSettings(HasShortcuts: false), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(22, 1)]
    [InlineData(23, 2)]
    public void Compile_AdderAtTheEdgeOfFloat32_IsSplitBeyondIt(int width, int layers)
    {
        var text = Adder + $"circuit C(a[{width}], b[{width}]) -> (s[{width}], c) {{ (s, c) = Add<{width}>(a, b) }}";

        var compiled = AssertVerified(Gates.Build(text), new CompilerSettings(Number: NumberFormat.Float32));

        Assert.Equal(layers, compiled.Network.LayerCount);
    }

    [Fact]
    public void Compile_AdderOf23BitsInOneLayerOfFloat32_IsRefused()
    {
        var netlist = Gates.Build(Adder + "circuit C(a[23], b[23]) -> (s[23], c) { (s, c) = Add<23>(a, b) }");

        Assert.Equal(["L2N1103"], Compiler.Compile(netlist, new CompilerSettings(Number: NumberFormat.Float32, MaxLayers: 1)).Diagnostics.Select(one => one.Code));
        Assert.Equal(1, AssertVerified(netlist, new CompilerSettings(Number: NumberFormat.Float64, MaxLayers: 1)).Network.LayerCount);
    }

    [Theory]
    [InlineData(1, 90)]
    [InlineData(2, 38)]
    [InlineData(3, 38)]
    [InlineData(4, 35)]
    public void Compile_SmallWeights_KeepsThemWithFewNeurons(int weight, int neurons)
    {
        var compiled = AssertVerified(Circuit("hamming-code.gates"), new CompilerSettings(MaxWeight: weight));

        Assert.InRange(compiled.Network.NeuronCount, 0, neurons);
        Assert.InRange(Exactness.Of(compiled.Network).LargestWeight, 0, weight);
    }

    [Fact]
    public void Compile_RandomCircuitsWithDials_KeepsWhatIsAlwaysPossible()
    {
        for (var seed = 0; seed < Scale.Of(60, 3_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(9), random.Next(1, 80), random.Next(1, 6), random.Next(3));
            foreach (var hasShortcuts in new[] { true, false })
            {
                var settings = new CompilerSettings(MaxWeight: random.Next(1, 4), HasShortcuts: hasShortcuts);
                Assert.InRange(Exactness.Of(AssertVerified(netlist, settings, $"seed {seed}").Network).LargestWeight, 0, settings.MaxWeight!.Value);
                Assert.InRange(AssertVerified(netlist, new CompilerSettings(MaxLayers: 1, HasShortcuts: hasShortcuts), $"seed {seed}").Network.LayerCount, 0, 1);
            }
        }
    }

    [Theory]
    [InlineData(CompilerMode.Gate, 163, true, true)]
    [InlineData(CompilerMode.TwoLayer, 127, false, true)]
    [InlineData(CompilerMode.Fused, 93, false, true)]
    [InlineData(CompilerMode.Fused, 266, false, false)]
    public void Compile_Announces_HowManyNeuronsThereWillBe(CompilerMode mode, int neurons, bool isExact, bool hasShortcuts)
    {
        var said = new List<ExpectedSize>();

        var compiled = Compiler.Compile(Circuit("hamming-code.gates"), new CompilerSettings(mode, HasShortcuts: hasShortcuts) { Announce = said.Add }).Value!.Compiled;

        Assert.Equal([new ExpectedSize(neurons, isExact)], said);
        Assert.InRange(compiled.Network.NeuronCount, isExact ? neurons : 1, neurons);
    }

    [Fact]
    public void Compile_Cancelled_StopsBeforeAnythingIsBuilt()
    {
        using var cancelled = new CancellationTokenSource();
        var netlist = Gates.Build("circuit C(a[16], b[16]) -> (p[32]) { p = Multiplier<16>(a, b) }");
        var settings = new CompilerSettings { Cancellation = cancelled.Token, Announce = _ => cancelled.Cancel() };

        Assert.Throws<OperationCanceledException>(() => Compiler.Compile(netlist, settings));
    }

    [Fact]
    public void Passes_Cancelled_Stop()
    {
        var cancelled = new CancellationToken(canceled: true);
        var subject = Subject.Shared(Gates.Build("circuit C(a[16], b[16]) -> (p[32], s[17]) {\n p = Multiplier<16>(a, b)\n s = {0, a} ⊕ {0, b}\n}"));

        Assert.Throws<OperationCanceledException>(() => CutMapper.Cover(subject, [], [], new MappingSettings { Cancellation = cancelled }));
        Assert.Throws<OperationCanceledException>(() => WordRecovery.Recover(subject, new RecoverySettings { MostKinks = 0, Cancellation = cancelled }));
        Assert.Throws<OperationCanceledException>(() => ShortcutWiring.Wire(CutMapper.Cover(subject, [], [], new MappingSettings()), new WiringSettings { Cancellation = cancelled }));
        Assert.Throws<OperationCanceledException>(() => SumFunctions.Of(Subject.Shared(Circuit("count-ones.gates")), cancelled));
    }

    [Fact]
    public void Compile_NothingFits_SaysWhatCouldBeHad()
    {
        var netlist = Gates.Build(Adder + "circuit C(a[8], b[8]) -> (s[8], c) { (s, c) = Add<8>(a, b) }");

        var refused = Assert.Single(Compiler.Compile(netlist, new CompilerSettings(MaxWeight: 1, MaxLayers: 2)).Diagnostics);

        Assert.Equal("L2N1103", refused.Code);
        Assert.Contains("the fewest layers found are 8, the smallest largest weight 1", refused.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CompilerMode.Gate)]
    [InlineData(CompilerMode.Fused)]
    public void Verify_OneWeightChanged_IsCaught(CompilerMode mode)
    {
        var netlist = Gates.Build("circuit C(a[3], b[3]) -> (s[3], c, less) {\n (s, c) = RippleAdder<3>(a, b, 0)\n (less, _, _) = Comparator<3>(a, b)\n}");
        var compiled = Compiler.Compile(netlist, new CompilerSettings(mode)).Value!.Compiled;
        var (equal, faults) = (0, 0);
        for (var neuron = 0; neuron < compiled.Network.NeuronCount; neuron++)
        {
            foreach (var signal in compiled.Network.Neurons[neuron].Signals.ToArray())
            {
                var network = compiled.Network.WithNeurons(compiled.Network.Neurons.WithWeight(neuron, signal, 0));
                var isEqual = NetworkVerifier.Verify(compiled.With(network), NumberFormat.Float64, NetworkVerifier.UsualInputs, default).IsEqual;
                var isProved = BlockVerifier.Proves(compiled.With(network));
                Assert.False(isProved);
                (equal, faults) = (equal + (isEqual ? 1 : 0), faults + 1);
            }
        }

        Assert.True(equal * 4 < faults, $"{equal} of {faults} faults change nothing");
    }

    private static CompiledNetwork AssertVerified(Netlist netlist, CompilerSettings settings, string? about = null)
    {
        var outcome = Compiler.Compile(netlist, settings);
        Assert.True(outcome.Value is not null, $"{about} {string.Join(' ', outcome.Diagnostics)}");
        var compiled = outcome.Value.Compiled;
        Assert.True(outcome.Value.Exactness.IsExactIn(outcome.Value.Number), about);
        Assert.True(NetworkVerifier.Verify(compiled, outcome.Value.Number, 14, default).IsEqual, $"{about} {settings.Mode}");
        Assert.True(settings.Mode == CompilerMode.TwoLayer || BlockVerifier.Proves(compiled), $"{about} {settings.Mode} isn't proved");
        if (settings.Mode != CompilerMode.Fused || !settings.HasShortcuts)
        {
            NaiveNetwork.AssertStrict(compiled.Network);
        }

        return compiled;
    }

    private static Netlist Circuit(string file)
    {
        var path = Repository.PathOf("programs", "circuits", file);
        return Assert.IsType<Netlist>(GatesDocument.Read(new SourceText(path, File.ReadAllText(path)), other => File.ReadAllBytes(other)).Build(null).Value);
    }
}
