using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>What the screen of a program looks like.</summary>
public class ProgramPictureTests
{
    // Tab goes through these.
    private static readonly string[] Panes = ["program", "registers", "memory", "words", "trace"];

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh_ascii")]
    [InlineData("120x40_en_ascii")]
    [InlineData("120x40_zh")]
    [InlineData("40x10_en")]
    [InlineData("40x10_zh")]
    public void Screen_AtTheStart(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("80x24_en_ascii")]
    [InlineData("120x40_en")]
    [InlineData("40x10_en_ascii")]
    [InlineData("40x10_zh")]
    public void Screen_MidRun_ShowsPointsAndMarks(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        driver.Command("break 16").Command("watch 10").Press("s s s s Tab Tab");
        VerifiedText.Match(driver.Picture, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("40x10_zh_ascii")]
    public void Screen_Halted(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Press("r").Picture, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("120x40_zh_ascii")]
    [InlineData("40x10_en")]
    public void Screen_Trapped(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look, "9=15");
        VerifiedText.Match(driver.Press("r").Picture, look);
    }

    [Theory]
    [InlineData("registers", "80x24_en")]
    [InlineData("words", "80x24_zh")]
    [InlineData("trace", "80x24_en")]
    [InlineData("registers", "40x10_en")]
    [InlineData("registers", "40x10_zh_ascii")]
    [InlineData("memory", "40x10_zh")]
    [InlineData("words", "40x10_en")]
    [InlineData("words", "40x10_zh")]
    [InlineData("trace", "40x10_en")]
    [InlineData("trace", "40x10_zh")]
    public void Screen_PaneFocused(string pane, string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        Focus(driver.Command("go 7"), pane);
        VerifiedText.Match(driver.Picture, $"{pane}_{look}");
    }

    [Theory]
    [InlineData("program", "80x24_en")]
    [InlineData("registers", "80x24_zh")]
    [InlineData("memory", "120x40_en")]
    [InlineData("words", "80x24_en_ascii")]
    [InlineData("trace", "120x40_zh")]
    public void Screen_PaneZoomed(string pane, string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        Focus(driver.Command("go 7"), pane);
        VerifiedText.Match(driver.Press("+").Screen, $"{pane}_{look}");
    }

    [Theory]
    [InlineData("hex", "80x24_en")]
    [InlineData("bin", "80x24_zh")]
    [InlineData("bin", "40x10_en")]
    [InlineData("unsigned", "80x24_en")]
    public void Screen_OtherDigits_ShowsNegativeValues(string digits, string look)
    {
        using var driver = ScreenDriver.Text(".data 8: -1, 200\n    mov r0, 8\n    sub r0, 9\n    mov 10, r0\n", look);
        driver.Press("s s Tab").Command($"base {digits}");
        VerifiedText.Match(driver.Screen, $"{digits}_{look}");
    }

    [Theory]
    [InlineData("80x24_zh")]
    [InlineData("120x40_en")]
    [InlineData("40x10_en_ascii")]
    public void Screen_ChineseProgram(string look)
    {
        using var driver = ScreenDriver.Shipped("sum-chinese.asm", look);
        VerifiedText.Match(driver.Press("s s s s s").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Screen_LongLinesAndWideCharacters_AreCutClean(string look)
    {
        var comment = string.Concat(Enumerable.Repeat("一条很长的注释，", 12));
        using var driver = ScreenDriver.Text($"; {comment}\n\tmov r0, #1\t; tab 制表 e\u0301 🙂 end\n    mov r1, r0 ; {new string('x', 120)}\n", look);
        VerifiedText.Match(driver.Press("s").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Screen_LargestMemory(string look)
    {
        using var driver = ScreenDriver.Text("    mov 16777215, #7\n", look, new AssemblyOptions(Memory: AssemblyOptions.MostMemory));
        VerifiedText.Match(driver.Press("s Tab Tab").Command("cell 16777215").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    public void Screen_RunningSlowly_SaysSo(string look)
    {
        using var driver = ScreenDriver.Shipped("endless/never-halts.asm", look);
        driver.Command("speed 10").Rests = false;
        VerifiedText.Match(driver.Press("r").Wait(TimeSpan.FromSeconds(1.05)).Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    public void Screen_Paused_AfterARun(string look)
    {
        using var driver = ScreenDriver.Shipped("endless/never-halts.asm", look);
        driver.Command("speed 10").Rests = false;
        VerifiedText.Match(driver.Press("r").Wait(TimeSpan.FromSeconds(1.05)).Press("r").Screen, look);
    }

    [Theory]
    [InlineData("39x9_en")]
    [InlineData("39x9_zh")]
    [InlineData("10x3_en_ascii")]
    [InlineData("10x3_zh")]
    [InlineData("1x1_en")]
    public void Screen_TooSmall_SaysSo(string look)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", look);
        VerifiedText.Match(driver.Screen, look);
    }

    private static void Focus(ScreenDriver driver, string pane)
    {
        for (var i = 0; i < Array.IndexOf(Panes, pane); i++)
        {
            driver.Press("Tab");
        }
    }
}
