using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Compilation.Arithmetic;
using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation.Arithmetic.Thresholds;

public class SumFunctionsTests
{
    private const string Compare = """
        circuit C(a[8], b[8]) -> (less, equal, greater, at_most, at_least, differ) {
            (less, equal, greater) = Comparator<8>(a, b)
            at_most = ¬greater
            at_least = ¬less
            differ = ¬equal
        }
        """;

    private static readonly string[] Orders = ["less", "equal", "greater"];

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Count_OfFewInputs_TakesANeuronForEachKink(int inputs)
    {
        var random = new Random(inputs);
        for (var function = 0; function < 2 << inputs; function++)
        {
            for (var form = 0; form < Counts.Forms; form++)
            {
                var netlist = Counts.Of(inputs, function, random.Next(2) == 0 ? 0 : random.Next(1 << inputs), form);
                var network = Checked(netlist).Network;
                if (!IsParity(function, inputs))
                {
                    Assert.Equal((KinksOf(function, inputs), KinksOf(function, inputs) > 0 ? 1 : 0), (network.NeuronCount, network.LayerCount));
                }
            }
        }
    }

    [Theory]
    [InlineData(63, false)]
    [InlineData(63, true)]
    [InlineData(32 + 9, false)]
    public void Majority_OfManyInputs_TakesTwoNeurons(int inputs, bool isSorted)
    {
        var network = Checked(Counts.Majority(inputs, isSorted)).Network;

        Assert.Equal((2, 1), (network.NeuronCount, network.LayerCount));
    }

    [Theory]
    [InlineData("less", 8, 2, 1)]
    [InlineData("greater", 8, 2, 1)]
    [InlineData("equal", 8, 2, 2)]
    [InlineData("less, equal, greater", 8, 3, 1)]
    [InlineData("less", 22, 2, 1)]
    [InlineData("less", 32, 4, 2)]
    [InlineData("less, equal, greater", 32, 5, 2)]
    [InlineData("equal", 64, 5, 2)]
    [InlineData("less", 64, 6, 3)]
    [InlineData("less, equal, greater", 64, 7, 3)]
    public void Comparison_OfWords_TakesTwoNeuronsForASlice(string outputs, int width, int neurons, int layers)
    {
        var all = Orders.Select(name => outputs.Contains(name, StringComparison.Ordinal) ? name : "un" + name);
        var network = Checked(Gates.Build($$"""
            circuit C(a[{{width}}], b[{{width}}]) -> ({{outputs}}) { ({{string.Join(", ", all)}}) = Comparator<{{width}}>(a, b) }
            """)).Network;

        Assert.Equal((neurons, layers), (network.NeuronCount, network.LayerCount));
    }

    [Fact]
    public void Comparison_OfEightBits_IsRightForAllPatterns()
    {
        var network = Checked(Gates.Build(Compare)).Network;
        var columns = new double[16];
        for (var pattern = 0; pattern < 1 << 16; pattern++)
        {
            for (var i = 0; i < 16; i++)
            {
                columns[i] = (pattern >> i) & 1;
            }

            var (a, b) = (pattern & 255, pattern >> 8);
            bool[] expected = [a < b, a == b, a > b, a <= b, a >= b, a != b];
            Assert.Equal(expected.Select(value => value ? 1.0 : 0.0), NaiveNetwork.Outputs(network, columns));
        }

        Assert.Equal(3, network.NeuronCount);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(30)]
    public void Comparison_WithSign_TakesTwoNeuronsForASlice(int width)
    {
        var network = Checked(Gates.Build($$"""
            circuit C(a[{{width}}], b[{{width}}]) -> (less) {
                (less, e, g) = Comparator<{{width}}>({¬a[{{width - 1}}], a[{{width - 2}}..0]}, {¬b[{{width - 1}}], b[{{width - 2}}..0]})
            }
            """)).Network;

        Assert.Equal(width > 22 ? 4 : 2, network.NeuronCount);
    }

    [Fact]
    public void Comparison_InsideACircuit_IsFoundToo()
    {
        var netlist = Gates.Build("""
            circuit Max(a[6], b[6]) -> (m[6]) {
                (less, e, g) = Comparator<6>(a, b)
                m = Mux2<6>(a, b, less)
            }
            """);

        Assert.Contains(WordRecovery.Recover(Subject.Shared(netlist), new RecoverySettings()).Blocks, block => block.Kind == BlockKind.Threshold);
        Checked(netlist);
    }

    [CircuitsFact]
    public void Voter_TakesTwoNeurons()
    {
        var network = Checked(SharedCircuits.Read("epfl/voter.aig")).Network;

        Assert.Equal((2, 1), (network.NeuronCount, network.LayerCount));
    }

    [Fact]
    public void Proofs_OfBlocksWithAWrongNumber_Fail()
    {
        AssertProofsCatch(Gates.Build(Compare), new RecoverySettings());
        AssertProofsCatch(Gates.Build(Compare), new RecoverySettings(NumberFormat.Float32, 8));
        AssertProofsCatch(Gates.Build("circuit C(a[7], b[7]) -> (e) { (l, e, g) = Comparator<7>(a, b) }"), new RecoverySettings(NumberFormat.Float32, 4));
        AssertProofsCatch(Counts.Of(6, 0b0110100, 0b001010, 2), new RecoverySettings());
        AssertProofsCatch(Counts.Majority(9, true), new RecoverySettings());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Proofs_OfAnotherCircuit_Fail(bool isSorted)
    {
        var right = Counts.Majority(11, isSorted);
        var subject = Subject.Shared(right);
        var block = Assert.Single(WordRecovery.Recover(subject, new RecoverySettings()).Blocks);
        var network = Checked(right).Network;
        var caught = 0;
        foreach (var mutant in Mutants.Faults(right, Scale.Of(60, 1000)).Select(fault => Mutants.Of(right, fault.Gate, fault.Kind)))
        {
            var wrong = Subject.Shared(mutant);
            if (wrong.Roots[0] != subject.Roots[0])
            {
                continue;
            }

            if (block.Proof!.Holds(new BlockGraph(wrong, [block], []), block))
            {
                NaiveNetwork.AssertSame(mutant, network);
            }
            else
            {
                caught++;
            }
        }

        Assert.True(caught > 0);
    }

    private static bool IsParity(int function, int inputs) => Enumerable.Range(0, inputs).All(count => (((function >> count) ^ (function >> (count + 1))) & 1) == 1);

    private static int KinksOf(int function, int inputs)
    {
        return Enumerable.Range(1, inputs - 1).Count(count => Value(count + 1) - (2 * Value(count)) + Value(count - 1) != 0);

        int Value(int count) => (function >> count) & 1;
    }

    private static void AssertProofsCatch(Netlist netlist, RecoverySettings settings)
    {
        var subject = Subject.Shared(netlist);
        var graph = NaiveCover.Of(subject, WordRecovery.Recover(subject, settings).Blocks);
        var block = Assert.Single(graph.Blocks);

        Assert.True(block.Proof!.Holds(graph, block));
        Assert.All(WrongBlocks.Of(block), wrong => Assert.False(wrong.Proof!.Holds(graph, wrong)));
    }

    // The network of a circuit, every block of which has been proved, and which has been compared with the circuit.
    private static CompiledNetwork Checked(Netlist netlist)
    {
        var subject = Subject.Shared(netlist);
        var graph = NaiveCover.Of(subject, WordRecovery.Recover(subject, new RecoverySettings()).Blocks);
        Assert.All(graph.Blocks.Where(block => block.Proof is not null), block => Assert.True(block.Proof!.Holds(graph, block), $"{netlist.Name}: {block.Kind}"));
        var compiled = ShortcutWiring.Wire(graph, new WiringSettings(NumberFormat.Float32));
        NaiveNetwork.AssertSame(netlist, compiled.Network);
        Assert.True(Exactness.Of(compiled.Network).IsExactIn(NumberFormat.Float32));
        return compiled;
    }
}
