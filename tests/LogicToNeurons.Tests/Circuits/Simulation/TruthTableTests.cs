using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Simulation;

public sealed class TruthTableTests
{
    [Fact]
    public void Rows_OfTheFullAdder_AreTheDocumentsTable()
    {
        var table = Table(Adders.Full(), new TruthTableOptions { HasSum = true });
        Assert.Equal(["x", "y", "c", "sum", "c'", "s"], table.Columns.Select(column => column.Heading));
        Assert.Equal(
            ["000 0 00", "001 1 01", "010 1 01", "011 2 10", "100 1 01", "101 2 10", "110 2 10", "111 3 11"],
            table.Rows().Select(row => $"{row[0]}{row[1]}{row[2]} {row[3]} {row[4]}{row[5]}"));
    }

    [Fact]
    public void Columns_WithoutSum_AreInDeclaredOrder() =>
        Assert.Equal(["x", "y", "c", "s", "c'"], Table(Adders.Full(), new TruthTableOptions()).Columns.Select(column => column.Heading));

    [Fact]
    public void Columns_OfBuses_HaveTheHighestBitFirst()
    {
        var table = Table(Adders.Ripple(2), new TruthTableOptions());
        Assert.Equal(["a[1]", "a[0]", "b[1]", "b[0]", "cin", "sum[1]", "sum[0]", "cout"], table.Columns.Select(column => column.Heading));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Rows_AsNumbers_AreTheSum(int width)
    {
        var table = Table(Adders.Ripple(width), new TruthTableOptions { HasNumbers = true, HasSum = true });
        var rows = table.Rows().ToList();
        Assert.Equal(1 << ((2 * width) + 1), rows.Count);
        Assert.Equal(rows.Count, table.RowCount);
        for (var number = 0; number < rows.Count; number++)
        {
            var (a, b, cin) = (number >> (width + 1), (number >> 1) & ((1 << width) - 1), number & 1);
            BigInteger[] expected = [a, b, cin, BitOperations.PopCount((uint)number), (a + b + cin) >> width, (a + b + cin) & ((1 << width) - 1)];
            Assert.Equal(expected, rows[number]);
        }
    }

    [Fact]
    public void Rows_OfRandomCircuits_AreWhatOnePatternGives()
    {
        var random = new Random(17);
        for (var run = 0; run < 30; run++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 9), 60, 4, random.Next(3));
            var simulator = new NetSimulator(netlist);
            var table = Table(netlist, new TruthTableOptions());
            foreach (var row in table.Rows())
            {
                foreach (var (column, value) in table.Columns.Zip(row).Where(one => one.First.Role is TruthColumnRole.Input or TruthColumnRole.State))
                {
                    simulator.Values[column.Nets[0]] = (byte)value;
                }

                simulator.Evaluate();
                Assert.Equal(table.Columns.Select(column => (BigInteger)simulator.Values[column.Nets[0]]), row);
            }
        }
    }

    [Fact]
    public void Rows_OfACounter_ShowWhatItHoldsAndWhatItLoads()
    {
        var table = Table(Clocked.Counter(2), new TruthTableOptions { HasNumbers = true });
        Assert.Equal(["enable", "count", "q", "count.next"], table.Columns.Select(column => column.Heading));
        Assert.Equal(
            ["0 0 0 0", "0 1 1 1", "0 2 2 2", "0 3 3 3", "1 0 0 1", "1 1 1 2", "1 2 2 3", "1 3 3 0"],
            table.Rows().Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Rows_WithFixedInputs_ChangeTheOthersOnly()
    {
        var adder = Adders.Ripple(20);
        var five = new NetSetting(adder.Inputs[0].Nets, 5);
        var high = new NetSetting([.. adder.Inputs[1].Nets.Skip(2)], 0);
        var table = Table(adder, new TruthTableOptions { HasNumbers = true, Fixed = [five, high] });
        Assert.Equal(
            ["5 0 0 5 0", "5 0 1 6 0", "5 1 0 6 0", "5 1 1 7 0", "5 2 0 7 0", "5 2 1 8 0", "5 3 0 8 0", "5 3 1 9 0"],
            table.Rows().Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Of_SixteenInputs_IsATableAndSeventeenAnError()
    {
        Assert.Equal(1 << 16, Table(Wide(16), new TruthTableOptions()).Rows().Count());
        var error = Assert.Single(TruthTable.Of(Wide(17), new TruthTableOptions(), "wide.gates").Diagnostics);
        Assert.Equal(
            "wide.gates: error L2N0604: Wide has 17 input bits, so its table would have 2^17 rows; up to 16 bits are printed; "
            + "give at least 1 of them a value with --set, take a narrower circuit, or evaluate chosen patterns with 'l2n sim --patterns'",
            error.ToString());
    }

    [Fact]
    public void Rows_WithoutInputs_AreOne()
    {
        var builder = new NetlistBuilder("Constant");
        builder.AddOutput("y", [builder.Constant(true)], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        Assert.Equal(1, Assert.Single(Assert.Single(Table(netlist, new TruthTableOptions()).Rows())));
    }

    private static Netlist Wide(int width)
    {
        var builder = new NetlistBuilder("Wide");
        var x = builder.AddInput("x", width, true, Origin.None);
        builder.AddOutput("y", [builder.Tree(GateKind.Xor, x.AsSpan(), Origin.None)], false);
        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }

    private static TruthTable Table(Netlist netlist, TruthTableOptions options) => TruthTable.Of(netlist, options, "test.gates").Value!;
}
