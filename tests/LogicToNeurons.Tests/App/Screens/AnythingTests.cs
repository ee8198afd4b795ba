using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Whatever a user does, the screen holds.</summary>
public class AnythingTests
{
    private const int EventsABurst = 25;

    private static readonly string[] Programs = ["sum.asm", "sum-chinese.asm", "bubble-sort.asm", "endless/never-halts.asm", "traps/division-by-zero.asm"];

    [Fact]
    public void Draw_AnySize_FillsTheFrame()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        string[] moments = ["r", "?", "Esc Enter", "Esc o", "Esc T", "s", "Esc :", "Esc + Shift+Tab"];
        var random = new Random(20261122);
        foreach (var moment in moments)
        {
            driver.Press(moment);
            for (var i = 0; i < Scale.Of(150, 16_000); i++)
            {
                var (width, height) = Scale.IsFull ? (1 + (i % 200), 1 + (i / 200)) : (random.Next(1, 201), random.Next(1, 81));
                driver.Rests = false;
                driver.Resize(width, height);
                Assert.Equal((width, height), (driver.Host.Frame!.Width, driver.Host.Frame.Height));
            }

            driver.Resize(80, 24).Rests = true;
        }
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
        driver.Clock.Look = TimeSpan.FromMilliseconds(1.5);
        driver.Rests = false;
        var user = new RandomUser(random);
        for (var i = 0; i < bursts; i++)
        {
            Burst(driver, user);
            driver.Wait(TimeSpan.FromSeconds(0.1));
            Check(driver);
        }
    }

    private static void Burst(ScreenDriver driver, RandomUser user)
    {
        for (var i = 0; i < EventsABurst; i++)
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
    }

    private static void Check(ScreenDriver driver)
    {
        var (width, height) = driver.Host.Size;
        Assert.Equal((width, height), (driver.Host.Frame!.Width, driver.Host.Frame.Height));

        // Back to the bare screen, standing still, with room for the whole text.
        driver.Resize(200, 80).Press("Esc Esc Esc Esc 1 -").Press("s b");
        if (driver.Step is < 0 or > 1_000_000)
        {
            driver.Resize(width, height);
            return;
        }

        var picture = driver.Redraw().Picture;
        Assert.Equal(picture, driver.Redraw().Picture);
        var step = driver.Step;
        var before = driver.Command($"go {step}").Screen;
        Assert.Equal(0, driver.Command("go 0").Step);
        Assert.Equal(before, driver.Command($"go {step}").Screen);
        driver.Resize(width, height);
    }

    private static List<string> Frames(int seed)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        var frames = new List<string>();
        driver.Host.Presented = grid => frames.Add(grid.ToText() + grid.ToRoles());
        driver.Clock.Look = TimeSpan.FromMilliseconds(1.5);
        driver.Rests = false;
        var user = new RandomUser(new Random(seed));
        for (var i = 0; i < 12; i++)
        {
            Burst(driver, user);
        }

        return frames;
    }
}
