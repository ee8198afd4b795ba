using System.Text;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Whatever a user does with a circuit, the screen holds.</summary>
public class AnyCircuitTests
{
    private static readonly string[] Circuits =
    [
        "full-adder.gates", "counter.gates", "five-plus-three.gates:Columns", "faulty", "empty", "unknown", "aig", "thousand", "wrong",
    ];

    // Nothing is saved: it would be in the files of the welcome page.
    private static readonly string[] Lines =
    [
        "go 5", "go +7", "-3", "0", "1000", "set x 1", "set a 5", "set a=7", "set q 1", "set x", "toggle", "toggle x", "toggle s", "settle", "tick", "why s", "why q", "why nowhere", "net c'",
        "in", "out", "text", "path", "circuit", "circuit FullAdder", "circuit RippleAdder<4>", "circuit Nothing", "new Half(x, y) -> (s, c)", "new (", "add xor x y -> z", "add FullAdder x y z", "add z = x ^",
        "add", "connect s x", "connect", "name s t", "name", "remove s", "remove z", "input extra", "input extra[4]", "output more", "undo", "redo", "check", "prove 1", "find s == 1", "rfind tick == 2",
        "find level > 2", "speed 10", "speed", "mark", "next-mark", "restart", "reload", "adder", "help", "nothing", "s", "", "quit", "zoom", "language", "welcome", "program", "circuits",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void Anything_RandomUser_FindsNoFault(int seed) =>
        RandomUser.Repeat(seed, TimeSpan.FromSeconds(60), full => Play(full, Circuits[(seed - 1) % Circuits.Length], Scale.Of(25, 150)));

    [Fact]
    public void Draw_AnySize_FillsTheFrame()
    {
        using var driver = CircuitScreens.Shipped("five-plus-three.gates:Columns");
        string[] moments = ["x", "s", "Enter", "Esc Tab", "Tab", "Tab", "+ t", "Esc ?", "Esc T"];
        ScreenChecks.FillsTheFrame(driver, moments, Scale.Of(40, 4_000));
    }

    private static void Play(int seed, string circuit, int bursts)
    {
        var random = new Random(seed);
        using var driver = Open(circuit, random.Next(2) == 0 ? "80x24_en" : "100x30_zh_ascii");
        ScreenChecks.Play(driver, new RandomUser(random, Lines), bursts, static screen => ScreenChecks.IsSteady(screen, "Esc Esc Esc Esc 2 -"));
    }

    private static ScreenDriver Open(string circuit, string look) => circuit switch
    {
        "faulty" => CircuitScreens.Text("circuit Half(x, y) -> (s, c) {\n    s = x ^ z\n    s = 1 +\n}\n", look),
        "empty" => CircuitScreens.Text(string.Empty, look),
        "unknown" => CircuitScreens.Text("circuit A(x) -> (y) { y = x }\n", look, "test.v"),
        "aig" => CircuitScreens.Text("aag 3 2 0 1 1\n2\n4\n6\n6 2 4\ni0 a\ni1 b\no0 s\n", look, "test.aag"),
        "thousand" => CircuitScreens.Text(Thousand(), look),
        "wrong" => CircuitScreens.Text(CircuitScreens.Wrong, look),
        _ => CircuitScreens.Copied(circuit, look),
    };

    private static string Thousand()
    {
        var text = new StringBuilder("circuit Thousand(x, y) -> (s, c) {\n    wire n[1000]\n    n[0] = x\n");
        for (var i = 1; i < 1000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    n[{i}] = {(i % 2 == 0 ? "~" : string.Empty)}(n[{i - 1}] {(i % 3 == 0 ? "&" : "^")} {(i > 1 ? $"n[{i - 2}]" : "y")})\n");
        }

        return text.Append("    s = n[999]\n    c = n[500]\n}\n").ToString();
    }
}
