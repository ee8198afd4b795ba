using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Working with a circuit's network by keys.</summary>
public class NetworkKeysTests
{
    [Fact]
    public void Network_OfACircuit_IsTheSamePlaceThereAndBack()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Command("set x 1").Command("set c 1").Press("k 3");
        Assert.Equal(("1", "0", "1"), (driver.Port("x"), driver.Port("y"), driver.Port("c")));
        Assert.Equal(("0", "1"), (driver.Port("s"), driver.Port("c'")));
        Assert.Contains("fused  all 8 patterns equal", driver.Title, StringComparison.Ordinal);
        driver.Command("set y 1").Press("2");
        Assert.Contains("schematic", driver.Screen, StringComparison.Ordinal);
        Assert.Equal(("1", "1*"), (driver.Port("y"), driver.Port("s")));
        var step = driver.Press("3").Step;
        Assert.Equal(step, driver.Press("2 3").Step);
    }

    [Fact]
    public void Step_ComputesALayer_BackTakesItAway()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Press("3 Tab x");
        Assert.Equal("…", driver.Port("s"));
        Assert.Contains("▶layer 1: 2", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("layer 1: 0 of 2 active", driver.Press("s").Screen, StringComparison.Ordinal);
        Assert.Equal("…", driver.Port("s"));
        Assert.Equal("1", driver.Press("s").Port("s"));
        Assert.Contains("everything is computed", driver.Press("s").Message, StringComparison.Ordinal);
        Assert.Equal("…", driver.Press("b").Port("s"));
        Assert.Equal("1", driver.Press("k").Port("s"));
        Assert.Equal("…", driver.Command("layer 0").Port("s"));
        Assert.Equal("1", driver.Command("layer 2").Port("s"));
    }

    [Fact]
    public void Mode_RoundAndRound_ShrinksTheNetwork()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Press("3");
        Assert.Contains("2 neurons, 1 layer", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("11 neurons, 3 layers", driver.Press("M").Screen, StringComparison.Ordinal);
        Assert.Contains("3 neurons, 1 layer", driver.Press("M").Screen, StringComparison.Ordinal);
        Assert.Contains("2 neurons, 1 layer", driver.Press("M").Screen, StringComparison.Ordinal);
        Assert.Contains("11 neurons, 3 layers", driver.Command("mode gate").Screen, StringComparison.Ordinal);
        Assert.Contains("3 neurons, 1 layer", driver.Press("Tab Tab Tab Down Enter").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Mode_ThatDoesntApply_SaysWhyAndTheNextOneComes()
    {
        using var driver = CircuitScreens.Shipped("ripple-adder.gates:RippleAdder<8>");
        driver.Press("3").Command("mode two-layer");
        Assert.Contains("the mode two-layer takes up to 16 inputs, and this has 17", driver.Message, StringComparison.Ordinal);
        Assert.Contains("fused: 16 neurons", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("gate: ", driver.Press("M").Screen, StringComparison.Ordinal);
        driver.Press("M");
        Assert.Contains("takes up to 16 inputs", driver.Message, StringComparison.Ordinal);
        Assert.Contains("fused: 16 neurons", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Weight_Changed_BreaksPatternsUntilItIsPutBack()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Press("3").Command("weight n1.1 x 2");
        Assert.Contains("n1.1: x has the weight 2 now, not 1", driver.Message, StringComparison.Ordinal);
        Assert.Contains("4 of 8 patterns differ", driver.Title, StringComparison.Ordinal);
        Assert.Contains("s: -1 ≠ 1  x=1 y=0 c=0", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("all 8 patterns equal", driver.Press("z").Title, StringComparison.Ordinal);
        Assert.Contains("4 of 8 patterns differ", driver.Press("y").Title, StringComparison.Ordinal);
        Assert.Contains("all 8 patterns equal", driver.Command("weight n1.1 x 1").Title, StringComparison.Ordinal);
        Assert.Contains("of 8 patterns differ", driver.Command("bias s 0.5").Title, StringComparison.Ordinal);
        Assert.Contains("there is nothing to undo", driver.Press("z z z z").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_Enter_SetsItsInputs()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Press("3").Command("weight c' n1.2 0").Press("Tab Tab Tab Enter");
        Assert.Equal(("1", "1", "1"), (driver.Port("x"), driver.Port("y"), driver.Port("c")));
        Assert.Contains("2≠", driver.Port("c'"), StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_OfATerm_OffersItsCommand()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Press("3 Tab Tab Down e");
        Assert.StartsWith(":weight n1.1 y", driver.Message, StringComparison.Ordinal);
        Assert.Contains("patterns differ", driver.Type("3").Press("Enter").Title, StringComparison.Ordinal);
        Assert.StartsWith(":bias n1.1", driver.Press("Down Down e").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weight n9.9 x 1", "'n9.9' is no neuron")]
    [InlineData("weight n1.1 q 1", "'q' is no input, register or neuron")]
    [InlineData("weight n1.1 n1.2 1", "n1.1 can't read n1.2")]
    [InlineData("weight n1.1 x inf", "'inf' is no number")]
    [InlineData("weight n1.1 x 1e300", "'1e300' is no number")]
    [InlineData("bias n1.1 x", "'x' is no number")]
    [InlineData("mode large", "'large' is no mode")]
    [InlineData("layer 9", "'9' is no layer")]
    [InlineData("neuron q", "'q' is no neuron")]
    [InlineData("net q", "'q' is no net")]
    [InlineData("set q 1", "q")]
    [InlineData("toggle s", "only inputs and registers")]
    [InlineData("toggle q", "'q'")]
    [InlineData("tick", "no registers")]
    public void Command_ThatCantBe_SaysWhy(string line, string said)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        var before = driver.Press("3").Title;
        Assert.Contains(said, driver.Command(line).Message, StringComparison.Ordinal);
        Assert.Equal(before, driver.Title);
    }

    [Fact]
    public void Select_ANeuronOrANet_LightsUpWhatBelongsToIt()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Press("3 M");
        Assert.Contains("◆1 xor.1 = xor(x, y)", driver.Command("neuron n1.2").Screen, StringComparison.Ordinal);
        Assert.Contains("it is neuron 2 of 2 of a gate", driver.Screen, StringComparison.Ordinal);
        driver.Command("net and.1");
        Assert.Contains("◆○ n1.3 = ReLU(x + y − 1)", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("in the network: and.1 = n1.3", driver.Screen, StringComparison.Ordinal);
        driver.Press("M M").Command("net and.1");
        Assert.Contains("it has gone into", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Layers_OfALargeNetwork_OpenAndClose()
    {
        using var driver = CircuitScreens.Shipped("ripple-adder.gates:RippleAdder<64>", "120x40_en");
        driver.Command("set a 0xFFFFFFFFFFFFFFFF").Press("k 3");
        Assert.Matches("layer 1: [0-9]+ of 44 active [·▁▂▃▄▅▆▇█]{15}", driver.Screen);
        Assert.DoesNotContain("○ n1.1 = ", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("○ n1.1 = ", driver.Press("Enter").Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("○ n1.1 = ", driver.Press("Enter").Screen, StringComparison.Ordinal);
        Assert.Matches("◆[●○] n2\\.5 = ", driver.Command("neuron n2.5").Screen);
    }

    [Fact]
    public void Tick_OfARecurrentNetwork_LoadsItsRegisters()
    {
        using var driver = CircuitScreens.Shipped("counter.gates");
        driver.Press("x 3 j j j");
        Assert.Equal("3", driver.Port("q"));
        driver.Command("rfind tick == 1");
        driver.Press("k");
        Assert.Equal("1", driver.Port("q"));
        driver.Press("2");
        Assert.StartsWith("1 001", driver.Port("q"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tick_WithWeightsThatGrow_GoesOn()
    {
        using var driver = CircuitScreens.Shipped("counter.gates");
        driver.Press("3").Command("bias n1.1 1e12").Press("j j j j j j");
        Assert.Matches("1[0-9]{11,}", driver.Screen);
    }

    [Fact]
    public void File_Changed_IsReadAgainInTheSameMode()
    {
        using var driver = CircuitScreens.Text("circuit A(x, y) -> (s) { s = x & y }\n");
        driver.Press("3 M");
        Assert.Contains("gate", driver.Title, StringComparison.Ordinal);
        File.WriteAllText(driver.Path!, "circuit A(x, y) -> (s) { s = x ^ y }\n");
        driver.Wait(TimeSpan.FromSeconds(3));
        Assert.Contains("gate", driver.Title, StringComparison.Ordinal);
        Assert.Contains("xor(x, y)", driver.Screen, StringComparison.Ordinal);
        File.WriteAllText(driver.Path!, "circuit A(x, y) -> (s) { s = z }\n");
        driver.Wait(TimeSpan.FromSeconds(3));
        Assert.Contains("L2N05", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("errors", driver.Press("3").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Network_Escape_GivesTheCompilerUp()
    {
        using var driver = CircuitScreens.Text("circuit Product(a[24], b[24]) -> (product[48]) { product = Multiplier<24>(a, b) }\n");
        driver.Clock.Look = TimeSpan.FromMilliseconds(50);
        driver.Host.Send(KeyNames.Parse("3"));
        Assert.Equal("given up", driver.Send(KeyNames.Parse("Esc")).Message);
        Assert.DoesNotContain("n1.1", driver.Screen, StringComparison.Ordinal);
        driver.Clock.Look = TimeSpan.FromMicroseconds(20);
        Assert.Contains("proved block by block", driver.Press("3").Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circuit A() -> () { }\n")]
    [InlineData("circuit A(x) -> () { }\n")]
    [InlineData("circuit A() -> (y) { y = 1 }\n")]
    [InlineData("circuit A(x) -> (y) { y = x }\n")]
    public void Network_OfNearlyNothing_Holds(string text)
    {
        using var driver = CircuitScreens.Text(text);
        driver.Press("3 s b k M M Tab x Tab Tab e Esc Tab Enter Esc Tab Down Enter Esc 2 3 P");
        Assert.Null(driver.ExitCode);
    }

    [Fact]
    public void Network_WithoutACircuit_SaysSo()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Contains("no circuit is open", driver.Press("3").Message, StringComparison.Ordinal);
    }
}
