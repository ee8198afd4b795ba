using System.Text;
using LogicToNeurons.Circuits.Elaboration;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Elaboration;

/// <summary>Whatever the input: no crash, no hang, and either a circuit or errors that point into the text.</summary>
public sealed class GatesFuzzTests
{
    private const int OneMegabyte = 1_000_000;

    // Chance may write loops without end in sight: they shall reach a limit soon.
    private static readonly GatesLimits Small = new() { Width = 5000, Nets = 50_000, Instances = 2000, Statements = 20_000 };

    private static readonly string[] Pieces =
    [
        "circuit", "test", "prove", "import", "wire", "reg", "for", "in", "if", "else", "and", "or", "xor", "not", "nand", "xnor", "when", "signed", "reset", "True", "False",
        "min(", "max(", "log2(", "FullAdder(", "HalfAdder", "RippleAdder<", "C(", "C<n-1>(", "x", "y", "z", "a[3]", "a[7..4]", "a[", "]", "(", ")", "{", "}", "<", ">", "->", "<-",
        "=", "==", "!=", "<=", "..", "..<", "+", "-", "*", "/", "%", "**", "⊕", "∧", "∨", "¬", "×", "·", "^", "&", "&&", "|", "||", "!", "~", "_", "'", "c'", "`118`", "`", "\"f.gates\"",
        "“", "”", ",", ";", "；", "，", "（", "）", "［", "］", "｛", "｝", "＜", "＞", "＝", "0", "1", "9", "0xFF", "0b12", "12ab", "99999999999999999999999999", "1000000000", "n", "i",
        "\n", "\r", "\r\n", " ", "\t", "\0", "\u2028", "\uFEFF", "\uD800", "\uDC00", "\uD83D\uDE00", "\uFFFF", "’", "′", "→", "←", "≤", "≠", "$", "#", "@", "\\", "?", ".", ":",
        "\nfor i in 0..3 {\n", "\n}\n", "\ncircuit D<n>(a[n]) -> (y) {\n", "\nreg q[4] = 0\nq <- q\n", "\ntest C {\n x=1 -> y=0\n}\n", "\nprove C { y == x }\n", "\nif n > 0 {\n", "\n} else {\n",
    ];

    private static readonly string[] Seeds =
    [
        GatesDocumentTests.Notes,
        "circuit C(x, y) -> (s, c) {\n    wire t[4]\n    t = {x, y, 0, 1}\n    s = t[2] ⊕ t[3..2][0]\n    c = nand(t) | not(x) & y\n}\ntest C {\n    x=1 y=0 -> s=1\n}\nprove C { s + 2 * c >= 0 when x == 1 and not y == 0 }\n",
        "circuit C<n>(a[2 ** n]) -> (y) {\n    if n == 0 { y = a[0] } else {\n        y = C<n - 1>(a[2 ** n - 1..2 ** (n - 1)]) ^ C<n - 1>(a[2 ** (n - 1) - 1..0])\n    }\n}\ntest C<3> { a=7 -> y=1 }\n",
        "import \"f.gates\"\ncircuit C(d) -> (q[2]) {\n    reg q[2] = 1\n    q <- {q[0], d}\n    for i in 0..<2 { w = q[i] ∧ d\n z = w }\n}\nprove C { signed(q) < 2 }\n",
    ];

    [Fact]
    public void Build_RandomAndMutatedInputs_GivesACircuitOrPointsAtErrors() => Parallel.For(0, Scale.Of(20_000, 1_000_000), i =>
    {
        Check(RandomInput(i), i, Small);
    });

    /// <summary>A text of random pieces, or a circuit with random changes.</summary>
    internal static string RandomInput(int seed)
    {
        var random = new Random(seed);
        return seed % 4 == 0 ? RandomText(random) : MutatedText.Of(Seeds[random.Next(Seeds.Length)], random, Pieces, 6, 40);
    }

    [Theory(Timeout = 120_000)]
    [MemberData(nameof(HugeInputs))]
    public async Task Build_HugeInput_Ends(string name)
    {
        var text = HugeInput(name);
        var done = new TaskCompletionSource();
        var thread = new Thread(() => Complete(done, () => Check(text, 0, null)), 512 * 1024);
        thread.Start();
        await done.Task;
    }

    public static TheoryData<string> HugeInputs() => new(
        "brackets", "square brackets", "braces", "for blocks", "for lines", "if blocks", "else ifs", "terms", "terms of integers", "nots", "minus signs", "powers", "selectors", "arguments", "parameters",
        "statements", "a chain backwards", "a chain of circuits", "recursion", "recursion twice", "width", "wide sum", "loop", "loops in loops", "open brackets", "open brackets in lines", "closing", "quotes",
        "backquotes", "Chinese quotes", "comments", "NULs", "primes", "digits", "names", "unknown names", "line ends", "relation", "rows", "imports", "registers", "drivers", "nested calls", "concatenations");

    private static string HugeInput(string name) => name switch
    {
        "brackets" => Circuit($"y = {Repeat("(", 100_000)}a{Repeat(")", 100_000)}"),
        "square brackets" => Circuit($"y = {Repeat("a[", 100_000)}0{Repeat("]", 100_000)}"),
        "braces" => Circuit($"y = {Repeat("{", 100_000)}a{Repeat("}", 100_000)}"),
        "for blocks" => Circuit(Repeat("for i in 0..1 {\n", 100_000) + Repeat("}\n", 100_000)),
        "for lines" => Circuit(Repeat("for i in 0..1 { ", 100_000)),
        "if blocks" => Circuit(Repeat("if 1 {\n", 100_000) + "y = a\n" + Repeat("}\n", 100_000)),
        "else ifs" => Circuit("if 0 {\n" + Repeat("} else if 0 {\n", 100_000) + "} else {\ny = a\n}"),
        "terms" => Circuit("y = a" + Repeat(" & a", OneMegabyte)),
        "terms of integers" => Circuit("wire w[1" + Repeat("+1", 100_000) + "]\nw = 0\ny = w[0]"),
        "nots" => Circuit($"y = {Repeat("!", OneMegabyte)}a"),
        "minus signs" => Circuit($"wire w[{Repeat("-", OneMegabyte)}1]"),
        "powers" => Circuit($"wire w[{Repeat("1**", OneMegabyte / 3)}1]\nw = 0\ny = w[0]"),
        "selectors" => Circuit($"y = a{Repeat("[0]", OneMegabyte / 3)}"),
        "arguments" => Circuit($"y = and({Repeat("a, ", OneMegabyte / 3)}a)"),
        "parameters" => Circuit($"y = F<{Repeat("1,", OneMegabyte / 2)}1>(a)"),
        "statements" => Circuit(Repeat("y = a\n", 100_000)),
        "a chain backwards" => Circuit("y = t0\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"t{i} = t{i + 1}\n")) + "t100000 = a"),
        "a chain of circuits" => string.Concat(Enumerable.Range(0, 2000).Select(i => $"circuit C{i}(a) -> (y) {{ y = C{i + 1}(a) }}\n")) + "circuit C2000(a) -> (y) { y = a }",
        "recursion" => "circuit F<n>(a) -> (y) { y = F<n + 1>(a) }\ncircuit Top(a) -> (y) { y = F<0>(a) }",
        "recursion twice" => "circuit F<n>(a) -> (y) { y = F<n + 1>(a) ^ F<n + 1>(a) }\ncircuit Top(a) -> (y) { y = F<0>(a) }",
        "width" => "circuit C(a[1000000000]) -> (y) { y = and(a) }",
        "wide sum" => "circuit C(a[1000000]) -> (y[1000000]) { y = a" + Repeat(" ^ a", 10_000) + " }",
        "loop" => Circuit("for i in 0..1000000000000 { }\ny = a"),
        "loops in loops" => Circuit("for i in 0..10000 { for j in 0..10000 { t = a } }\ny = a"),
        "open brackets" => Circuit(Repeat("(", OneMegabyte)),
        "open brackets in lines" => Circuit(Repeat("y = (a\n", 100_000)),
        "closing" => Repeat(")]}", OneMegabyte / 3),
        "quotes" => Repeat("\"", OneMegabyte),
        "backquotes" => Circuit("y = " + Repeat("`", OneMegabyte)),
        "Chinese quotes" => Repeat("“", OneMegabyte),
        "comments" => Repeat("; x\n", OneMegabyte / 4),
        "NULs" => Repeat("\0", OneMegabyte),
        "primes" => Circuit("y = a" + Repeat("'", OneMegabyte)),
        "digits" => Circuit("y = " + Repeat("9", OneMegabyte)),
        "names" => Circuit(Repeat("a", OneMegabyte) + " = a"),
        "unknown names" => Circuit(string.Concat(Enumerable.Range(0, 50_000).Select(i => $"y{i} = x{i}z\n"))),
        "line ends" => Repeat("\n", OneMegabyte),
        "relation" => Circuit("y = a") + "prove C { y == a" + Repeat(" + a", 100_000) + " }",
        "rows" => Circuit("y = a") + "test C {\n" + Repeat("a=1 -> y=1\n", 100_000) + "}",
        "imports" => Repeat("import \"f.gates\"\n", 10_000) + Circuit("y = a"),
        "registers" => Circuit(string.Concat(Enumerable.Range(0, 50_000).Select(i => $"reg q{i} = 0\n")) + "y = a"),
        "drivers" => Circuit("y = a\n" + Repeat("wire y\n", 100_000)),
        "nested calls" => Circuit($"y = {Repeat("not(", 100_000)}a{Repeat(")", 100_000)}"),
        "concatenations" => Circuit("t = {" + Repeat("a, ", OneMegabyte / 3) + "a}\ny = xor(t)"),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    private static void Complete(TaskCompletionSource done, Action action)
    {
        try
        {
            action();
            done.SetResult();
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }

    private static string Circuit(string body) => $"circuit C(a) -> (y) {{\n{body}\n}}\n";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string RandomText(Random random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? string.Empty : "circuit C(x, y, a[8]) -> (s, z[2]) {\n");
        for (var i = random.Next(60); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(2) == 0 ? " " : string.Empty);
        }

        return text.ToString();
    }

    private static void Check(string text, int seed, GatesLimits? limits)
    {
        var files = new Dictionary<string, string> { ["f.gates"] = "circuit Imported(x) -> (y) { y = ¬x }" };
        var document = Gates.Document(text, files, limits);
        var built = document.Build(null);
        Assert.True(built.Value is null == built.Diagnostics.Any(one => one.Severity == Severity.Error), $"seed {seed}: a circuit and errors");
        foreach (var diagnostic in built.Diagnostics.Concat(document.Tests().Diagnostics).Concat(document.Proofs().Diagnostics).Take(50))
        {
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, diagnostic.Source?.Text.Length ?? 0);
            var lines = DiagnosticText.Lines(diagnostic, (Language)(seed % 2));
            Assert.DoesNotContain(lines, line => line.AsSpan().IndexOfAny("\0\r\n\t\u001B") >= 0 || line.Length > 1000);
        }
    }
}
