using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Whatever a user does with a network, the screen holds.</summary>
public class AnyNetworkTests
{
    private static readonly string[] Circuits =
    [
        "full-adder.gates", "counter.gates", "five-plus-three.gates:Columns", "ripple-adder.gates:RippleAdder<40>", "constant", "wire", "formula", "file",
    ];

    private static readonly string[] Lines =
    [
        "go 5", "go +7", "-3", "0", "1000", "set x 1", "set a 5", "set a=7", "set q 1", "set x 2.5", "set x", "toggle", "toggle x", "toggle s", "settle", "tick", "why n1.1", "why s", "why nowhere", "net c'", "net q[0]",
        "neuron n1.2", "neuron n2.1", "neuron s", "layer 0", "layer 1", "layer 3", "layer", "mode", "mode gate", "mode two-layer", "mode fused", "mode x", "prove", "weight", "weight n1.1 x 2", "weight n1.1 a[0] -0.5",
        "weight s n1.1 1/3", "weight n2.1 n1.1 1e12", "weight n1.1 n1.1 1", "weight n1.1 x 0", "bias", "bias n1.1 3", "bias s 1", "bias n1.1 -1e12", "undo", "redo", "find s == 1", "rfind tick == 2", "find n1.1 > 0",
        "find layer > 1", "speed 10", "speed", "mark", "next-mark", "restart", "reload", "help", "nothing", "s", "", "quit", "zoom", "language", "welcome", "program", "circuits", "networks", "circuit FullAdder", "tab",
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
    public void Anything_RandomUser_FindsNoFault(int seed) =>
        RandomUser.Repeat(seed, TimeSpan.FromSeconds(60), full => Play(full, Circuits[(seed - 1) % Circuits.Length], Scale.Of(15, 120)));

    [Fact]
    public void Draw_AnySize_FillsTheFrame()
    {
        using var driver = CircuitScreens.Shipped("five-plus-three.gates:Columns");
        string[] moments = ["3 M", "s", "Enter", "Esc Tab", "Tab", "Tab t", "Tab", "Tab +", "Esc ?", "Esc - e"];
        ScreenChecks.FillsTheFrame(driver, moments, Scale.Of(40, 4_000));
    }

    private static void Play(int seed, string circuit, int bursts)
    {
        var random = new Random(seed);
        using var driver = Open(circuit, random.Next(2) == 0 ? "80x24_en" : "100x30_zh_ascii");
        ScreenChecks.Play(driver, new RandomUser(random, Lines), bursts, static screen => ScreenChecks.IsSteady(screen, "Esc Esc Esc Esc 2 3 -"));
    }

    private static ScreenDriver Open(string circuit, string look) => circuit switch
    {
        "constant" => CircuitScreens.Text("circuit A() -> (y) { y = 1 }\n", look),
        "wire" => CircuitScreens.Text("circuit A(x) -> (y) { y = x }\n", look),
        "formula" => CircuitScreens.Text("network A(x, z) -> (y, s) { y = relu(x/3 - 2*relu(z)) - 1\n s = max(x, z) }\n", look, "test.relu"),
        "file" => ScreenDriver.Made(folder => Written(folder.PathOf("test.json")), look),
        _ => CircuitScreens.Copied(circuit, look),
    };

    private static string Written(string file)
    {
        Assert.Equal(0, Cli.Run(["relu", Repository.PathOf("programs", "circuits", "counter.gates"), "-o", file]).Code);
        return file;
    }
}
