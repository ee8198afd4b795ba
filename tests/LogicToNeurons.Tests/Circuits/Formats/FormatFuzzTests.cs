using System.Text;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Formats;

/// <summary>Whatever a file holds: no crash, no hang, and either a circuit or errors that point into the text.</summary>
public sealed class FormatFuzzTests
{
    private const int OneMegabyte = 1_000_000;

    private static readonly Dictionary<string, string[]> Pieces = new()
    {
        ["blif"] =
        [
            ".model", ".model m", ".inputs", ".outputs", ".names", ".latch", ".subckt", ".subckt m", ".end", ".exdc", ".gate", ".clock", ".conn", "a=b", "=", "a=", "\\", "\\\n", "#",
            "11 1", "1- 1", "0", "1", "-", "10 0", "re", "fe", "NIL", "2", "3", "a", "b", "c",
        ],
        ["bench"] = ["INPUT", "OUTPUT", "(", ")", ",", "=", "AND", "nand", "DFF", "BUFF", "NOT", "XOR", "vdd", "gnd", "#", "a", "b", "a = AND(b, c)", "q = DFF(d)", "INPUT(a)", "OUTPUT(b)", "()", "((", "CONST0()"],
        ["aag"] = ["aag", "aig", "aag 1 1 0 1 0\n", "aag 3 2 0 1 1\n2\n4\n6\n6 2 4\n", "aag 1 0 1 2 0\n2 3\n2\n3\n", "0", "1", "2", "3", "4", "5", "6", "99999999999", "2147483647", "i0 a", "l0 b", "o0 c", "c", "i", "-1", "\n2 2\n", "b0 x"],
        ["aig"] = ["aig", "aig 3 2 0 1 1\n6\n\u0002\u0002", "aig 1 1 0 1 0\n2\n", "aig 1 0 1 1 0\n3\n2\n", "0", "1", "2", "3", "\u0001", "\u007F", "\n", "i0 a", "l0 b", "c\n", "9999999", "2147483647"],
        ["v"] =
        [
            "module", "module m(a, b);", "endmodule", "input", "output", "inout", "wire", "reg", "assign", "always", "@(posedge clk)", "@", "posedge", "negedge", "initial", "begin", "end", "if", "else",
            "[7:0]", "[", "]", ":", "[0]", "[65535:0]", "[99999999999:0]", "a", "b", "c", "\\x y", "\\", "m u(a, b);", ".a(b)", ".", "(*", "*)", "(* top = 1 *)", "//", "/*", "*/", "`", "'", "1'b0", "8'hFF", "4'bx",
            "'d3", "12", "~", "&", "|", "^", "~^", "?", "==", "{", "}", "{3{a}}", "(", ")", ";", ",", "=", "<=", "and", "not", "#", "#(1)", "\"", "a & b", "assign a = b;", "!", "&&", "9'", "1'b", "supply0", "$",
        ],
    };

    private static readonly string[] AnyPieces =
        ["\0", "\t", "\r", "\n", "\r\n", "\u2028", "\uFEFF", "\uD800", "\uDC00", "\uD83D\uDE00", "\uFFFF", "é", "中", " ", "  ", "99999999999999999999999999", "\u00A0", "`", ";", "//"];

    [Theory]
    [InlineData("blif")]
    [InlineData("bench")]
    [InlineData("aag")]
    [InlineData("aig")]
    [InlineData("v")]
    public void Read_RandomAndMutatedInputs_GivesACircuitOrPointsAtErrors(string extension)
    {
        var seeds = Enumerable.Range(0, 6).Select(seed => Seed(extension, seed)).Concat(Samples(extension)).ToArray();
        Parallel.For(0, Scale.Of(20_000, 1_000_000), i =>
        {
            var random = new Random(i);
            var text = i % 3 == 0 ? RandomText(random, extension) : Mutated(seeds[random.Next(seeds.Length)], random, extension);
            Check(text, extension, i);
        });
    }

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(HugeInputs))]
    public async Task Read_HugeInput_Ends(string extension, string name)
    {
        var text = HugeInput(name);
        await Task.Run(() => Check(text, extension, 0));
    }

    public static TheoryData<string, string> HugeInputs()
    {
        var data = new TheoryData<string, string>();
        foreach (var (extension, names) in new Dictionary<string, string[]>
        {
            ["blif"] = ["letters", "blanks", "dots", "backslashes", "covers", "wrong lines", "models in models", "doubling models", "models", "loop", "loops", "columns", "surrogates", "latches"],
            ["bench"] = ["letters", "brackets", "commas", "bench chain", "bench inputs", "wrong lines", "surrogates"],
            ["aag"] = ["digits", "aag inputs", "aag variables", "wrong lines"],
            ["aig"] = ["aig inputs", "aig gates"],
            ["v"] =
            [
                "letters", "brackets", "open brackets", "open braces", "repetitions", "not signs", "and signs", "choices", "open ifs", "open begins", "else ifs", "wide wires", "wide concatenation", "wrong lines", "semicolons",
                "modules", "wrong assignments", "surrogates", "equal signs", "open comment", "backslashes", "ports", "initials",
            ],
        })
        {
            foreach (var name in names)
            {
                data.Add(extension, name);
            }
        }

        return data;
    }

    private static string Repeated(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));

    private static string HugeInput(string name) => name switch
    {
        "letters" => new string('a', OneMegabyte),
        "digits" => "aag " + new string('9', OneMegabyte),
        "blanks" => new string(' ', OneMegabyte),
        "dots" => Repeated(OneMegabyte / 2, _ => ".\n"),
        "backslashes" => new string('\\', OneMegabyte),
        "covers" => ".model m\n" + Repeated(100_000, i => $".names n{i} n{i + 1}\n1 1\n"),
        "wrong lines" => Repeated(OneMegabyte / 10, i => $"= ( {i}\n"),
        "models in models" => Repeated(30_000, i => $".model m{i}\n.inputs a\n.outputs y\n.subckt m{i + 1} a=a y=y\n.end\n") + ".model m30000\n.inputs a\n.outputs y\n.names a y\n1 1\n.end\n",
        "doubling models" => Repeated(60, i => $".model m{i}\n.inputs a\n.outputs y\n.subckt m{i + 1} a=a y=b\n.subckt m{i + 1} a=b y=y\n.end\n") + ".model m60\n.inputs a\n.outputs y\n.names a y\n1 1\n.end\n",
        "models" => Repeated(100_000, _ => ".model m\n.end\n"),
        "loop" => ".model m\n.outputs n0\n" + Repeated(100_000, i => $".names n{(i + 1) % 100_000} n{i}\n1 1\n"),
        "loops" => ".model m\n" + Repeated(50_000, i => $".names a{i} b{i}\n1 1\n.names b{i} a{i}\n0 1\n"),
        "columns" => ".model m\n.inputs" + Repeated(50_000, i => $" a{i}") + "\n.outputs y\n.names" + Repeated(50_000, i => $" a{i}") + " y\n" + new string('0', 50_000) + " 1\n" + new string('1', 50_000) + " 1\n",
        "latches" => ".model m\n" + Repeated(100_000, i => $".latch q{i} q{i} re c{i} 0\n"),
        "brackets" => new string('(', OneMegabyte),
        "commas" => "y = AND(" + Repeated(300_000, i => $"a{i},"),
        "bench chain" => "INPUT(n0)\nOUTPUT(n100000)\n" + Repeated(100_000, i => $"n{i + 1} = NOT(n{i})\n"),
        "bench inputs" => "INPUT(a)\nOUTPUT(y)\ny = AND(" + string.Join(", ", Enumerable.Repeat("a", 200_000)) + ")\n",
        "aag inputs" => "aag 9999999 9999999 0 0 0\n2\n",
        "aag variables" => "aag 2147483647 0 0 1 0\n0\n",
        "aig inputs" => "aig 2147483647 2147483647 0 0 0\n",
        "aig gates" => "aig 500000 0 0 0 500000\n" + new string('\u0001', OneMegabyte),
        "open brackets" => "module m(y);output y;assign y = " + new string('(', OneMegabyte),
        "open braces" => "module m(y);output y;assign y = " + new string('{', OneMegabyte),
        "repetitions" => "module m(y);output y;assign y = " + Repeated(300_000, _ => "{1"),
        "not signs" => "module m(a,y);input a;output y;assign y = " + Repeated(300_000, _ => "~ ") + "a;endmodule",
        "and signs" => "module m(a,y);input a;output y;assign y = " + Repeated(300_000, _ => "a & ") + "a;endmodule",
        "choices" => "module m(a,y);input a;output y;assign y = " + Repeated(300_000, _ => "a ? a : ") + "a;endmodule",
        "open ifs" => "module m(c);always @(posedge c) " + Repeated(200_000, _ => "if (c) "),
        "open begins" => "module m(c);always @(posedge c) " + Repeated(200_000, _ => "begin "),
        "else ifs" => "module m(c);always @(posedge c) " + Repeated(200_000, _ => "if (c) q <= c; else "),
        "wide wires" => "module m();" + Repeated(20_000, i => $"wire [65535:0] w{i};") + "endmodule",
        "wide concatenation" => "module m(a);input [65535:0] a; wire w = {" + Repeated(10_000, _ => "a,") + "a};endmodule",
        "semicolons" => "module m();" + new string(';', OneMegabyte),
        "modules" => Repeated(100_000, _ => "module "),
        "wrong assignments" => "module m();" + Repeated(100_000, _ => "assign a = ;"),
        "surrogates" => new string('\uD800', OneMegabyte),
        "equal signs" => "module m();assign " + new string('=', OneMegabyte),
        "open comment" => "module m(); /*" + new string('*', OneMegabyte),
        "ports" => "module m(" + string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"input p{i}")) + ");endmodule",
        _ => "module m(a);input a;" + Repeated(50_000, i => $"reg q{i}; initial q{i} = a;"),
    };

    // Circuits as we write them.
    private static string Seed(string extension, int seed)
    {
        var netlist = RandomNetlists.Next(new Random(seed), 4, 12, 3, seed % 3);
        return Encoding.Latin1.GetString(CircuitText.Written(netlist, NetlistWriter.FormatOf($"x.{extension}")!.Value));
    }

    // What others write.
    private static string[] Samples(string extension) => extension switch
    {
        "blif" => [".model top\n.inputs a b clk\n.outputs y\n.subckt sub x=a z=n\n.latch n q re clk 2\n.names q b \\\n y\n01 1\n1- 1\n.end\n.model sub\n.inputs x\n.outputs z\n.names x z\n0 1\n.end\n"],
        "v" =>
        [
            """
            /* Yosys */
            (* top =  1  *)
            module top(clk, d, en, q, y);
              input clk; wire clk;
              input [3:0] d;
              input en;
              output [3:0] q; reg [3:0] q = 4'h9;
              output y;
              wire \n[1] ;
              always @(posedge clk) if (en) q <= d; else q[0] <= 1'h0;
              sub u (.a(d[1:0]), .y(\n[1] ));
              nand g1 (y, d[3], d[2], \n[1] );
            endmodule
            module sub(input [1:0] a, output y);
              assign y = a[0] ? ^a : { a[1], 1'b0 } == 2'd2;
            endmodule
            """,
        ],
        _ => [],
    };

    private static string RandomText(Random random, string extension)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 60); i > 0; i--)
        {
            text.Append(Piece(random, extension)).Append(random.Next(3) == 0 ? "\n" : random.Next(3) == 0 ? string.Empty : " ");
        }

        return text.ToString();
    }

    private static string Piece(Random random, string extension) =>
        random.Next(12) == 0 ? ((char)random.Next(0x10000)).ToString()
        : random.Next(8) == 0 ? AnyPieces[random.Next(AnyPieces.Length)]
        : Pieces[extension][random.Next(Pieces[extension].Length)];

    private static string Mutated(string text, Random random, string extension)
    {
        var mutated = new StringBuilder(text);
        for (var i = random.Next(1, 8); i > 0 && mutated.Length > 0; i--)
        {
            var place = random.Next(mutated.Length);
            switch (random.Next(5))
            {
                case 0:
                    mutated.Remove(place, Math.Min(random.Next(1, 12), mutated.Length - place));
                    break;
                case 1:
                    mutated.Insert(place, Piece(random, extension));
                    break;
                case 2:
                    mutated[place] = (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000);
                    break;
                case 3:
                    mutated[place] = (char)('0' + random.Next(10));
                    break;
                default:
                    var start = random.Next(text.Length);
                    mutated.Insert(place, text.AsSpan(start, Math.Min(random.Next(40), text.Length - start)));
                    break;
            }
        }

        return mutated.ToString();
    }

    private static void Check(string text, string extension, int seed)
    {
        var bytes = extension == "aig" ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        var read = CircuitText.Read($"fuzz.{extension}", bytes);
        CheckDiagnostics(read.Diagnostics, read.Value is null, seed);
        if (read.Value is { } document)
        {
            var built = document.Build(null);
            CheckDiagnostics(built.Diagnostics, built.Value is null, seed);
        }
    }

    private static void CheckDiagnostics(IReadOnlyCollection<Diagnostic> diagnostics, bool hasFailed, int seed)
    {
        Assert.True(diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) == hasFailed, $"seed {seed}: a circuit and errors");
        foreach (var diagnostic in diagnostics)
        {
            Assert.InRange(diagnostic.Span.Start, 0, diagnostic.Source?.Text.Length ?? 0);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, diagnostic.Source?.Text.Length ?? 0);
        }

        foreach (var diagnostic in diagnostics.Take(20))
        {
            var lines = DiagnosticText.Lines(diagnostic, (Language)(seed % 2));
            Assert.DoesNotContain(lines, line => line.AsSpan().IndexOfAny("\0\r\n\t\u001B") >= 0 || line.Length > 1000);
        }
    }
}
