using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Formats;

/// <summary>What files of other formats mean.</summary>
public sealed class FormatReaderTests
{
    [Theory]
    [InlineData("11 1", "0001")]
    [InlineData("11 0", "1110")]
    [InlineData("1- 1|-1 1", "0111")]
    [InlineData("1- 0|-1 0", "1000")]
    [InlineData("10 1|01 1", "0110")]
    [InlineData("10 0|01 0", "1001")]
    [InlineData("10 1", "0100")]
    [InlineData("01 1", "0010")]
    [InlineData("0- 1", "1010")]
    [InlineData("-1 1", "0011")]
    [InlineData("-- 1", "1111")]
    [InlineData("", "0000")]
    [InlineData("0- 1|-1 1", "1011")]
    [InlineData("-0 1|1- 1", "1101")]
    public void Blif_Cover_IsItsTable(string rows, string expected)
    {
        var text = $".model m\n.inputs a b\n.outputs y\n.names a b y\n{rows.Replace('|', '\n')}\n.end\n";
        Assert.Equal(expected, Column(CircuitText.Netlist("m.blif", text), 0));
    }

    [Fact]
    public void Blif_RandomCovers_AreTheirSumsOfProducts()
    {
        for (var seed = 0; seed < Scale.Of(300, 20_000); seed++)
        {
            var random = new Random(seed);
            var inputs = random.Next(1, 7);
            var value = random.Next(2);
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(_ => string.Concat(Enumerable.Range(0, inputs).Select(_ => "01-"[random.Next(3)]))).ToArray();
            var names = string.Join(' ', Enumerable.Range(0, inputs).Select(i => $"a{i}"));
            var text = $".model m\n.inputs {names}\n.outputs y\n.names {names} y\n{string.Concat(rows.Select(row => $"{row} {value}\n"))}.end\n";
            var expected = string.Concat(Enumerable.Range(0, 1 << inputs).Select(pattern =>
                rows.Any(row => row.Index().All(one => one.Item == '-' || one.Item - '0' == ((pattern >> one.Index) & 1))) ? value : 1 - value));
            Assert.Equal(expected, Column(CircuitText.Netlist("m.blif", text), 0));
        }
    }

    [Fact]
    public void Blif_ContinuationsCommentsAndNoEnd_AreRead()
    {
        var netlist = CircuitText.Netlist("x/half.blif", "# half adder\r\n.inputs x \\\r\n y # two\r\n.outputs s \\ \r\nc\r\n.names x y \\\n s\n10 1\n01 1\n.names x y c\n11 1");
        Assert.Equal("half", netlist.Name);
        Assert.Equal(["x", "y"], netlist.Inputs.Select(port => port.Name));
        Assert.Equal(("0110", "0001"), (Column(netlist, 0), Column(netlist, 1)));
    }

    [Fact]
    public void Blif_Subcircuits_AreInstances()
    {
        const string Text = """
            .model top
            .inputs a b
            .outputs y
            .subckt nor2 p=a q=b z=n
            .subckt nor2 q=n p=n z=y
            .end
            .model nor2
            .inputs p q
            .outputs z
            .names p q t
            1- 1
            -1 1
            .names t z
            0 1
            .end
            """;
        var netlist = CircuitText.Netlist("m.blif", Text);
        Assert.Equal("0111", Column(netlist, 0));
        Assert.Equal(["top", "nor2.1", "nor2.2"], netlist.Instances.Select(instance => instance.Name));
        Assert.Contains(netlist.Signals, signal => signal is { Instance: 2, Name: "t" });
        Assert.Equal("1000", Column(CircuitText.Netlist("m.blif", Text, "nor2"), 0));
    }

    [Theory]
    [InlineData(".latch d q", "0")]
    [InlineData(".latch d q 1", "1")]
    [InlineData(".latch d q 2", "0")]
    [InlineData(".latch d q 3", "0")]
    [InlineData(".latch d q re clk", "0")]
    [InlineData(".latch d q re clk 1", "1")]
    [InlineData(".latch d q fe NIL 1", "1")]
    [InlineData(".latch d q ah clk 1", "1")]
    public void Blif_LatchForms_AreRegisters(string latch, string initial)
    {
        var netlist = CircuitText.Netlist("m.blif", $".model m\n.inputs d clk\n.outputs q\n{latch}\n.end\n");
        Assert.Equal(initial, netlist.FlipFlops[0].Initial ? "1" : "0");
        Assert.Equal(latch.Contains(" clk", StringComparison.Ordinal) ? ["d"] : ["d", "clk"], netlist.Inputs.Select(port => port.Name));
    }

    [Fact]
    public void Bench_GatesOfAnyCaseAndWidth_AreRead()
    {
        const string Text = """
            # comment
            input(a)
            INPUT ( b )
            INPUT(c)
            OUTPUT(y1)
            OUTPUT(y2)
            OUTPUT(y3)
            OUTPUT(y4)
            y1 = nand(a, b, c)
            y2 = XOR(a,b,c) # parity
            y3 = Buff(y1)
            y4 = xnor(a, b, c)
            """;
        var netlist = CircuitText.Netlist("m.bench", Text);
        Assert.Equal(["11111110", "01101001", "11111110", "10010110"], Enumerable.Range(0, 4).Select(output => Column(netlist, output)));
    }

    [Fact]
    public void Aiger_LatchesAndSymbols_AreRead()
    {
        // A toggle with enable and reset, as the format's report has it, with resets of all three kinds.
        var netlist = CircuitText.Netlist("m.aag", "aag 7 2 3 2 2\n2\n4\n6 8 1\n8 6 8\n10 1\n6\n7\n12 6 2\n14 13 5\ni0 enable\ni1 a b\nl0 q\no0 Q\nc\nanything\n");
        Assert.Equal(["enable", "a b"], netlist.Inputs.Select(port => port.Name));
        Assert.Equal(["Q", "o1"], netlist.Outputs.Select(port => port.Name));
        Assert.Equal(["q", "l1", "l2"], netlist.Registers.Select(register => register.Name));
        Assert.Equal([true, false, false], netlist.FlipFlops.Select(one => one.Initial));
        Assert.Equal(1, netlist.FlipFlops[2].Input);
    }

    [Theory]
    [InlineData("a & b", "0001")]
    [InlineData("~(a & b)", "1110")]
    [InlineData("a | ~b", "1101")]
    [InlineData("a ^ b ^ 1'b1", "1001")]
    [InlineData("a ~^ b", "1001")]
    [InlineData("a ? b : 1'b1", "1011")]
    [InlineData("{a, b} == 2'b10", "0100")]
    [InlineData("&{a, b}", "0001")]
    [InlineData("~|{a, b}", "1000")]
    [InlineData("^{a, b, 1'h1}", "1001")]
    [InlineData("!a && b", "0010")]
    [InlineData("a & b | a ^ b & a", "0101")]
    [InlineData("(a) != (b)", "0110")]
    [InlineData("{2{a}} == {b, a}", "1001")]
    [InlineData("~a ? ~b : a ? b : 0", "1001")]
    public void Verilog_Expression_IsItsTable(string expression, string expected)
    {
        var netlist = CircuitText.Netlist("m.v", $"module m(a, b, y); input a, b; output y; assign y = {expression}; endmodule");
        Assert.Equal(expected, Column(netlist, 0));
    }

    [Fact]
    public void Verilog_Vectors_AreExpandedLowestBitFirst()
    {
        var netlist = CircuitText.Netlist("m.v", "module m(input [2:0] a, input [0:1] \\b.c , output [1:0] y); assign y = {a[0], \\b.c [1]}; assign y2 = a[2:1] == 2'd2; endmodule");
        Assert.Equal(["a[0]", "a[1]", "a[2]", "b.c[1]", "b.c[0]"], netlist.Inputs.Select(port => port.Name));
        Assert.Equal(["y[0]", "y[1]"], netlist.Outputs.Select(port => port.Name));
        Assert.Equal((netlist.InputNets[3], netlist.InputNets[0]), (netlist.OutputNets[0], netlist.OutputNets[1]));
    }

    [Fact]
    public void Verilog_ClockThroughModules_IsNoInput()
    {
        const string Text = """
            module half(input clk, input d, output reg q = 1'b1);
              always @(posedge clk) if (d) q <= ~q;
            endmodule
            (* top *)
            module top(clk, e, y);
              input clk, e; output [1:0] y;
              wire k;
              assign k = clk;
              half h0(clk, e, y[0]);
              half h1(.clk(k), .d(y[0]), .q(y[1]));
            endmodule
            """;
        var netlist = CircuitText.Netlist("m.v", Text);
        Assert.Equal(["e"], netlist.Inputs.Select(port => port.Name));
        var simulator = new NetSimulator(netlist);
        simulator.Values[netlist.InputNets[0]] = 1;
        simulator.Evaluate();
        var seen = new List<int>();
        for (var tick = 0; tick < 5; tick++)
        {
            seen.Add((2 * simulator.Values[netlist.OutputNets[1]]) + simulator.Values[netlist.OutputNets[0]]);
            simulator.Tick();
        }

        Assert.Equal([3, 0, 1, 2, 3], seen);
    }

    [Theory]
    [InlineData("x", ".model m\n.inputs a\n.outputs a\n.end\n")]
    [InlineData("x", "\n# c\nINPUT(a)\nOUTPUT(a)\n")]
    [InlineData("x.txt", "aag 1 1 0 1 0\n2\n2\n")]
    [InlineData("-", "// c\nmodule m(a, y); input a; output y; assign y = a; endmodule")]
    [InlineData("x", "circuit Wire(x) -> (y) { y = x }")]
    public void Read_NameWithoutFormat_LooksAtTheContent(string fileName, string text) => Assert.Equal("01", Column(CircuitText.Netlist(fileName, text), 0));

    [Theory]
    [InlineData("m.bench", "INPUT(a)\nOUTPUT(y)\ny = AND(a, [|b|])", "m.bench(3,12): error L2N0703: nothing drives 'b'")]
    [InlineData("m.bench", "INPUT(a)\nOUTPUT(y)\ny = NOT(a)\n[|y = BUFF(a)|]", "m.bench(4,1): error L2N0704: two things drive 'y'")]
    [InlineData("m.bench", "INPUT(a)\nOUTPUT(y)\n[|y NOT(a)|]", "m.bench(3,1): error L2N0702: 'y NOT(a)' is not INPUT(a), OUTPUT(y) or y = AND(a, b)")]
    [InlineData("m.bench", "OUTPUT(y)\n[|y = NOT(z)|]\nz = BUFF(y)", "m.bench(2,1): error L2N0706: a loop without a register: y → z → y")]
    [InlineData("m.blif", ".model m\n.inputs a\n.outputs y\n.names a y\n[|11 1|]\n.end", "m.blif(5,1): error L2N0710: '11 1' is not a row: 1 signs 0, 1 or - for the inputs, then 0 or 1")]
    [InlineData("m.blif", ".model m\n.inputs a\n.outputs y\n[|.subckt k a=a y=y|]\n.end", "m.blif(4,1): error L2N0705: there is no circuit 'k' in this file")]
    [InlineData("m.aag", "aag 1 1 0 1 0\n2\n[|4|]\n", "m.aag(3,1): error L2N0712: 4 is larger than the first line says")]
    [InlineData("m.aag", "[|aag 1 1 0 1 0 1|]\n2\n2\n2\n", "m.aag(1,1): error L2N0709: bad states, constraints, justice and fairness properties can't be read")]
    [InlineData("m.v", "module m(y); output y; assign y = [|)|]; endmodule", "m.v(1,35): error L2N0702: ')' can't stand here")]
    [InlineData("m.v", "module m(a, y); input [1:0] a; output y; assign [|y = a|]; endmodule", "m.v(1,49): error L2N0717: 1 bits are needed here, not 2")]
    public void Read_Mistake_PointsAtIt(string fileName, string marked, string expected)
    {
        var (text, span) = MarkedText.Parse(marked);
        Assert.Equal([expected], CircuitText.Said(fileName, text));
        var read = CircuitText.Read(fileName, text);
        var diagnostic = read.Diagnostics.Concat(read.Value?.Build(null).Diagnostics ?? []).Single();
        Assert.Equal(span, diagnostic.Span);
    }

    [Fact]
    public void Read_SeveralMistakes_SaysEach()
    {
        var said = CircuitText.Said("m.bench", "INPUT(a)\nOUTPUT(y)\ny = FOO(a)\nz NOT(a)\nx = NOT(a, a)\nw = NOT(q)\n");
        Assert.Equal(["L2N0709", "L2N0702", "L2N0710", "L2N0703"], said.Select(line => line[(line.IndexOf("L2N", StringComparison.Ordinal))..][..7]));
    }

    [Fact]
    public void Read_Gates_RememberTheirLines()
    {
        var netlist = CircuitText.Netlist("m.bench", "INPUT(a)\nOUTPUT(y)\ny = NOT(a)\nz = NOT(a)\n");
        var origins = netlist.OriginsOf(netlist.OutputNets[0]).ToArray();
        Assert.Equal(["y = NOT(a)", "z = NOT(a)"], origins.Select(origin => netlist.Sources[origin.Source].Slice(origin.Span).ToString()));
        Assert.Equal(["a", "y", "z"], netlist.Signals.Select(signal => signal.Name).Order());
    }

    [Fact]
    public void Read_AMillionGates_IsBuiltLevelByLevel()
    {
        var gates = Scale.Of(50_000, 1_000_000);
        var random = new Random(1);
        var lines = Enumerable.Range(0, gates).Select(gate => $"g{gate} = NAND({Before(gate)}, {Before(gate)})\n");
        var text = string.Concat(Enumerable.Range(0, 64).Select(input => $"INPUT(i{input})\n")) + $"OUTPUT(g{gates - 1})\n" + string.Concat(lines);
        var netlist = CircuitText.Netlist("m.bench", text);
        Assert.InRange(netlist.NetCount - netlist.FirstGate, gates * 9 / 10, gates);
        new PatternSimulator(netlist, 1).Evaluate();

        string Before(int gate) => random.Next(Math.Max(-64, gate - 5000), gate) is var net and >= 0 ? $"g{net}" : $"i{random.Next(64)}";
    }

    // The values of an output for all inputs, the first input changing fastest.
    private static string Column(Netlist netlist, int output)
    {
        var simulator = new NetSimulator(netlist);
        return string.Concat(Enumerable.Range(0, 1 << netlist.InputNets.Length).Select(pattern =>
        {
            for (var input = 0; input < netlist.InputNets.Length; input++)
            {
                simulator.Values[netlist.InputNets[input]] = (byte)((pattern >> input) & 1);
            }

            simulator.Evaluate();
            return (char)('0' + simulator.Values[netlist.OutputNets[output]]);
        }));
    }
}
