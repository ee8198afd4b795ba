using System.Text;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>What the screen of a network looks like.</summary>
public class NetworkPictureTests
{
    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("80x24_en_ascii")]
    [InlineData("120x40_en")]
    [InlineData("120x40_zh_ascii")]
    [InlineData("40x10_en")]
    [InlineData("40x10_zh")]
    public void Screen_OnTheWay_MarksWhatIsComputed(string look)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates", look);
        VerifiedText.Match(driver.Press("x Tab x Down Down x k 3 M b b").Picture, look);
    }

    [Theory]
    [InlineData("ports", "Tab", "40x10_en")]
    [InlineData("circuit", "Shift+Tab Down Down", "40x10_zh_ascii")]
    [InlineData("circuit", "Shift+Tab End", "80x24_en")]
    [InlineData("neuron", "Tab Tab", "40x10_en")]
    [InlineData("figures", "Tab Tab Tab", "40x10_zh")]
    [InlineData("figures", "Tab Tab Tab", "80x24_zh")]
    [InlineData("zoomed", "+", "80x24_en")]
    public void Screen_PaneFocused(string pane, string keys, string look)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates", look);
        VerifiedText.Match(driver.Press($"3 {keys}").Screen, $"{pane}_{look}");
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("40x10_en_ascii")]
    public void Screen_WeightChanged_ListsThePatterns(string look)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates", look);
        driver.Press("3").Command("weight n1.1 x 2").Press("Tab Tab Tab Down Enter");
        VerifiedText.Match(driver.Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("120x40_zh")]
    public void Screen_ClockedCircuit_ShowsRegisters(string look)
    {
        using var driver = CircuitScreens.Shipped("counter.gates", look);
        VerifiedText.Match(driver.Press("x j 3 j s s").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Screen_LargeNetwork_FoldsLayers(string look)
    {
        using var driver = CircuitScreens.Shipped("ripple-adder.gates:RippleAdder<64>", look);
        driver.Command("set a 0xFFFF0000FFFF").Command("set b 1").Press("k 3").Command("neuron n1.9");
        VerifiedText.Match(driver.Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    public void Screen_WhyDialog_AsksOn(string look)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates", look);
        VerifiedText.Match(driver.Press("x k 3 End Enter").Screen, look);
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
        VerifiedText.Match(driver.Press("3 Tab End").Screen, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    public void Help_OfANetwork_HasItsKeys(string look)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates", look);
        VerifiedText.Match(driver.Press("3 ?").Type("w").Screen, look);
    }
}
