using System.Collections.Immutable;
using LogicToNeurons.Circuits.Checking;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Checking;

public sealed class TestRunnerTests
{
    [Fact]
    public void Run_RightRows_Pass()
    {
        var adder = Adders.Ripple(3);
        var rows = Enumerable.Range(0, 64).Select(number => Row(adder, true, [number & 7, number >> 3], [((number & 7) + (number >> 3)) & 7, ((number & 7) + (number >> 3)) >> 3]));
        Assert.All(Run(adder, rows), result => Assert.True(result.HasPassed));
    }

    [Fact]
    public void Run_WrongRow_NamesTheOutputs()
    {
        var adder = Adders.Ripple(3);
        var result = Assert.Single(Run(adder, [Row(adder, true, [5, 3, 1], [7, 0])]));
        Assert.Equal(["sum: 7, 1", "cout: 0, 1"], result.Failures.Select(one => $"{one.Port.Name}: {one.Expected}, {one.Actual}"));
    }

    [Fact]
    public void Run_RowWithoutAnInput_TakesZero()
    {
        var adder = Adders.Ripple(3);
        Assert.All(Run(adder, [Row(adder, true, [7, 7, 1], [7, 1]), Row(adder, false, [2], [2, 0])]), result => Assert.True(result.HasPassed));
    }

    [Fact]
    public void Run_ClockedCircuit_TicksAfterEachRow()
    {
        var counter = Clocked.Counter(2, 2);
        var rows = new[] { Row(counter, true, [1], [2]), Row(counter, false, [1], [3]), Row(counter, false, [0], [0]), Row(counter, false, [1], [0]), Row(counter, true, [0], [2]) };
        Assert.All(Run(counter, rows), result => Assert.True(result.HasPassed));
    }

    [Fact]
    public void Text_OfARow_IsOnOneLine()
    {
        var adder = Adders.Ripple(1);
        var source = new SourceText("test.gates", "  a=1\n    b=0 -> sum=1  ");
        var block = new TestBlock(adder, [new TestRow(true, [], [], new TextSpan(2, 20))], source, default);
        Assert.Equal("a=1 b=0 -> sum=1", Assert.Single(TestRunner.Run(block)).Text);
    }

    private static List<TestResult> Run(Netlist netlist, IEnumerable<TestRow> rows) =>
        [.. TestRunner.Run(new TestBlock(netlist, [.. rows], new SourceText("test.gates", string.Empty), default))];

    private static TestRow Row(Netlist netlist, bool isReset, int[] inputs, int[] outputs) =>
        new(isReset, Values(netlist.Inputs, inputs), Values(netlist.Outputs, outputs), default);

    private static ImmutableArray<PortValue> Values(ImmutableArray<Port> ports, int[] values) =>
        [.. ports.Zip(values, (port, value) => new PortValue(port, value))];
}
