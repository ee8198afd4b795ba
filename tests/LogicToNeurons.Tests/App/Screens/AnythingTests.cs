using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Whatever a user does, the screen holds.</summary>
public class AnythingTests
{
    private static readonly string[] Programs = ["sum.asm", "sum-chinese.asm", "bubble-sort.asm", "endless/never-halts.asm", "traps/division-by-zero.asm"];

    [Fact]
    public void Draw_AnySize_FillsTheFrame()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        string[] moments = ["r", "?", "Esc Enter", "Esc o", "Esc T", "s", "Esc :", "Esc + Shift+Tab"];
        ScreenChecks.FillsTheFrame(driver, moments, Scale.Of(150, 16_000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Anything_RandomUser_FindsNoFault(int seed) =>
        RandomUser.Repeat(seed, TimeSpan.FromSeconds(150), full => Play(full, Scale.Of(40, 200)));

    [Fact]
    public void Anything_TheSameTwice_GivesTheSameFrames()
    {
        Assert.Equal(Frames(7), Frames(7));
    }

    private static void Play(int seed, int bursts)
    {
        var random = new Random(seed);
        using var driver = ScreenDriver.Shipped(Programs[random.Next(Programs.Length)], random.Next(2) == 0 ? "80x24_en" : "100x30_zh_ascii");
        ScreenChecks.Play(driver, new RandomUser(random), bursts, static screen => ScreenChecks.IsSteady(screen, "Esc Esc Esc Esc 1 -"));
    }

    private static List<string> Frames(int seed)
    {
        // No machine of gates is so large: how many of its steps are compared depends on time.
        using var driver = ScreenDriver.Text(File.ReadAllText(Repository.PathOf("programs", "asm", "sum.asm")), "80x24_en", new AssemblyOptions { Memory = 24 });
        var frames = new List<string>();
        driver.Host.Presented = grid => frames.Add(grid.ToText() + grid.ToRoles());
        driver.Clock.Look = TimeSpan.FromMilliseconds(1.5);
        driver.Rests = false;
        var user = new RandomUser(new Random(seed));
        for (var i = 0; i < 12; i++)
        {
            ScreenChecks.Burst(driver, user);
        }

        return frames;
    }
}
