using LogicToNeurons.Networks.Compilation.Mapping;
using LogicToNeurons.Networks.Compilation.Restructuring;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Compilation.Wiring;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation.Mapping;

/// <summary>How few neurons circuits of the world take, identity neurons counted, before words are recovered.</summary>
public sealed class MappedBenchmarkTests
{
    [CircuitsTheory]
    [InlineData("epfl/adder.aig", 255)]
    [InlineData("epfl/ctrl.aig", 56)]
    [InlineData("epfl/i2c.aig", 556)]
    [InlineData("epfl/bar.aig", 832)]
    [InlineData("epfl/sin.aig", 1_785)]
    [InlineData("epfl/voter.aig", 3_950)]
    [InlineData("epfl/priority.aig", 357)]
    [InlineData("epfl/dec.aig", 256)]
    [InlineData("epfl/multiplier.aig", 10_110)]
    [InlineData("iscas/c6288.bench", 720)]
    [InlineData("iscas/s38417.bench", 3_620)]
    public void Circuit_Mapped_IsExactAndHasAtMostSoManyNeurons(string file, int most)
    {
        var netlist = SharedCircuits.Read(file);
        var compiled = ShortcutWiring.Wire(CutMapper.Cover(SelectorTrees.Restructure(Subject.Shared(netlist)), [], [], new MappingSettings()), new WiringSettings());

        Assert.InRange(compiled.Network.NeuronCount, 1, most);
        Assert.True(Exactness.Of(compiled.Network).IsExactIn(NumberFormat.Float32));
        NaiveNetwork.AssertSame(netlist, compiled.Network, 1, 64);
        Assert.True(BlockVerifier.Proves(compiled));
    }
}
