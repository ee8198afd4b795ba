using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>The tours, key by key.</summary>
public class TourKeysTests
{
    private static readonly string[] Eight = ["s", "b", "r", "Enter", "Esc", "<", "Tab", "?"];

    [Fact]
    public void Keys_EightKeys_CompleteIt()
    {
        using var driver = ScreenDriver.Welcome();
        driver.Press("Enter");
        for (var i = 0; i < Eight.Length; i++)
        {
            Assert.Contains($"a tour of eight keys {i + 1}/8", driver.Screen, StringComparison.Ordinal);
            Assert.Contains($"▶ {Eight[i]}  ", driver.Screen, StringComparison.Ordinal);
            driver.Press(Eight[i]);
        }

        Assert.Contains("That was it.", driver.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("That was it.", driver.Press("Esc Esc").Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Keys_Escape_LeavesAtOnce(int done)
    {
        using var driver = ScreenDriver.Welcome();
        driver.Press("Enter").Press(string.Join(' ', Eight.Take(done))).Press("Esc");
        Assert.DoesNotContain("a tour of eight keys", driver.Screen, StringComparison.Ordinal);
        Assert.Equal("the tour is over; T takes it again", driver.Message);
        Assert.Contains("tour of eight keys 1/8", driver.Press("T").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Adder_SixKeys_AddAndProve()
    {
        using var driver = ScreenDriver.Welcome();
        driver.Press("Down Down Enter");
        Assert.Contains("5 + 3 through full adders 1/6", driver.Screen, StringComparison.Ordinal);
        driver.Command("set a 5").Press("k").Command("set b 3").Press("s");
        Assert.Contains("5 + 3 through full adders 5/6", driver.Screen, StringComparison.Ordinal);
        driver.Press("k P");
        Assert.Contains("That was it.", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("proved: sum == a + b", driver.Title, StringComparison.Ordinal);
        driver.Press("Esc T");
        Assert.Contains("5 + 3 through full adders 1/6", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_NineKeys_GoThroughAllThree()
    {
        using var driver = ScreenDriver.Welcome();
        driver.Press("Down Down Down Enter");
        Assert.Contains("one instruction on three levels 1/9", driver.Screen, StringComparison.Ordinal);
        driver.Command("go 4").Press("4 Tab Tab Tab i Tab").Command("bit r1 4");
        Assert.Contains("one instruction on three levels 7/9", driver.Screen, StringComparison.Ordinal);
        driver.Press("Tab Enter");
        Assert.Contains("Why is r1 bit 4 = 0?", driver.Screen, StringComparison.Ordinal);
        driver.Press("Esc r");
        Assert.Contains("That was it.", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("✓ 16/16", driver.Title, StringComparison.Ordinal);
        driver.Press("Esc T");
        Assert.Contains("one instruction on three levels 1/9", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_OtherKeys_DoNoHarm()
    {
        using var driver = ScreenDriver.Welcome();
        driver.Press("Enter m v t Down s");
        Assert.Contains("a tour of eight keys 2/8", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Bug_InAtMost60Keys_FindsExplainsAndMendsIt()
    {
        using var driver = ScreenDriver.Welcome();
        driver.Press("Down Enter");
        Assert.Contains("sum.asm  step 0", driver.Title, StringComparison.Ordinal);
        At(driver, 1).Command("set 9 15");
        Assert.Equal("cell 9 is 15 now", driver.Message);
        At(driver, 2).Press("r");
        Assert.Contains("step 967  ✗ trap", driver.Title, StringComparison.Ordinal);
        At(driver, 3).Press("Enter");
        Assert.Contains("why does it stop here?", driver.Screen, StringComparison.Ordinal);
        At(driver, 4).Press("Down Enter");
        Assert.Contains("how did it come here?", driver.Screen, StringComparison.Ordinal);
        At(driver, 5).Press("Esc");
        At(driver, 6).Command("go 3");
        Assert.Equal(3, driver.Step);
        At(driver, 7).Command("jump 15");
        Assert.Contains("branch 2 of 2", driver.Title, StringComparison.Ordinal);
        At(driver, 8).Press("r");
        Assert.Contains("step 6  ■ halted", driver.Title, StringComparison.Ordinal);
        Assert.Contains("r0 holds 0; cell 10 becomes 0", driver.Screen, StringComparison.Ordinal);
        At(driver, 9).Press("d");
        Assert.Contains("* end   trap after 967 steps  halted after 6 steps", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("The printed test comes after the addition", driver.Screen, StringComparison.Ordinal);
        Assert.InRange(driver.KeyCount, 1, 60);
    }

    private static ScreenDriver At(ScreenDriver driver, int step)
    {
        Assert.Contains($"the bug in the notes {step}/9", driver.Screen, StringComparison.Ordinal);
        return driver;
    }

    [Fact]
    public void Bug_AnotherProgramWithLittleMemory_GoesOn()
    {
        using var driver = ScreenDriver.Welcome();
        var path = driver.Write("small.asm", ".memory 8\n    mov r0, #1\n");
        Assert.Equal(1, driver.Press("Esc").Command("bug").Command($"open {path}").Press("s").Step);
    }
}
