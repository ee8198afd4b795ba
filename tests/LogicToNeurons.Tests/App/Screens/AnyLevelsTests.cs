using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Whatever a user does with a program on its levels, the screen holds, and the levels agree.</summary>
public class AnyLevelsTests
{
    private static readonly string[] Texts =
    [
        "mov r0, #0\nagain: add r0, #3\nmul r1, r0\ncmp r0, #60\njl again\nmov 9, r1\n",
        ".data 8: 12, 15\n.data 12: 1, 2, 3\nmov r1, 8\nloop: add r0, [r1]\nadd r1, #1\ncmp r1, 9\njne loop\nmov 10, r0\n",
        "mov r0, #100\nloop: div r0, #3\nsub r1, r0\ncmp r0, #0\njne loop\ndiv r2, r0\n",
        "loop: mov [r0], r1\nadd r1, #1\nadd r0, #1\njmp loop\n",
        "; nothing\n",
    ];

    private static readonly string[] Lines =
    [
        "go 5", "go +7", "-3", "0", "300", "set r0 40", "set 9 15", "set zero 1", "set pc 3", "set r1", "jump 3", "jump loop", "break 3", "break 4 if r0 > 2 skip 1", "when r0 = 3", "watch 10", "clear", "find r0 > 2",
        "rfind r0 = 1", "switch 1", "switch 2", "switch", "compare", "base hex", "base dec", "speed 10", "speed", "cell 12", "cell 0", "cell nowhere", "why 10", "why zero", "why pc", "why r1", "mark", "next-mark", "restart",
        "reload", "help", "loop", "nothing", "s", "", "search r0", "zoom", "language", "welcome", "program", "levels", "levels", "levels", "in", "out", "in", "bit r1 4", "bit 3", "bit pc", "bit zero 1", "bit 12 0", "bit",
        "net pc[0]", "net r1[3]", "net first[0]", "net nowhere", "neuron n1.1", "neuron n2.2", "neuron n9.1", "neuron q", "difference", "circuits", "networks", "tab",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Anything_RandomUser_FindsNoFault(int seed) =>
        RandomUser.Repeat(seed, TimeSpan.FromSeconds(60), full => Play(full, Texts[seed - 1], Scale.Of(12, 120)));

    [Fact]
    public void Draw_AnySize_FillsTheFrame()
    {
        using var driver = Open(Texts[1], "80x24_en");
        string[] moments = ["s s 4", "Tab", "Tab", "Tab Down Down Down i", "Tab Home Enter", "Tab", "Enter", "Esc Tab", "Tab +", "- ?", "Esc e"];
        ScreenChecks.FillsTheFrame(driver, moments, Scale.Of(40, 4_000));
    }

    private static void Play(int seed, string text, int bursts)
    {
        var random = new Random(seed);
        using var driver = Open(text, random.Next(2) == 0 ? "80x24_en" : "120x36_zh_ascii");
        driver.Press("4");
        ScreenChecks.Play(driver, new RandomUser(random, Lines), bursts, Check);
    }

    // Back to the bare screen of the levels, standing still: they agree, and going there and back again shows the same.
    private static void Check(ScreenDriver driver)
    {
        // A circuit that the user left running never comes to rest; going to another screen stops it.
        driver.Clock.Look = TimeSpan.FromMicroseconds(1);
        driver.Press("Esc Esc Esc Esc 4");
        driver.Rests = true;
        driver.Press("Esc 4");
        Assert.DoesNotContain("≠", driver.Title, StringComparison.Ordinal);
        ScreenChecks.IsSteady(driver, "Esc -");
        Assert.DoesNotContain("≠", driver.Title, StringComparison.Ordinal);
        driver.Rests = false;
        driver.Clock.Look = TimeSpan.FromMilliseconds(1.5);
    }

    private static ScreenDriver Open(string text, string look) => ScreenDriver.Text(text, look, new AssemblyOptions { Width = 8, Memory = 16 });
}
