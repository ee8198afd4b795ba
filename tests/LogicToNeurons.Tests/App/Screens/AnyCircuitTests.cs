using System.Text;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Whatever a user does with a circuit, the screen holds.</summary>
public class AnyCircuitTests
{
    private const int EventsABurst = 25;

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
        var random = new Random(20261122);
        foreach (var moment in moments)
        {
            driver.Press(moment).Rests = false;
            for (var i = 0; i < Scale.Of(40, 4_000); i++)
            {
                var (width, height) = (random.Next(1, 201), random.Next(1, 81));
                driver.Resize(width, height);
                Assert.Equal((width, height), (driver.Host.Frame!.Width, driver.Host.Frame.Height));
            }

            driver.Resize(80, 24).Rests = true;
        }
    }

    private static void Play(int seed, string circuit, int bursts)
    {
        var random = new Random(seed);
        using var driver = Open(circuit, random.Next(2) == 0 ? "80x24_en" : "100x30_zh_ascii");
        driver.Clock.Look = TimeSpan.FromMilliseconds(1.5);
        driver.Rests = false;
        var user = new RandomUser(random, Lines);
        for (var i = 0; i < bursts; i++)
        {
            for (var j = 0; j < EventsABurst; j++)
            {
                foreach (var input in user.Next(driver.Host.Size.Width, driver.Host.Size.Height))
                {
                    driver.Send(input);
                    if (driver.ExitCode is not null)
                    {
                        driver.Reopen();
                    }
                }
            }

            driver.Wait(TimeSpan.FromSeconds(0.1));
            Check(driver);
        }
    }

    // Back to the bare screen, standing still: going there and back again shows the same.
    private static void Check(ScreenDriver driver)
    {
        var (width, height) = driver.Host.Size;
        Assert.Equal((width, height), (driver.Host.Frame!.Width, driver.Host.Frame.Height));
        driver.Resize(200, 80).Press("Esc Esc Esc Esc 2 -").Press("s b");
        if (driver.Step is >= 0 and < 1_000_000)
        {
            var picture = driver.Redraw().Picture;
            Assert.Equal(picture, driver.Redraw().Picture);
            var step = driver.Step;
            var before = driver.Command($"go {step}").Screen;
            Assert.Equal(0, driver.Command("go 0").Step);
            Assert.Equal(before, driver.Command($"go {step}").Screen);
        }

        driver.Resize(width, height);
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
