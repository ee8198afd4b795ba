using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>What a program on its three levels looks like. Where neurons have numbers, that is another test's matter.</summary>
public class LevelPictureTests
{
    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("80x24_en_ascii")]
    [InlineData("120x40_en")]
    [InlineData("120x40_zh")]
    [InlineData("120x40_zh_ascii")]
    [InlineData("40x10_en")]
    [InlineData("40x10_zh_ascii")]
    public void Screen_MidRun_ShowsThreeLevels(string look)
    {
        using var driver = Sum(look);
        VerifiedText.Match(driver.Press("s s s s 4").Picture, look);
    }

    [Theory]
    [InlineData("datapath", "Tab Tab Tab", "40x10_en")]
    [InlineData("datapath", "Tab Tab Tab Down Down", "120x40_en")]
    [InlineData("adder", "Tab Tab Tab i End Enter End Enter +", "80x24_en")]
    [InlineData("neurons", "Tab Tab Tab Tab Home Enter Down", "40x10_zh")]
    [InlineData("neurons", "Tab Tab Tab Tab Home Enter Down", "120x40_en")]
    [InlineData("bit", "Tab Tab Tab Tab Tab Left Left", "40x10_en")]
    [InlineData("bit", "Tab Tab Tab Tab Tab Left Left", "80x24_zh")]
    [InlineData("memory", "Tab Tab", "80x24_en")]
    [InlineData("words", "Shift+Tab", "80x24_en")]
    [InlineData("words", "Shift+Tab", "40x10_zh")]
    public void Screen_PaneFocused(string pane, string keys, string look)
    {
        using var driver = Sum(look);
        VerifiedText.Match(driver.Press($"s s s s 4 {keys}").Screen, $"{pane}_{look}");
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("120x40_en")]
    public void Screen_Halted(string look)
    {
        using var driver = Sum(look);
        VerifiedText.Match(driver.Press("4 r").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("120x40_zh")]
    public void Screen_Trapped(string look)
    {
        using var driver = ScreenDriver.Text("mov r1, #40\nadd r0, [r1]\n", look, new AssemblyOptions { Width = 8, Memory = 16 });
        VerifiedText.Match(driver.Press("4 r").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Screen_EmptyProgram(string look)
    {
        using var driver = ScreenDriver.Text("; nothing\n", look, new AssemblyOptions { Width = 8, Memory = 8 });
        VerifiedText.Match(driver.Press("4 Tab Tab Tab").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    public void Screen_WhyDialog_LeadsToAllLevels(string look)
    {
        using var driver = Sum(look);
        VerifiedText.Match(driver.Press("s s s s 4 Shift+Tab Shift+Tab Enter").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Screen_DoesntFit_SaysTheWayOut(string look)
    {
        using var driver = ScreenDriver.Text("mov r0, #1\n", look, new AssemblyOptions { Width = 64 });
        VerifiedText.Match(driver.Press("4").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    public void Help_OfLevels_HasTheirKeys(string look)
    {
        using var driver = Sum(look);
        VerifiedText.Match(driver.Press("4 ?").Type(look.Contains("zh", StringComparison.Ordinal) ? "层" : "level").Screen, look);
    }

    private static ScreenDriver Sum(string look) =>
        ScreenDriver.Text(File.ReadAllText(Repository.PathOf("programs", "asm", "sum.asm")), look, new AssemblyOptions { Width = 16, Memory = 32 });
}
