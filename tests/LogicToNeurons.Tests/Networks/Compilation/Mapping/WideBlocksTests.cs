using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Mapping;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation.Mapping;

public class WideBlocksTests
{
    [Theory]
    [InlineData("and", 6)]
    [InlineData("nand", 8)]
    [InlineData("or", 20)]
    [InlineData("nor", 40)]
    public void WideGate_OfManyInputs_IsOneNeuron(string gate, int inputs)
    {
        var names = string.Join(", ", Enumerable.Range(0, inputs).Select(input => $"x{input}"));
        var netlist = Gates.Build($"circuit G({names}) -> (y) {{ y = {gate}({names}) }}");
        var compiled = ShortcutWiring.Wire(CutMapper.Cover(Subject.Shared(netlist), [], [], new MappingSettings()), new WiringSettings());

        Assert.Equal((1, 1), (compiled.Network.NeuronCount, compiled.Network.LayerCount));
        NaiveNetwork.AssertSame(netlist, compiled.Network);
        Assert.True(BlockVerifier.Proves(compiled));
    }

    [Fact]
    public void ProductsThatExcludeEachOther_AreSummed()
    {
        var netlist = Gates.Build("""
            circuit G(s, t, a, b, c, d, e, f) -> (y, p, q, r) {
                p = and(s, t, a, b)
                q = and(s, not(t), c, d)
                r = and(not(s), e, f, a)
                y = or(p, q, r)
            }
            """);
        var graph = CutMapper.Cover(Subject.Shared(netlist), [], [], new MappingSettings());
        var compiled = ShortcutWiring.Wire(graph, new WiringSettings());

        Assert.Single(graph.Blocks, block => block.Kind == BlockKind.Choice);
        Assert.Equal(3, compiled.Network.NeuronCount);
        NaiveNetwork.AssertSame(netlist, compiled.Network);
        Assert.True(BlockVerifier.Proves(compiled));
    }

    [Fact]
    public void Sum_OfProductsThatOverlap_IsNotProved()
    {
        var netlist = Gates.Build("circuit G(a, b, c, d) -> (y) { y = or(and(a, b), and(c, d)) }");
        var subject = Subject.Shared(netlist);
        var graph = CutMapper.Cover(subject, [], [], new MappingSettings());
        var (and, terms) = (subject.Roots[0] >> 1, new[] { subject.Left(subject.Roots[0] >> 1), subject.Right(subject.Roots[0] >> 1) });
        var bias = 1L - terms.Length + terms.Sum(term => term & 1);
        LocalTerm[] row = [.. terms.Select((term, i) => new LocalTerm(i, (term & 1) == 0 ? 1 : -1))];
        var proof = WideProofOf();
        var block = new Block(BlockKind.Choice, [.. terms.Select(term => term >> 1)], [], [new BlockOutput(and, new LocalRow(bias, row))], proof);

        Assert.False(proof.Holds(graph, block));
    }

    // The proof of sums that exclude each other, taken from a block that has one.
    private static IBlockProof WideProofOf()
    {
        var netlist = Gates.Build("circuit G(s, a, b, c, d, e) -> (y) { y = and(s, a, b, c, d, e) }");
        var graph = CutMapper.Cover(Subject.Shared(netlist), [], [], new MappingSettings());
        return Assert.IsAssignableFrom<IBlockProof>(graph.Blocks.Single(block => block.Kind == BlockKind.Wide).Proof);
    }
}
