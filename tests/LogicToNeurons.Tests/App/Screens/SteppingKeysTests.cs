using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Going through time by keys.</summary>
public class SteppingKeysTests
{
    [Theory]
    [InlineData("s", 1)]
    [InlineData("F10 F10 F9", 1)]
    [InlineData("S", 10)]
    [InlineData("S S S", 16)]
    [InlineData("S B", 0)]
    [InlineData("S B B", 0)]
    [InlineData("s s s b", 2)]
    [InlineData("r", 16)]
    [InlineData("F5 <", 0)]
    [InlineData("Space < >", 16)]
    [InlineData("r b b >", 16)]
    [InlineData("S < >", 10)]
    public void Keys_FromTheStart_GoToStep(string keys, long step)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(step, driver.Press(keys).Step);
    }

    [Theory]
    [InlineData("go 5", 5)]
    [InlineData("5", 5)]
    [InlineData("+3", 7)]
    [InlineData("-3", 1)]
    [InlineData("go -9", 0)]
    [InlineData("go 1e1", 10)]
    [InlineData("go +9223372036854775807", 16)]
    [InlineData("999,999", 16)]
    [InlineData("step 3", 7)]
    [InlineData("back 3", 1)]
    [InlineData("back 3000", 0)]
    [InlineData("restart", 0)]
    public void Command_AtStep4_GoesToStep(string line, long step)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(step, driver.Command("go 4").Command(line).Step);
    }

    [Theory]
    [InlineData("go", "'' is no number of steps")]
    [InlineData("go x", "'x' is no number of steps")]
    [InlineData("step -1", "'-1' is no number of steps")]
    [InlineData("99999999999999999999", "'99999999999999999999' is no number of steps")]
    public void Command_NoCount_SaysSo(string line, string message)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command(line);
        Assert.Equal((message, 0), (driver.Message, driver.Step));
    }

    [Fact]
    public void Step_AtEitherEnd_SaysSo()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal("this is the start", driver.Press("b").Message);
        Assert.Equal("it has halted; b goes back, < to the start", driver.Press("r").Message);
        Assert.Equal("it has halted: there is no next step; b goes back", driver.Press("s").Message);
        Assert.Equal("it has halted: there is no next step; b goes back", driver.Press("r").Message);
        Assert.Equal("the program ends at step 16", driver.Command("go 17").Message);
    }

    [Fact]
    public void Step_Trap_SaysWhy()
    {
        using var driver = ScreenDriver.Shipped("sum.asm", "80x24_en", "9=15");
        driver.Command("go 967").Press("s");
        Assert.Equal("the machine can't take this step; Enter asks why", driver.Message);
        Assert.Equal(967, driver.Step);
        Assert.Contains("✗ trap", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AtTenStepsASecond_TakesTenInASecond()
    {
        using var driver = ScreenDriver.Shipped("endless/never-halts.asm");
        driver.Wait(TimeSpan.FromSeconds(5)).Command("speed 10").Rests = false;
        driver.Press("r").Wait(TimeSpan.FromSeconds(1.01));
        Assert.Equal(10, driver.Step);
        Assert.Contains("▶ running", driver.Title, StringComparison.Ordinal);
        Assert.Equal(10, driver.Press("r").Wait(TimeSpan.FromSeconds(2)).Step);
        Assert.Contains("paused", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AfterALongRest_BeginsWithNothing()
    {
        using var driver = ScreenDriver.Shipped("endless/never-halts.asm");
        driver.Command("speed 50").Rests = false;
        driver.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(0, driver.Press("r").Step);
    }

    [Fact]
    public void Run_BackwardsAtTenStepsASecond_TakesTenInASecond()
    {
        using var driver = ScreenDriver.Shipped("endless/never-halts.asm");
        driver.Command("go 100").Command("speed 10").Rests = false;
        Assert.Equal(90, driver.Press("R").Wait(TimeSpan.FromSeconds(1.01)).Step);
        Assert.Contains("◀ running back", driver.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("r")]
    [InlineData("Ctrl+c")]
    [InlineData("s")]
    [InlineData("<")]
    public void Run_AnyOtherMove_EndsIt(string key)
    {
        using var driver = ScreenDriver.Shipped("endless/never-halts.asm");
        driver.Rests = false;
        driver.Command("speed 10").Press("r").Wait(TimeSpan.FromSeconds(0.5)).Press(key);
        var step = driver.Step;
        Assert.Equal(step, driver.Wait(TimeSpan.FromSeconds(1)).Step);
        Assert.Null(driver.ExitCode);
    }

    [Fact]
    public void Speed_AtEitherEnd_StaysThere()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal("speed ━━━━━━━━━━━● full speed", driver.Press("]").Message);
        Assert.Equal("speed ━━━━━━━━━━●─ 1,000,000 steps/s", driver.Press("[").Message);
        driver.Press(string.Join(' ', Enumerable.Repeat("[", 20)));
        Assert.Equal("speed ●─────────── 1 steps/s", driver.Message);
        Assert.Contains("1 steps/s", driver.Title, StringComparison.Ordinal);
        Assert.Equal("speed ━━━━━━━━━━━● full speed", driver.Command("speed").Message);
        Assert.Equal("speed ●─────────── 1 steps/s", driver.Command("speed 1").Message);
        Assert.Equal("'0' is no speed: a number from 1 up, or max", driver.Command("speed 0").Message);
    }

    [Fact]
    public void Reverse_FullSpeed_StopsAtABreakpointThenAtTheStart()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Press("r").Command("break 15").Press("R");
        Assert.Equal((13, "stopped at a breakpoint"), (driver.Step, driver.Message));
        Assert.Equal([9, 5, 0], Enumerable.Range(0, 3).Select(_ => driver.Press("R").Step));
        Assert.Equal("back at the start", driver.Message);
    }

    [Fact]
    public void Cursor_InTheText_RunsToItsLine()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(4, driver.Press("Down Down Down Down Down c").Step);
        Assert.Equal(8, driver.Press("c").Step);
    }

    [Fact]
    public void Cursor_InTheTrace_GoesToItsStep()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(14, driver.Press("r Shift+Tab Up Up c").Step);
    }

    [Fact]
    public void Find_Condition_GoesForthAndBack()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(8, driver.Command("find r0 = 3").Step);
        Assert.Equal(12, driver.Command("find r0 > 5").Step);
        Assert.Equal(4, driver.Command("rfind r0 = 1").Step);
        Assert.Equal("that never became true before", driver.Command("rfind r7 = 1").Message);
        Assert.Equal("it has halted; b goes back, < to the start", driver.Command("find r7 = 1").Message);
        Assert.NotEmpty(driver.Command("find r0 >").Message);
    }

    [Fact]
    public void Marks_GoRoundInOrder()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal("no step is marked: press m to mark one", driver.Press("'").Message);
        driver.Command("go 9").Press("m").Command("go 3").Press("m <");
        Assert.Equal([3, 9, 3], Enumerable.Range(0, 3).Select(_ => driver.Press("'").Step));
        Assert.Equal("the mark at step 3 is gone", driver.Press("m").Message);
        Assert.Equal([9, 9], Enumerable.Range(0, 2).Select(_ => driver.Press("'").Step));
    }

    [Fact]
    public void Loop_EndlessProgram_IsProved()
    {
        using var driver = ScreenDriver.Shipped("endless/never-halts.asm");
        Assert.Equal("never halts: step 8 = step 19, period 11", driver.Command("loop").Message);
        Assert.Equal(0, driver.Step);
    }

    [Fact]
    public void Run_NothingEverSetsTheFlags_LongSearchesDisturbNothing()
    {
        using var driver = ScreenDriver.Text("loop:\n    mov r0, #1\n    jne loop\n");
        driver.Clock.Look = TimeSpan.FromMilliseconds(1.5);
        driver.Rests = false;
        driver.Press("r").Wait(TimeSpan.FromSeconds(0.4)).Press("r");
        var step = driver.Step;
        Assert.InRange(step, 1000, long.MaxValue);
        Assert.Equal(step - 1, driver.Press("b").Step);
        Assert.Equal("s step  b back  r run  Tab next pane  . point  Enter why?  e edit  ? help", driver.Message);
    }

    [Fact]
    public void Loop_ProgramThatEnds_SaysHow()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal("no: it halts after 16 steps", driver.Command("loop").Message);
        using var faulty = ScreenDriver.Text("    mov r0, #1\n    div r0, r1\n");
        Assert.Equal("no: it traps after 1 step", faulty.Command("loop").Message);
    }

    [Fact]
    public void Loop_GivenUp_DecidesNothing()
    {
        using var driver = ScreenDriver.Text("    mov r0, #1\nloop:\n    jmp loop\n");
        driver.Type(":loop").Clock.Look = TimeSpan.FromSeconds(1);
        driver.Host.Send(KeyNames.Parse("Enter"));
        Assert.Equal("given up", driver.Send(KeyNames.Parse("Esc")).Message);
    }
}
