using System.Text;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>What the screen of a circuit looks like.</summary>
public class CircuitPictureTests
{
    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("80x24_en_ascii")]
    [InlineData("120x40_en")]
    [InlineData("120x40_zh_ascii")]
    [InlineData("40x10_en")]
    [InlineData("40x10_zh")]
    public void Screen_OnTheWay_MarksWhatChanges(string look)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates", look);
        VerifiedText.Match(driver.Press("x Down Down x s s").Picture, look);
    }

    [Theory]
    [InlineData("ports", "Tab", "40x10_en")]
    [InlineData("table", "Tab Tab", "40x10_zh_ascii")]
    [InlineData("why", "Tab Tab Tab", "40x10_en")]
    [InlineData("text", "t", "40x10_zh")]
    [InlineData("text", "t", "80x24_en")]
    [InlineData("path", "p", "80x24_zh")]
    [InlineData("zoomed", "+", "80x24_en")]
    public void Screen_PaneFocused(string pane, string keys, string look)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates", look);
        VerifiedText.Match(driver.Press($"x k {keys}").Screen, $"{pane}_{look}");
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh_ascii")]
    [InlineData("120x40_en")]
    [InlineData("40x10_en_ascii")]
    public void Screen_ClockedCircuit_ShowsRegisters(string look)
    {
        using var driver = CircuitScreens.Shipped("counter.gates", look);
        VerifiedText.Match(driver.Press("x j j s").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Screen_InsideABox_SaysWhere(string look)
    {
        using var driver = CircuitScreens.Shipped("five-plus-three.gates:Columns", look);
        driver.Command("set a 5").Command("set b 3").Press("s s").Press("Right i");
        VerifiedText.Match(driver.Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("40x10_en")]
    public void Screen_Counterexample_IsSet(string look)
    {
        using var driver = CircuitScreens.Text(CircuitScreens.Wrong, look);
        VerifiedText.Match(driver.Press("P").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Screen_FaultyFile_ShowsWhatIsWrong(string look)
    {
        using var driver = CircuitScreens.Text("circuit Half(x, y) -> (s, c) {\n    s = x ^ z\n}\n", look);
        VerifiedText.Match(driver.Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    public void Screen_WhyDialog_GoesBackToTheTickBefore(string look)
    {
        using var driver = CircuitScreens.Shipped("counter.gates", look);
        driver.Press("x j").Command("why q[0]").Press("Enter");
        VerifiedText.Match(driver.Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Screen_ManyPortsAndLongNames_AreCutClean(string look)
    {
        var text = new StringBuilder("circuit Wide(");
        text.AppendJoin(", ", Enumerable.Range(0, 100).Select(i => $"a_very_long_name_of_an_input_{i}"));
        text.Append(") -> (y) {\n    y = and(");
        text.AppendJoin(", ", Enumerable.Range(0, 100).Select(i => $"a_very_long_name_of_an_input_{i}"));
        text.Append(")\n}\n");
        using var driver = CircuitScreens.Text(text.ToString(), look);
        VerifiedText.Match(driver.Press("Tab End").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    public void Screen_WideTable_GoesToTheSide(string look)
    {
        using var driver = CircuitScreens.Shipped("five-plus-three.gates:Columns", look);
        VerifiedText.Match(driver.Press("Tab Tab Right Right Right Down").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    public void Help_OfACircuit_HasItsKeys(string look)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates", look);
        VerifiedText.Match(driver.Press("?").Type("x").Screen, look);
    }
}
