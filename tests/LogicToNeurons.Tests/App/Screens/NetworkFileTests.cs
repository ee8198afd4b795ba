using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>A network that stands in a file of its own, on the screen.</summary>
public class NetworkFileTests
{
    private const string Hat = """
        network Hat(x) -> y {
            y = relu(x) - 2*relu(x - 1) + relu(x - 2)
        }

        """;

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("40x10_en_ascii")]
    [InlineData("120x40_zh")]
    public void Screen_OfAFormula_ShowsLayersPortsAndNeuron(string look)
    {
        using var driver = Opened("hat.relu", Hat, look);
        VerifiedText.Match(driver.Command("set x 1.5").Press("k b").Screen, look);
    }

    [Fact]
    public void Set_AFraction_IsComputedAndUndoneByStepsBack()
    {
        using var driver = Opened("hat.relu", Hat);
        Assert.Equal("0", driver.Port("y"));
        Assert.Equal(("1.5", "0.5"), (driver.Command("set x 1.5").Press("k").Port("x"), driver.Port("y")));
        Assert.Equal("…", driver.Press("b").Port("y"));
        Assert.Equal("1", driver.Command("set x 1").Press("k").Port("y"));
        Assert.Contains("is no number", driver.Command("set x one").Message, StringComparison.Ordinal);
        Assert.Contains("n1.2", driver.Command("why n1.2").Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("onnx")]
    [InlineData("json")]
    public void File_OfACompiledCircuit_ComputesWhatTheCircuitDoes(string format)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf($"adder.{format}");
        Assert.Equal(0, Cli.Run(["relu", Repository.PathOf("programs", "circuits", "full-adder.gates"), "-o", file]).Code);
        using var driver = ScreenDriver.File(file);
        Assert.Contains($"adder.{format}", driver.Title, StringComparison.Ordinal);
        for (var bits = 0; bits < 8; bits++)
        {
            var (x, y, c) = (bits & 1, (bits >> 1) & 1, bits >> 2);
            driver.Command($"set x {x}").Command($"set y {y}").Command($"set c {c}").Press("k");
            Assert.Equal((x + y + c).ToString(), $"{(2 * int.Parse(driver.Port("c'"))) + int.Parse(driver.Port("s"))}");
        }

        Assert.Contains("the network was read again", driver.Command("reload").Message, StringComparison.Ordinal);
        Assert.Equal("1", driver.Port("x"));
    }

    [Fact]
    public void File_Changed_IsReadAgainWithTheSameInputs()
    {
        using var driver = Opened("hat.relu", Hat);
        driver.Command("set x 3").Press("k");
        File.WriteAllText(driver.Path!, Hat.Replace("2*relu(x - 1)", "relu(x - 1)", StringComparison.Ordinal));
        driver.Command("reload");
        Assert.Equal(("3", "2"), (driver.Port("x"), driver.Port("y")));
        File.WriteAllText(driver.Path!, "network Hat(x) -> y { y = relu( }\n");
        Assert.Contains("hat.relu: ", driver.Command("reload").Message, StringComparison.Ordinal);
        Assert.Equal("2", driver.Port("y"));
    }

    [Fact]
    public void Keys_OfOtherScreens_SayThatThereIsNothing()
    {
        using var driver = Opened("hat.relu", Hat);
        Assert.Contains("no circuit is open", driver.Press("2").Message, StringComparison.Ordinal);
        driver.Press("3");
        Assert.Contains("hat.relu", driver.Title, StringComparison.Ordinal);
        Assert.Contains("unknown", driver.Command("weight n1.1 x 2").Message, StringComparison.Ordinal);
        foreach (var _ in "123")
        {
            Assert.Contains("help", driver.Press("Tab").Message, StringComparison.Ordinal);
        }

        Assert.Contains("a dead one", driver.Press("?").Type("dead").Screen, StringComparison.Ordinal);
    }

    private static ScreenDriver Opened(string name, string text, string look = "80x24_en") => ScreenDriver.Made(folder => folder.Write(name, text), look);
}
