using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Formats;

/// <summary>A circuit that is written and read again, in every pair of formats, is the same circuit.</summary>
public sealed class RoundTripTests
{
    private static readonly WrittenFormat[] Formats =
        [WrittenFormat.Gates, WrittenFormat.Blif, WrittenFormat.Bench, WrittenFormat.AigerBytes, WrittenFormat.AigerText, WrittenFormat.Verilog];

    private static readonly string[] Names =
        ["a[0]", "a[1]", "q", "q[0]", "q[1]", "module", "and", "1", "c'", "x y", "n7", "n8", "i0", "o0", "l1", "circuit", "a", "clock", "b[1]", "b[0]", "z.w", "é", "wire", "_", "\\e", "p=q", "(r)", "#s"];

    public static TheoryData<WrittenFormat, WrittenFormat> Pairs()
    {
        var pairs = new TheoryData<WrittenFormat, WrittenFormat>();
        foreach (var first in Formats)
        {
            foreach (var second in Formats)
            {
                pairs.Add(first, second);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Write_ReadAndWriteAgain_DoesTheSame(WrittenFormat first, WrittenFormat second)
    {
        Parallel.For(0, Scale.Of(40, 2_000), seed =>
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(0, 9), random.Next(0, 60), random.Next(1, 9), random.Next(0, 6));
            var once = Again(netlist, first);
            var twice = Again(once, second);
            NetlistComparison.AssertSameBehaviour(netlist, once, seed, 8);
            NetlistComparison.AssertSameBehaviour(netlist, twice, seed, 8);
        });
    }

    [Theory]
    [InlineData(WrittenFormat.Gates)]
    [InlineData(WrittenFormat.Blif)]
    [InlineData(WrittenFormat.Verilog)]
    public void Write_FormatWithAllGates_KeepsThem(WrittenFormat format)
    {
        for (var seed = 0; seed < Scale.Of(200, 10_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(0, 9), random.Next(0, 60), random.Next(1, 9), random.Next(0, 6));
            NetlistComparison.AssertSameStructure(netlist, Again(netlist, format));
        }
    }

    [Fact]
    public void Write_BenchWithoutRegisters_KeepsAllGates()
    {
        for (var seed = 0; seed < Scale.Of(200, 10_000); seed++)
        {
            var random = new Random(seed);
            var netlist = RandomNetlists.Next(random, random.Next(0, 9), random.Next(0, 60), random.Next(1, 9));
            NetlistComparison.AssertSameStructure(netlist, Again(netlist, WrittenFormat.Bench));
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Write_NamesOfAllKinds_DoesTheSame(WrittenFormat first, WrittenFormat second)
    {
        for (var seed = 0; seed < Scale.Of(30, 2_000); seed++)
        {
            var netlist = Named(new Random(seed));
            var once = Again(netlist, first);
            NetlistComparison.AssertSameBehaviour(netlist, once, seed, 4);
            NetlistComparison.AssertSameBehaviour(netlist, Again(once, second), seed, 4);
        }
    }

    [Theory]
    [InlineData(WrittenFormat.Gates)]
    [InlineData(WrittenFormat.Blif)]
    [InlineData(WrittenFormat.Bench)]
    [InlineData(WrittenFormat.AigerBytes)]
    [InlineData(WrittenFormat.AigerText)]
    [InlineData(WrittenFormat.Verilog)]
    public void Write_Buses_ListsTheLowestBitFirst(WrittenFormat format)
    {
        var read = Again(Adders.Ripple(3), format);
        Assert.Equal(
            ["a[0]", "a[1]", "a[2]", "b[0]", "b[1]", "b[2]", "cin"],
            read.Inputs.SelectMany(port => Enumerable.Range(0, port.Width).Select(port.BitName)));
        Assert.Equal(["sum[0]", "sum[1]", "sum[2]", "cout"], read.Outputs.SelectMany(port => Enumerable.Range(0, port.Width).Select(port.BitName)));
        NetlistComparison.AssertSameBehaviour(Adders.Ripple(3), read, 1, 4);
    }

    [Theory]
    [InlineData(WrittenFormat.Gates)]
    [InlineData(WrittenFormat.Blif)]
    [InlineData(WrittenFormat.Bench)]
    [InlineData(WrittenFormat.AigerText)]
    [InlineData(WrittenFormat.Verilog)]
    [InlineData(WrittenFormat.Dot)]
    public void Write_Counter_IsReadable(WrittenFormat format) =>
        VerifiedText.Match(CircuitText.WrittenText(Gates.Build(Counter, "Counter<3>"), format), format.ToString());

    private const string Counter = """
        circuit HalfAdder(x, y) -> (s, c') {
            s = x xor y
            c' = x and y
        }

        circuit Counter<n>(enable) -> (q[n], last) {
            reg q[n] = 5
            wire carry[n + 1]
            wire q_next[n]
            carry[0] = enable
            for i in 0..n-1 {
                (q_next[i], carry[i + 1]) = HalfAdder(q[i], carry[i])
            }
            q <- q_next
            last = and(q)
        }

        """;

    private static Netlist Again(Netlist netlist, WrittenFormat format) => CircuitText.Netlist(CircuitText.FileName(format), CircuitText.Written(netlist, format));

    // Names that are hard for one format or another, in random places; each only once among inputs, and among outputs.
    private static Netlist Named(Random random)
    {
        var builder = new NetlistBuilder("Name d<1>", isFlat: true);
        var nets = new List<int> { builder.Constant(random.Next(2) == 1) };
        var names = Names.ToArray();
        random.Shuffle(names);
        var registers = random.Next(4);
        nets.AddRange(names.Take(random.Next(5)).Select(name => builder.AddInput(name, 1, false, Origin.None)[0]));
        random.Shuffle(names);
        nets.AddRange(names.Take(registers).Select(name => builder.AddRegister(0, name, [random.Next(2) == 1], false, Origin.None, out _)[0]));
        random.Shuffle(names);
        foreach (var name in names.Take(random.Next(8)))
        {
            var kind = (GateKind)random.Next((int)GateKind.Not, (int)GateKind.Xnor + 1);
            nets.Add(builder.Gate(kind, nets[random.Next(nets.Count)], nets[random.Next(nets.Count)], Origin.None));
            builder.AddSignal(new Signal(0, name, [nets[^1]], false, SignalRole.Wire));
        }

        random.Shuffle(names);
        foreach (var name in names.Take(random.Next(1, 6)))
        {
            builder.AddOutput(name, [nets[random.Next(nets.Count)]], false);
        }

        for (var register = 0; register < registers; register++)
        {
            builder.SetNext(register, [nets[random.Next(nets.Count)]]);
        }

        Assert.True(builder.TryBuild(out var netlist, out _));
        return netlist;
    }
}
