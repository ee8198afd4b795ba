using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>What the lists of steps, points and branches look like.</summary>
public class ListPictureTests
{
    [Theory]
    [InlineData("80x24_en")]
    [InlineData("120x40_zh")]
    [InlineData("40x10_en_ascii")]
    public void Points_OfEveryKind(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        driver.Command("break 13").Command("break 16 if r1 > 16 skip 1").Command("break 15 once").Command("when r0 = 3");
        driver.Command("watch 10 read write").Command("watch 8 read").Command("watch r0").Command("go 5");
        driver.Press("Shift+Tab t Down");
        VerifiedText.Match(driver.Picture, look);
    }

    [Theory]
    [InlineData("80x24_zh")]
    [InlineData("120x40_en_ascii")]
    [InlineData("40x10_zh")]
    public void Points_None_SaysHow(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Press("Shift+Tab t").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("120x40_zh_ascii")]
    [InlineData("40x10_en")]
    public void Branches_AllKinds(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        driver.Command("set 9 15").Command("go 3").Command("jump 15").Press("r").Command("switch 1").Command("go 6").Command("set r0 40").Command("set less 1");
        driver.Press("s s m b").Command("switch");
        VerifiedText.Match(driver.Picture, look);
    }

    [Fact]
    public void Steps_Zoomed_HaveTheirWords()
    {
        using var driver = ScreenDriver.Shipped("sum.asm", "120x40_en");
        VerifiedText.Match(driver.Press("r Shift+Tab +").Screen);
    }
}
