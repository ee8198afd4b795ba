using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Arithmetic;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation.Arithmetic;

public class WordRecoveryTests
{
    [Theory]
    [InlineData("RippleAdder<4>", NumberFormat.Float32, 8, 1)]
    [InlineData("RippleAdder<22>", NumberFormat.Float32, 44, 1)]
    [InlineData("RippleAdder<23>", NumberFormat.Float32, 46, 2)]
    [InlineData("RippleAdder<64>", NumberFormat.Float32, 128, 3)]
    [InlineData("RippleAdder<51>", NumberFormat.Float64, 102, 1)]
    [InlineData("RippleAdder<64>", NumberFormat.Float64, 128, 2)]
    [InlineData("RippleAdder<64>", NumberFormat.Int32, 128, 3)]
    [InlineData("Subtractor<4>", NumberFormat.Float32, 7, 1)]
    [InlineData("Subtractor<64>", NumberFormat.Float32, 127, 3)]
    [InlineData("Multiplier<4>", NumberFormat.Float32, 17, 7)]
    [InlineData("Multiplier<8>", NumberFormat.Float32, 37, 18)]
    [InlineData("Multiplier<16>", NumberFormat.Float64, 77, 35)]
    [InlineData("Multiplier<16>", NumberFormat.Float32, 97, 28)]
    [InlineData("Multiplier<32>", NumberFormat.Float64, 195, 47)]
    [InlineData("PrefixAdder<16>", NumberFormat.Float32, 32, 1)]
    [InlineData("PrefixAdder<64>", NumberFormat.Float32, 128, 3)]
    [InlineData("LookaheadAdder<16>", NumberFormat.Float32, 32, 1)]
    [InlineData("LookaheadAdder<64>", NumberFormat.Float32, 128, 3)]
    [InlineData("WallaceMultiplier<8>", NumberFormat.Float32, 39, 20)]
    [InlineData("WallaceMultiplier<16>", NumberFormat.Float32, 99, 28)]
    public void Library_OfArithmetic_TakesFewNeurons(string circuit, NumberFormat format, int neurons, int layers)
    {
        var network = Checked(LibraryCircuit.Of(circuit).Netlist, new RecoverySettings(format)).Network;

        Assert.Equal((neurons, layers), (network.NeuronCount, network.LayerCount));
    }

    [Theory]
    [InlineData(8, 15, 1)]
    [InlineData(32, 63, 2)]
    [InlineData(64, 127, 3)]
    public void Adder_WithoutCarryIn_TakesTwoNeuronsABitButOne(int width, int neurons, int layers)
    {
        var network = Checked(Gates.Build($$"""
            circuit Add(a[{{width}}], b[{{width}}]) -> (sum[{{width}}], cout) { (sum, cout) = RippleAdder<{{width}}>(a, b, 0) }
            """)).Network;

        Assert.Equal((neurons, layers), (network.NeuronCount, network.LayerCount));
    }

    [CircuitsTheory]
    [InlineData("epfl/adder.aig", NumberFormat.Float32, 255, 6)]
    [InlineData("epfl/adder.aig", NumberFormat.Float64, 255, 3)]
    [InlineData("iscas/c6288.bench", NumberFormat.Float32, 97, 28)]
    [InlineData("iscas/c6288.bench", NumberFormat.Float64, 77, 35)]
    public void Benchmark_OfArithmetic_TakesFewNeurons(string file, NumberFormat format, int neurons, int layers)
    {
        var network = Checked(SharedCircuits.Read(file), new RecoverySettings(format)).Network;

        Assert.Equal((neurons, layers), (network.NeuronCount, network.LayerCount));
    }

    [Theory]
    [InlineData("Divider<6>")]
    [InlineData("Alu<8>")]
    [InlineData("Comparator<6>")]
    [InlineData("SelectAdder<8>")]
    [InlineData("WallaceMultiplier<5>")]
    public void Library_OfOtherCircuits_StaysExact(string circuit) => Checked(LibraryCircuit.Of(circuit).Netlist);

    [Theory]
    [InlineData(4, 10, 5)]
    [InlineData(16, 34, 23)]
    public void Sum_OfThreeWords_IsTakenAtOnce(int width, int neurons, int layers)
    {
        var network = Checked(Gates.Build($$"""
            circuit Sum(a[{{width}}], b[{{width}}], c[{{width}}]) -> (sum[{{width + 2}}]) {
                (ab, carry) = RippleAdder<{{width}}>(a, b, 0)
                (low, out) = RippleAdder<{{width + 1}}>({carry, ab}, {0, c}, 0)
                sum = {out, low}
            }
            """)).Network;

        Assert.Equal((neurons, layers), (network.NeuronCount, network.LayerCount));
    }

    // ⌊log2 n⌋ digits of two neurons each; the lowest takes none, and of a power of two the highest takes one.
    [Theory]
    [InlineData(7, 4)]
    [InlineData(8, 5)]
    [InlineData(15, 6)]
    [InlineData(20, 8)]
    [InlineData(63, 10)]
    [InlineData(255, 14)]
    public void Count_OfOnes_TakesTwoNeuronsADigit(int bits, int neurons)
    {
        var network = Checked(Ones(bits)).Network;

        Assert.Equal(neurons, network.NeuronCount);
    }

    [Fact]
    public void Sums_WhoseCarriesAreDroppedHereAndThere_AreExact()
    {
        for (var seed = 0; seed < Scale.Of(150, 5_000); seed++)
        {
            Checked(Gates.Build(RandomSums.Next(new Random(seed))));
        }
    }

    [Theory]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(8, 3)]
    [InlineData(9, 4)]
    [InlineData(64, 6)]
    public void Xor_OfManyBits_IsFolded(int width, int neurons)
    {
        var network = Checked(Gates.Build($$"""
            circuit P(a[{{width}}]) -> (odd, even) {
                odd = xor(a)
                even = xnor(a)
            }
            """)).Network;

        Assert.Equal((neurons, neurons), (network.NeuronCount, network.LayerCount));
    }

    [Fact]
    public void Passes_AreLeftOutWhenToldTo()
    {
        var netlist = LibraryCircuit.Of("Multiplier<6>").Netlist;
        var all = new RecoverySettings();
        int[] neurons =
        [
            Checked(netlist, all).Network.NeuronCount,
            Checked(netlist, all with { JoinsProducts = false }).Network.NeuronCount,
            Checked(netlist, all with { TakesDigits = false }).Network.NeuronCount,
            Checked(netlist, all with { JoinsAdders = false }).Network.NeuronCount,
        ];

        Assert.Equal([27, 56, 90, 90], neurons);
    }

    [Fact]
    public void Adder_WhoseSumFeedsItself_IsNoLoop()
    {
        var netlist = Gates.Build("""
            circuit Loop(a[4], b[4], c) -> (sum[4], cout) {
                (low, carry) = RippleAdder<2>(a[1..0], b[1..0], c)
                (high, cout) = RippleAdder<2>({a[3] ∧ low[1], a[2] ∧ low[0]}, b[3..2], carry)
                sum = {high, low}
            }
            """);

        Checked(netlist);
    }

    [Fact]
    public void Blocks_OfRandomCircuits_AreExact()
    {
        for (var seed = 0; seed < Scale.Of(200, 10_000); seed++)
        {
            var random = new Random(seed);
            Checked(RandomNetlists.Next(random, random.Next(1, 7), random.Next(1, 120), random.Next(1, 6), random.Next(3)));
        }
    }

    [Theory]
    [InlineData("RippleAdder<5>", null)]
    [InlineData("RippleAdder<5>", 2)]
    [InlineData("Subtractor<4>", null)]
    [InlineData("Multiplier<4>", null)]
    [InlineData("Multiplier<3>", 8)]
    [InlineData("Comparator<3>", null)]
    [InlineData("PrefixAdder<4>", null)]
    [InlineData("WallaceMultiplier<4>", null)]
    public void Proofs_OfBlocksWithAWrongNumber_Fail(string circuit, int? maxWeight)
    {
        AssertProofsCatch(LibraryCircuit.Of(circuit).Netlist, maxWeight);
    }

    [Fact]
    public void Proofs_OfCountsWithAWrongNumber_Fail() => AssertProofsCatch(Ones(15), null);

    [Fact]
    public void Proofs_OfParitiesWithAWrongNumber_Fail() => AssertProofsCatch(Gates.Build("circuit P(a[7]) -> (odd) { odd = xor(a) }"), null);

    private static Netlist Ones(int bits) => Gates.Build(File.ReadAllText(Repository.PathOf("programs", "circuits", "count-ones.gates")), $"Ones<{bits}>");

    private static void AssertProofsCatch(Netlist netlist, int? maxWeight)
    {
        var subject = Subject.Shared(netlist);
        var graph = NaiveCover.Of(subject, WordRecovery.Recover(subject, new RecoverySettings(NumberFormat.Float32, maxWeight)).Blocks);
        var blocks = graph.Blocks.Where(block => block.Proof is not null).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.True(block.Proof!.Holds(graph, block)));
        Assert.All(blocks.SelectMany(WrongBlocks.Of), wrong => Assert.False(wrong.Proof!.Holds(graph, wrong)));
    }

    // The network of a circuit, every block of which has been proved, and which has been compared with the circuit.
    private static CompiledNetwork Checked(Netlist netlist, RecoverySettings? settings = null)
    {
        settings ??= new RecoverySettings();
        var subject = Subject.Shared(netlist);
        var graph = NaiveCover.Of(subject, WordRecovery.Recover(subject, settings).Blocks);
        Assert.All(graph.Blocks.Where(block => block.Proof is not null), block => Assert.True(block.Proof!.Holds(graph, block), $"{netlist.Name}: {block.Kind}"));
        var compiled = ShortcutWiring.Wire(graph, new WiringSettings(settings.Number));
        NaiveNetwork.AssertSame(netlist, compiled.Network);
        Assert.True(Exactness.Of(compiled.Network).IsExactIn(settings.Number));
        return compiled;
    }
}
