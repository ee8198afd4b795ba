using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Circuits on the screen that are too large for a picture, or too hard to prove, or no text.</summary>
public sealed class LargeCircuitTests
{
    private const string Adder = "circuit Sum(a[200], b[200], cin) -> (sum[200], cout) { (sum, cout) = RippleAdder<200>(a, b, cin) }\n";

    // To refute this is to find the factors of a number of 62 bits.
    private const string Hard = """
        circuit Product(a[31], b[31]) -> (product[62]) {
            product = Multiplier<31>(a, b)
        }
        prove Product { product != 4611686015206162411 }
        """;

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("40x10_en")]
    public void Screen_TooLargeToDraw_ShowsWhatIsNearTheSelectedNet(string look)
    {
        using var driver = Flat(look);
        VerifiedText.Match(driver.Command("net sum[3]").Command("set a[3] 1").Press("s s").Screen, look);
    }

    [Fact]
    public void Screen_TooLargeToDraw_IsWalkedThroughByArrows()
    {
        using var driver = Flat("120x40_en");
        driver.Command("net sum[100]");
        Assert.True(driver.Screen.Contains("around sum[100], of 1000 gates", StringComparison.Ordinal), driver.Screen);
        Assert.Equal(["n603", "b[100]", "b[100]", "n604", "RippleAdder.0.carry[101]"], ((string[])["Left", "Left", "Left", "Right", "Right"]).Select(key => Middle(driver.Press(key))));
    }

    [Fact]
    public void Prove_Escape_StopsALongSearchAndSaysSo()
    {
        using var driver = CircuitScreens.Text(Hard);
        driver.Clock.Look = TimeSpan.FromSeconds(1);
        driver.Type(":prove 1000");
        driver.Host.Send(KeyNames.Parse("Enter"));
        Assert.Equal("given up", driver.Send(KeyNames.Parse("Esc")).Message);
        Assert.DoesNotContain("proved", driver.Screen, StringComparison.Ordinal);
        driver.Clock.Look = TimeSpan.FromMicroseconds(20);
        driver.Command("set a 1").Command("set b 1").Press("s");
        Assert.True(driver.Step == 1, driver.Screen);
    }

    [Fact]
    public void Open_ABinaryFile_ShowsItsCircuit()
    {
        var netlist = CircuitText.Netlist("half.gates", "circuit Half(x, y) -> (s, c) {\n    s = x ^ y\n    c = x & y\n}\n");
        using var driver = ScreenDriver.Made(folder =>
        {
            File.WriteAllBytes(folder.PathOf("half.aig"), CircuitText.Written(netlist, WrittenFormat.AigerBytes));
            return folder.PathOf("half.aig");
        });
        Assert.Contains("half.aig : half", driver.Title, StringComparison.Ordinal);
        driver.Command("set x 1").Command("set y 1").Press("k");
        Assert.Matches(@"c +1", driver.Screen);
        Assert.DoesNotContain("aig 5", driver.Press("t").Screen, StringComparison.Ordinal);
    }

    private static string Middle(ScreenDriver driver) => driver.Screen.Split("around ")[1].Split(", of")[0];

    private static ScreenDriver Flat(string look) =>
        CircuitScreens.Text(CircuitText.WrittenText(CircuitText.Netlist("sum.gates", Adder), WrittenFormat.Blif), look, "sum.blif");
}
