using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation.Arithmetic;

public class AdderCellsTests
{
    [Theory]
    [InlineData("RippleAdder<8>", 8, 0)]
    [InlineData("RippleAdder<64>", 64, 0)]
    [InlineData("Subtractor<8>", 7, 1)]
    [InlineData("PrefixAdder<32>", 32, 0)]
    [InlineData("LookaheadAdder<32>", 32, 0)]
    [InlineData("Multiplier<8>", 48, 8)]
    [InlineData("WallaceMultiplier<8>", 47, 16)]
    public void Library_OfAdders_HasItsAdders(string circuit, int full, int half)
    {
        var netlist = LibraryCircuit.Of(circuit).Netlist;
        var cells = Found(netlist);

        Assert.Equal((full, half), (cells.Count(cell => !cell.IsHalf), cells.Count(cell => cell.IsHalf)));
    }

    [CircuitsTheory]
    [InlineData("epfl/adder.aig", 127, 1)]
    [InlineData("iscas/c6288.bench", 224, 16)]
    [InlineData("epfl/multiplier.aig", 1394, 82)]
    public void Benchmark_OfAdders_HasItsAdders(string file, int full, int half)
    {
        var cells = Found(SharedCircuits.Read(file));

        Assert.Equal((full, half), (cells.Count(cell => !cell.IsHalf), cells.Count(cell => cell.IsHalf)));
    }

    [Fact]
    public void Cells_InEveryPolarity_AreFound()
    {
        for (var pins = 0; pins < 32; pins++)
        {
            string Pin(string name, int bit) => ((pins >> bit) & 1) == 0 ? name : $"¬{name}";
            var (x, y, c) = (Pin("x", 0), Pin("y", 1), Pin("c", 2));
            var sum = Pin($"({x} ⊕ {y} ⊕ {c})", 3);
            var carry = Pin($"(({x} ∧ {y}) ∨ ({c} ∧ ({x} ∨ {y})))", 4);
            var cells = Found(Gates.Build($"circuit C(x, y, c) -> (s, d) {{ s = {sum}\n d = {carry} }}"));

            Assert.Equal([false], cells.Select(cell => cell.IsHalf));
        }
    }

    [Fact]
    public void Cells_OfRandomCircuits_Add()
    {
        var count = 0;
        for (var seed = 0; seed < Scale.Of(300, 10_000); seed++)
        {
            var random = new Random(seed);
            count += Found(RandomNetlists.Next(random, random.Next(2, 7), random.Next(10, 200), random.Next(1, 9))).Count;
        }

        Assert.True(count > 50, $"{count}");
    }

    // The adders of a circuit, each of which has been seen to add, for random patterns.
    private static IReadOnlyList<AdderCell> Found(Netlist netlist)
    {
        var subject = Subject.Shared(netlist);
        var cells = AdderCells.Find(subject);
        var values = SubjectPatterns.Random(subject, 7);
        foreach (var cell in cells)
        {
            ulong Of(int literal) => values[literal >> 1] ^ ((literal & 1) == 0 ? 0 : ulong.MaxValue);
            var (a, b, c) = (Of(cell.A), Of(cell.B), Of(cell.C));
            Assert.Equal(a ^ b ^ c, Of(cell.Sum));
            Assert.Equal((a & b) | (c & (a | b)), Of(cell.Carry));
        }

        return cells;
    }
}
