using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation;

/// <summary>The sizes that docs/networks.md states, and that no change may make larger.</summary>
public class NetworkSizeTests
{
    [CircuitsTheory]
    [InlineData("iscas/c6288.bench", 77)]
    [InlineData("epfl/adder.aig", 255)]
    [InlineData("epfl/ctrl.aig", 56)]
    [InlineData("epfl/dec.aig", 256)]
    [InlineData("epfl/priority.aig", 356)]
    [InlineData("epfl/i2c.aig", 553)]
    [InlineData("epfl/bar.aig", 832)]
    [InlineData("epfl/sin.aig", 1_758)]
    [InlineData("epfl/voter.aig", 2)]
    [InlineData("epfl/multiplier.aig", 10_095)]
    public void Compile_BenchmarkCircuit_TakesNoMoreNeurons(string file, int most)
    {
        var result = Compiler.Compile(SharedCircuits.Read(file), new CompilerSettings()).Value!;

        Assert.InRange(result.Compiled.Network.NeuronCount, 0, most);
        Assert.True(result.Exactness.IsExactIn(result.Number));
        Assert.True(NetworkVerifier.Verify(result.Compiled, result.Number, NetworkVerifier.UsualInputs, default).IsEqual);
    }

    [Theory]
    [InlineData("circuit C(x[64]) -> (y) { y = xor(x) }", 6)]
    [InlineData("circuit C(a[16], b[16]) -> (p[32]) { p = Multiplier<16>(a, b) }", 77)]
    [InlineData("circuit C(a[64], b[64], c) -> (s[64], d) { (s, d) = LookaheadAdder<64>(a, b, c) }", 128)]
    [InlineData("circuit C(a[64], b[64], c) -> (s[64], d) { (s, d) = PrefixAdder<64>(a, b, c) }", 128)]
    [InlineData("circuit C(a[64], b[64]) -> (p[128]) { p = Multiplier<64>(a, b) }", 423)]
    [InlineData("circuit C(a[40], b[40]) -> (p[80]) { p = WallaceMultiplier<40>(a, b) }", 249)]
    [InlineData("circuit C(a[256], b[256], c) -> (s[256], d) { (s, d) = PrefixAdder<256>(a, b, c) }", 512)]
    [InlineData("circuit C(a[256], b[256]) -> (l, e, g) { (l, e, g) = Comparator<256>(a, b) }", 13)]
    public void Compile_Words_TakesNoMoreNeurons(string text, int most)
    {
        var result = Compiler.Compile(Gates.Build(text), new CompilerSettings()).Value!;

        Assert.InRange(result.Compiled.Network.NeuronCount, 0, most);
        Assert.True(NetworkVerifier.Verify(result.Compiled, result.Number, NetworkVerifier.UsualInputs, default).IsEqual);
    }
}
