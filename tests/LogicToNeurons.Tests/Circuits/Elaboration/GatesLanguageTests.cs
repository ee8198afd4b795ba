using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Elaboration;

/// <summary>The rules of the language, one by one.</summary>
public sealed class GatesLanguageTests
{
    [Theory]
    [InlineData("¬x", 1)]
    [InlineData("¬¬x", 2)]
    [InlineData("¬(¬x)", 2)]
    [InlineData("not not not x", 3)]
    public void Not_EachOne_IsAGate(string formula, int gates)
    {
        var netlist = Gates.Build($"circuit A(x) -> (y) {{ y = {formula} }}");
        Assert.Equal(gates, netlist.NetCount - netlist.FirstGate);
    }

    [Theory]
    [InlineData("¬x", "!x", "~x", "not x", "not(x)", "！x", "¬¬¬x", "nand(x, x)", "x ⊕ 1", "x ^ True")]
    [InlineData("x ∧ y", "x & y", "x && y", "x and y", "x × y", "x * y", "x·y", "and(x, y)", "and({x, y})", "x ＆ y", "x and\ny")]
    [InlineData("x ⊕ y", "x ^ y", "x xor y", "xor(x, y)", "¬xnor(x, y)")]
    [InlineData("x ∨ y", "x | y", "x || y", "x or y", "x + y", "or(x, y)", "¬nor(x, y)", "(x\n+ y)", "x ＋ y")]
    [InlineData("x ∨ y ⊕ c ∧ ¬x", "x | (y ^ (c & (!x)))", "x or y xor c and not x", "x + y ^ c × ~x")]
    [InlineData("nand(x, y, c)", "¬(x·y·c)", "nand({x, y, c})", "not(and(x, and(y, c)))")]
    [InlineData("xnor(x, y, c)", "¬(x ⊕ y ⊕ c)", "xnor({c, y, x})")]
    [InlineData("{x, y, c}[1]", "y", "{y}", "({x, y, c})[2..1][0]", "（y）", "{x，y，c}［1］")]
    [InlineData("0", "False", "x & ¬x", "xor(x, x)")]
    public void Expression_EveryNotation_MeansTheSame(params string[] expressions)
    {
        var tables = expressions.Select(expression => Table(Gates.Build($"circuit C(x, y, c) -> (z) {{\nz = ({expression})\n}}")));
        Assert.Single(tables.Distinct());
    }

    [Theory]
    [InlineData("a ∧ x", 0b1010, 1, 0b1010)]
    [InlineData("a ∧ x", 0b1010, 0, 0)]
    [InlineData("a ⊕ 1", 0b1010, 0, 0b1011)]
    [InlineData("a ⊕ True", 0b1010, 0, 0b0101)]
    [InlineData("a ∧ ~1", 0b1011, 0, 0b1010)]
    [InlineData("{a[2..0], x}", 0b1010, 1, 0b0101)]
    [InlineData("nor(a, 0b11, x)", 0b1000, 0, 0b0100)]
    [InlineData("5 ∨ 8", 0, 0, 13)]
    public void Bus_WithBitsAndNumbers_IsWorkedOnBitByBit(string expression, long a, long x, long expected) =>
        Assert.Equal([expected], Gates.Evaluate(Gates.Build($"circuit C(a[4], x) -> (y[4]) {{ y = {expression} }}"), a, x));

    [Theory]
    [InlineData("2 ** 3 ** 2 / 64", 8)]
    [InlineData("10 - 3 - 2", 5)]
    [InlineData("-7 / 2 + 10", 7)]
    [InlineData("-7 % 3 + 5", 4)]
    [InlineData("log2(8) + log2(9)", 7)]
    [InlineData("min(5, 3) * max(2, 1, 4)", 12)]
    [InlineData("1 + (3 > 2) + (2 >= 3) + (1 == 1 and not (2 != 2))", 3)]
    [InlineData("- - 4", 4)]
    public void Integers_AtCompileTime_AreComputed(string expression, int width) =>
        Assert.Equal(width, Gates.Build($"circuit C(a[{expression}]) -> (y) {{ y = and(a) }}").Inputs[0].Width);

    [Theory]
    [InlineData("0..3", 0b1111)]
    [InlineData("0..<3", 0b0111)]
    [InlineData("3..0", 0)]
    [InlineData("2..2", 0b0100)]
    [InlineData("2..<2", 0)]
    public void For_Bounds_AreAsTheNotesArgue(string range, long expected) => Assert.Equal(
        [expected],
        Gates.Evaluate(Gates.Build($"circuit C(x) -> (y[4]) {{\nwire t[9]\nfor i in 0..8 {{ t[i] = 0 | u[i] }}\nwire u[9]\nfor i in {range} {{ u[i] = x }}\nfor i in 0..8 {{ if not (i >= {Low(range)} and i <= {High(range)}) {{ u[i] = 0 }} }}\ny = t[3..0]\n}}"), 1));

    [Fact]
    public void For_UndeclaredNames_BelongToEachTurn()
    {
        var netlist = Gates.Build("circuit C(a[3], b[3]) -> (y[3]) {\nfor i in 0..2 {\n t = a[i] ∧ b[i]\n y[i] = ¬t\n }\n}");
        Assert.Equal([0b101], Gates.Evaluate(netlist, 0b110, 0b010));
        Assert.Equal(["t.0", "t.1", "t.2"], netlist.Signals.Where(signal => signal.Role == SignalRole.Wire).Select(signal => signal.Name));
    }

    [Fact]
    public void Recursion_Halves_BuildsATree()
    {
        const string parity = """
            circuit Parity<n>(a[n]) -> y {
                if n == 1 {
                    y = a
                } else {
                    y = Parity<n / 2>(a[n / 2 - 1..0]) ⊕ Parity<n - n / 2>(a[n - 1..n / 2])
                }
            }
            """;
        var netlist = Gates.Build(parity, "Parity<9>");
        Assert.Equal(8, netlist.NetCount - netlist.FirstGate);
        Assert.All(Enumerable.Range(0, 512), a => Assert.Equal([(long)(System.Numerics.BitOperations.PopCount((uint)a) & 1)], Gates.Evaluate(netlist, a)));
    }

    [Fact]
    public void Registers_LoadAtOnce_AtTheEndOfATick()
    {
        var simulator = new NetSimulator(Gates.Build("circuit Swap(x) -> (p, q) {\nreg p = 1\nreg q = 0\np <- q\nq <- p ∨ x\n}"));
        Gates.Set(simulator, 0);
        var rows = new List<string>();
        for (var tick = 0; tick < 3; tick++)
        {
            simulator.Evaluate();
            rows.Add(string.Join(' ', Gates.Outputs(simulator)));
            simulator.Tick();
        }

        Assert.Equal(["1 0", "0 1", "1 0"], rows);
    }

    [Fact]
    public void Names_OfOtherFormats_StandInBackquotes()
    {
        var netlist = Gates.Build("circuit `and`(`118`, c''2) -> (`a.b[3]`) { `a.b[3]` = `118` ∧ c''2 }", "`and`");
        Assert.Equal(["118", "c''2", "a.b[3]"], netlist.Inputs.Concat(netlist.Outputs).Select(port => port.Name));
    }

    [Fact]
    public void Circuits_OwnHideImported_WhichHideTheLibrarys()
    {
        var files = new Dictionary<string, string>
        {
            ["lib/a.gates"] = "import \"b.gates\"\ncircuit HalfAdder(x, y) -> (s, c') { s = 0\n c' = FromB(x) ∨ y }\ncircuit Mine(x) -> (y) { y = x }",
            ["lib/b.gates"] = "circuit FromB(x) -> (y) { y = x }",
        };
        var document = Gates.Document("import \"lib/a.gates\"\ncircuit Mine(x) -> (y) { y = ¬x }\ncircuit Top(x, z) -> (h, m, f) {\n(h, _) = HalfAdder(x, z)\nm = Mine(x)\n(f, _) = FullAdder(x, z, 0)\n}", files);
        var netlist = document.Build(null);
        Assert.True(netlist.Value is not null, string.Join('\n', netlist.Diagnostics));
        Assert.Equal([0, 0, 1], Gates.Evaluate(netlist.Value, 1, 0));
    }

    [Fact]
    public void Instances_KeepWhatTheyAre()
    {
        var netlist = Gates.Build(GatesDocumentTests.Notes, "Counter<2>");
        Assert.Equal(["Counter<2> -1 False", "RippleAdder<2> 0 False", "FullAdder 1 False", "FullAdder 1 False"], netlist.Instances.Select(one => $"{one.Title} {one.Parent} {one.IsLibrary}"));
        var wire = netlist.Signals.Single(signal => signal is { Name: "carry", Instance: 1 });
        Assert.Equal((3, true), (wire.Nets.Length, wire.IsBus));
        var origin = netlist.OriginsOf(netlist.OutputNets[0] + 0).ToArray();
        Assert.All(origin, one => Assert.InRange(one.Source, -1, netlist.Sources.Length - 1));
        Assert.Contains("FullAdder True", Gates.Build("circuit C(x) -> (y) { (y, _) = FullAdder(x, x, 0) }").Instances.Select(one => $"{one.Circuit} {one.IsLibrary}"));
    }

    [Theory]
    [InlineData("circuit C(x, y) -> (s) {\n    s = [|xy|]\n}", "test.gates(2,9): error L2N0505: there is no 'xy' here; a product is written with its sign: x·y")]
    [InlineData("circuit C(a[4], b[3]) -> (s[4]) {\n    s = a ⊕ [|b|]\n}", "test.gates(2,13): error L2N0504: 'b' has 3 bits, the bus beside it 4")]
    [InlineData("circuit C(x) -> ([|y|]) {\n    y = z\n    z = ¬w\n    w = y\n}", "test.gates(1,18): error L2N0510: these wires run in a circle: w → z → y → w; a register in the circle would part it: reg q = 0 and q <- …")]
    [InlineData("circuit C(x) -> (y) {\n    y = [|FulAdder|](x)\n}", "test.gates(2,9): error L2N0506: there is no circuit 'FulAdder': did you mean 'FullAdder'?")]
    [InlineData("circuit [|Id|]<n>(a[n]) -> (y[n]) { y = a }", "test.gates(1,9): error L2N0522: Id<n> needs values for its parameters; write 'test.gates:Id<8>'")]
    public void Fault_IsSaid_WordForWord(string marked, string expected)
    {
        var text = MarkedText.Parse(marked);
        var said = Assert.Single(Gates.Document(text.Text).Build(null).Diagnostics);
        Assert.Equal(expected, DiagnosticText.Head(said, Language.English));
        Assert.Equal(text.Span, said.Span);
    }

    [Fact]
    public void Faults_OfOneText_AreAllSaid()
    {
        const string text = """
            circuit C(a[4], x) -> (y[4], z) {
                y = a ⊕ nope
                z = (x ∧
                p = a[7]
                q = )x
                (r, s, t) = HalfAdder(x, x)
                u = HalfAder(x, x)
                for i in 0..nix { v = x }
                reg w = 2
                a = 3
            }
            circuit Unused<n>(a[n]) -> (y) {
                if n > 100 { y = gone } else { y = and(a, gone2) }
            }
            test C { b=1 -> y=99 }
            """;
        var lines = Gates.Said(text).Where(one => one.Severity == Severity.Error).Select(one => one.Source!.LineOf(one.Span.Start));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 15], lines.Distinct().Order());
    }

    [Fact]
    public void Statements_InAnyOrder_MeanTheSame()
    {
        string[] statements =
        [
            "wire carry[4]", "carry[0] = cin", "for i in 0..2 { (sum[i], carry[i + 1]) = FullAdder(a[i], m[i], carry[i]) }", "cout = last", "last = carry[3]", "m = b ⊕ flip", "flip = cin ∧ swap", "reg swap = 1",
            "swap <- ¬swap",
        ];
        var random = new Random(1);
        var tables = new HashSet<string>();
        for (var i = 0; i < 30; i++)
        {
            random.Shuffle(statements);
            tables.Add(Table(Gates.Build($"circuit C(a[3], b[3], cin) -> (sum[3], cout) {{\n{string.Join('\n', statements)}\n}}")));
        }

        Assert.Single(tables);
    }

    [Theory]
    [InlineData("signed(d) == signed(a) - signed(b) when x", 1)]
    [InlineData("less == (a < b) or not x == 0", 1)]
    [InlineData("{x, a[2..0]} + 2 ** 4 >= a % (b + 1)", 1)]
    [InlineData("a ** 2 != -1", 1)]
    [InlineData("a", 0)]
    [InlineData("a < b < d", 0)]
    [InlineData("nothing == 1", 0)]
    [InlineData("(a < b) + 1 == 1", 0)]
    public void Relation_OfPortsRegistersAndWires_IsResolved(string relation, int count)
    {
        var proofs = Gates.Document($"circuit C(a[4], b[4], x) -> (less) {{\nless = xor(d)\nd = a ∧ b ∧ x\n}}\nprove C {{\n{relation}\n}}").Proofs();
        Assert.True(proofs.Value![0].Relations.Length == count && proofs.Diagnostics.IsEmpty == (count == 1), string.Join('\n', proofs.Diagnostics));
    }

    private static string Low(string range) => range.Split('.')[0];

    private static string High(string range) => range.Contains('<', StringComparison.Ordinal) ? $"{range.Split('<')[1]} - 1" : range.Split("..")[1];

    // All outputs for all inputs, as one text.
    private static string Table(Netlist netlist)
    {
        var simulator = new NetSimulator(netlist);
        var text = new System.Text.StringBuilder();
        for (var pattern = 0; pattern < 1 << netlist.InputNets.Length; pattern++)
        {
            foreach (var (bit, net) in netlist.InputNets.Index())
            {
                simulator.Values[net] = (byte)((pattern >> bit) & 1);
            }

            simulator.Evaluate();
            text.AppendJoin(',', Gates.Outputs(simulator)).Append(' ');
        }

        return text.ToString();
    }
}
