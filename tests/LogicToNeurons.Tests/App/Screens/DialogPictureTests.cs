using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>What stands in front of a screen: answers, help, files, comparisons, the prompt.</summary>
public class DialogPictureTests
{
    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh_ascii")]
    [InlineData("120x40_zh")]
    [InlineData("40x10_en")]
    public void Why_Place(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Press("r").Command("why 10").Picture, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Why_Deeper(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Press("r").Command("why 10").Press("Enter Enter Down").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    public void Why_Trap(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look, "9=15");
        VerifiedText.Match(driver.Press("r Enter").Screen, look);
    }

    [Theory]
    [InlineData("80x24_zh")]
    [InlineData("40x10_en_ascii")]
    public void Why_Step(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Command("go 7").Press("Shift+Tab Up Up Enter").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("120x40_en_ascii")]
    [InlineData("40x10_zh")]
    public void Help_Whole(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Press("?").Screen, look);
    }

    [Theory]
    [InlineData("120x80_en")]
    [InlineData("120x80_zh")]
    public void Help_OnAHighScreen_ShowsAll(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Press("?").Screen, look);
    }

    [Theory]
    [InlineData("break", "break", "80x24_en")]
    [InlineData("points", "断点", "80x24_zh")]
    [InlineData("nothing", "nothing like it", "40x10_en")]
    public void Help_Filtered(string name, string typed, string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Press("?").Type(typed).Screen, $"{name}_{look}");
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("120x40_en_ascii")]
    [InlineData("40x10_en")]
    [InlineData("40x10_zh")]
    public void Welcome(string look)
    {
        using var driver = ScreenDriver.Welcome(look);
        VerifiedText.Match(driver.Screen, look);
    }

    [Theory]
    [InlineData("", "80x24_en")]
    [InlineData("", "120x40_zh")]
    [InlineData("sort", "80x24_zh_ascii")]
    [InlineData("nothing", "40x10_en")]
    public void Open_ListsPrograms(string typed, string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);

        // The folder of what was open last is another one in every clone.
        Directory.Delete(driver.PathOf("state"), recursive: true);
        VerifiedText.Match(driver.Press("o").Type(typed).Screen, $"{typed}_{look}");
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("120x40_zh")]
    [InlineData("40x10_en_ascii")]
    public void Compare_TwoBranches(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Press("r").Command("go 3").Command("set 16 40").Press("r d").Picture, look);
    }

    [Theory]
    [InlineData(":s", "80x24_en")]
    [InlineData(":", "80x24_zh")]
    [InlineData(":re", "120x40_zh_ascii")]
    [InlineData(":b", "40x10_en")]
    [InlineData(":jump ", "40x10_zh")]
    public void Prompt_Completions(string typed, string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Type(typed).Screen, $"{typed.Trim(':', ' ')}_{look}");
    }

    [Theory]
    [InlineData("r1", "80x24_en")]
    [InlineData("nowhere", "80x24_zh")]
    public void Search_MarksWhatIsFound(string typed, string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Type($"/{typed}").Press("Enter").Picture, $"{typed}_{look}");
    }
}
