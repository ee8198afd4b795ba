using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Working with a circuit by keys.</summary>
public class CircuitKeysTests
{
    [Fact]
    public void Toggle_ThenStep_TravelsLevelByLevelAndBack()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        Assert.Contains("■ settled", driver.Title, StringComparison.Ordinal);
        Assert.Contains("paused", driver.Press("x").Title, StringComparison.Ordinal);
        Assert.Equal("0…", driver.Port("s"));
        Assert.Equal("0…", driver.Press("s").Port("s"));
        Assert.Equal((2, "1*"), (driver.Press("s").Step, driver.Port("s")));
        Assert.Contains("■ settled", driver.Title, StringComparison.Ordinal);
        Assert.Equal("nothing is left to change; toggle an input with x, or set one with =", driver.Press("s").Message);
        Assert.Equal((1, "0…"), (driver.Press("b").Step, driver.Port("s")));
        Assert.Equal((2, "1*"), (driver.Press("k").Step, driver.Port("s")));
    }

    [Theory]
    [InlineData("set x 1", "x", "1")]
    [InlineData("set x=1", "x", "1")]
    [InlineData("toggle y", "y", "1")]
    [InlineData("=y=1", "y", "1")]
    [InlineData("set ｙ １", "y", "1")]
    public void Command_SetsAnInput(string line, string port, string value)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        if (line[0] == '=')
        {
            driver.Press("Tab Down =").Type("1").Press("Enter");
        }
        else
        {
            driver.Command(line);
        }

        Assert.Equal(value, driver.Port(port));
    }

    [Theory]
    [InlineData("set z 1", "z")]
    [InlineData("set x 2", "2")]
    [InlineData("toggle s", "only inputs and registers can be toggled")]
    [InlineData("toggle q", "'q'")]
    [InlineData("net q", "'q'")]
    [InlineData("tick", "no registers")]
    [InlineData("prove 0", "'0' is no number of seconds")]
    [InlineData("out", "this is the whole circuit already")]
    public void Command_ThatCantBe_SaysWhy(string line, string said)
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        Assert.Contains(said, driver.Command(line).Message, StringComparison.Ordinal);
        Assert.Equal(0, driver.Step);
    }

    [Fact]
    public void Table_Enter_SetsTheInputsOfARow()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Press("Tab Tab End Enter k");
        Assert.Equal(("1", "1", "1"), (driver.Port("x"), driver.Port("y"), driver.Port("c")));
        Assert.StartsWith("1", driver.Port("s"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh_ascii")]
    [InlineData("120x40_en")]
    public void Table_LongerThanThePane_ShowsTheSameFromWhereverOneCame(string look)
    {
        using var driver = CircuitScreens.Shipped("counter.gates:Counter<6>", look);
        driver.Command("set enable 1").Command("go 200");
        const int Step = 120;
        var screen = driver.Command($"go {Step}").Screen;
        foreach (var detour in (int[])[0, 200, 1, Step + 40, Step - 40])
        {
            Assert.Equal(detour, driver.Command($"go {detour}").Step);
            Assert.Equal(screen, driver.Command($"go {Step}").Screen);
        }

        driver.Press("Tab Tab Home End PageUp").Wheel(driver.Host.Size.Width - 5, driver.Host.Size.Height / 2);
        Assert.Equal(screen, driver.Press("Shift+Tab Shift+Tab").Command($"go {Step}").Screen);
    }

    [Fact]
    public void Table_ClickAfterTheWheel_LeavesTheRowUnderTheMouse()
    {
        using var driver = CircuitScreens.Text("circuit Odd(a, b, c, d, e, f) -> (s) { s = a ^ b ^ c ^ d ^ e ^ f }");
        var (x, y) = driver.Find("0 0 0 1 0 1 │ 0");
        driver.Wheel(x, y).Wheel(x, y);
        var inputs = driver.Row(y).Substring(x, 11);
        Assert.NotEqual("0 0 0 1 0 1", inputs);
        driver.Click(x, y);
        Assert.Equal($"▸ {inputs}", driver.Row(y).Substring(x - 2, 13));
        Assert.Equal(inputs, string.Join(' ', "abcdef".Select(name => driver.Port(name.ToString()))));
    }

    [Fact]
    public void Tick_LoadsTheRegisters()
    {
        using var driver = CircuitScreens.Shipped("counter.gates");
        driver.Press("x j j j");
        Assert.StartsWith("3 011", driver.Port("q"), StringComparison.Ordinal);
        driver.Command("rfind q == 1");
        Assert.StartsWith("1 001", driver.Port("q"), StringComparison.Ordinal);
        driver.Command("find tick == 5");
        Assert.StartsWith("5 101", driver.Port("q"), StringComparison.Ordinal);
    }

    [Fact]
    public void Zoom_IntoABoxAndOut_KeepsTheState()
    {
        using var driver = CircuitScreens.Shipped("five-plus-three.gates:Columns");
        driver.Command("set a 5").Press("s");
        for (var i = 0; i < 8 && !driver.Press("i").Screen.Contains("━FullAdder", StringComparison.Ordinal); i++)
        {
            driver.Press("Right");
        }

        driver.Press("Backspace s b");
        var (step, screen) = (driver.Step, driver.Screen);
        driver.Press("i");
        Assert.Contains("─FullAdder", driver.Screen.Replace('━', '─'), StringComparison.Ordinal);
        Assert.Equal(step + 1, driver.Press("s").Step);
        Assert.Equal(step, driver.Press("b").Step);
        Assert.Equal(screen, driver.Press("Backspace").Screen);
    }

    [Fact]
    public void Why_AsksOnBackToTheInputs()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Press("x k").Command("why s");
        Assert.Contains("why is s = 1?", driver.Screen, StringComparison.Ordinal);
        driver.Press("Enter");
        Assert.Contains("why is xor.1 = 1?", driver.Screen, StringComparison.Ordinal);
        driver.Press("Enter");
        Assert.Contains("x = 1 is an input", driver.Screen, StringComparison.Ordinal);
        Assert.Equal(0, driver.Press("g").Step);
    }

    [Fact]
    public void Why_OfAGateThatHasntSettled_SaysWhatItWillBe()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        driver.Press("x").Command("net xor.1");
        Assert.Contains("xor.1 is 0 and will be 1: xor(1, 0)", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("xor.1 = xor(1, 0) = 1", driver.Press("s").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_IsNamed()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        Assert.Contains("x → xor.1 → and.2 → c'", driver.Press("p").Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("x → xor.1", driver.Press("p").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Prove_ProvesForEveryInput_UntilTheCircuitChanges()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        Assert.Equal("proved: {c', s} == x + y + c for every input", driver.Press("P").Message);
        Assert.Contains("proved: {c', s} == x + y + c", driver.Press("x s").Title, StringComparison.Ordinal);
        Assert.DoesNotContain("proved", driver.Command("add and x y -> both").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Prove_Counterexample_IsSet()
    {
        using var driver = CircuitScreens.Text(CircuitScreens.Wrong);
        Assert.Equal("counterexample, now set: the left side is 0, the right side is 2", driver.Press("P").Message);
        Assert.Equal(("0", "1", "1"), (driver.Port("x"), driver.Port("y"), driver.Port("c")));
        Assert.Contains("refuted: {c', s} == x + y + c", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WrongRow_IsSet()
    {
        using var driver = CircuitScreens.Text(CircuitScreens.Wrong);
        Assert.Equal("1 of 2 test rows wrong; line 8 is set: c' is 0, not 1", driver.Press("C").Message);
        Assert.Equal(("0", "1", "1"), (driver.Port("x"), driver.Port("y"), driver.Port("c")));
    }

    [Fact]
    public void Check_WrongRowOfAClockedCircuit_IsReachedByItsTicks()
    {
        using var driver = CircuitScreens.Text("circuit Count(on) -> (q[3]) {\n    reg q[3] = 0\n    (next, _) = RippleAdder<3>(q, 0, on)\n    q <- next\n}\ntest Count {\n    on=1 -> q=0\n    on=1 -> q=1\n    on=1 -> q=7\n}\n");
        Assert.Equal("1 of 3 test rows wrong; line 9 is set: q is 2, not 7", driver.Press("C").Message);
        Assert.StartsWith("2 010", driver.Port("q"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("full-adder.gates", "C", "all 8 test rows are right")]
    [InlineData("five-plus-three.gates", "P", "no prove block for FivePlusThree; there is one for Columns")]
    public void Claims_AreAnswered(string file, string key, string message)
    {
        using var driver = CircuitScreens.Shipped(file);
        Assert.Equal(message, driver.Press(key).Message);
    }

    [Fact]
    public void Claims_WithoutAny_SaySo()
    {
        using var driver = CircuitScreens.Text("circuit Not(x) -> (y) { y = ~x }\n");
        Assert.Equal("the file has no test block for Not", driver.Press("C").Message);
        Assert.Equal("the file has no prove block for Not", driver.Press("P").Message);
    }

    [Fact]
    public void Digits_GoOverBetweenProgramAndCircuit_AndKeepBoth()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal("no circuit is open; o opens one, :new begins one", driver.Press("s s 2").Message);
        driver.Command($"open {Repository.PathOf("programs", "circuits", "full-adder.gates")}").Press("x s");
        Assert.Contains("sum.asm  step 2", driver.Press("1").Title, StringComparison.Ordinal);
        Assert.Contains("full-adder.gates : FullAdder  step 1", driver.Press("2").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Digit1_WithoutAProgram_SaysWhatToDo()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        Assert.Equal("no program is open; o opens one", driver.Press("1").Message);
    }

    [Fact]
    public void Circuit_ByName_IsOpened()
    {
        using var driver = CircuitScreens.Shipped("ripple-adder.gates");
        Assert.Contains("RippleAdder<4>", driver.Command("circuit RippleAdder<4>").Title, StringComparison.Ordinal);
    }
}
