using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>What the tours look like.</summary>
public class TourPictureTests
{
    [Theory]
    [InlineData("80x24_en")]
    [InlineData("120x40_zh_ascii")]
    [InlineData("40x10_en")]
    [InlineData("40x10_zh")]
    public void Keys_First(string look)
    {
        using var driver = ScreenDriver.Welcome(look);
        VerifiedText.Match(driver.Press("Enter").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("40x10_en_ascii")]
    public void Keys_Over(string look)
    {
        using var driver = ScreenDriver.Welcome(look);
        VerifiedText.Match(driver.Press("Enter s b r Enter Esc < Tab ?").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Bug_Why_StandsBesideTheDialog(string look)
    {
        using var driver = ScreenDriver.Welcome(look);
        VerifiedText.Match(driver.Press("Down Enter").Command("set 9 15").Press("r Enter").Screen, look);
    }

    [Theory]
    [InlineData("120x40_en")]
    [InlineData("80x24_zh")]
    public void Bug_Over(string look)
    {
        using var driver = ScreenDriver.Welcome(look);
        driver.Press("Down Enter").Command("set 9 15").Press("r Enter Down Enter Esc").Command("go 3").Command("jump 15").Press("r d");
        VerifiedText.Match(driver.Screen, look);
    }
}
