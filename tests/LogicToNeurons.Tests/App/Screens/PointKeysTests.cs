using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Breakpoints, conditions and watches by keys.</summary>
public class PointKeysTests
{
    [Theory]
    [InlineData("break 15", 5)]
    [InlineData("break loop", 3)]
    [InlineData("break 12", 3)]
    [InlineData("break #5", 5)]
    [InlineData("break 15 skip 1", 9)]
    [InlineData("break 15 skip 2", 13)]
    [InlineData("break 15 skip 3", 16)]
    [InlineData("break 15 if r0 > 2", 9)]
    [InlineData("break 15 if r0 > 2 skip 1", 13)]
    [InlineData("break 15 skip 1 if r0 > 2", 13)]
    [InlineData("break 15 once if r0 > 2", 9)]
    [InlineData("break 15 once", 5)]
    [InlineData("when r1 = 17", 9)]
    [InlineData("when r0 > 100", 16)]
    [InlineData("watch 10", 16)]
    [InlineData("watch r0", 1)]
    [InlineData("watch 8 read", 2)]
    [InlineData("watch 17 read write", 12)]
    [InlineData("watch 17", 16)]
    public void Run_Point_StopsAtStep(string point, long step)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(step, driver.Command(point).Press("r").Step);
    }

    [Fact]
    public void Run_Once_StopsOnce()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(5, driver.Command("break 15 once").Press("r").Step);
        Assert.Equal(16, driver.Press("r").Step);
    }

    [Fact]
    public void Run_Breakpoint_StopsAgainAndAgain()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command("break 15");
        Assert.Equal([5, 9, 13, 16], Enumerable.Range(0, 4).Select(_ => driver.Press("r").Step));
    }

    [Fact]
    public void Dot_OnALine_SetsAndRemoves()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Press("Down Down .");
        Assert.Equal("a run stops at line 11 now", driver.Message);
        Assert.Contains("● 11", driver.Screen, StringComparison.Ordinal);
        Assert.Equal("the breakpoint at line 11 is gone", driver.Press(".").Message);
        Assert.DoesNotContain("● 11", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void W_OnACell_WatchesAndNoMore()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command("cell 10").Press("w");
        Assert.Equal("a run stops when cell 10 is written", driver.Message);
        Assert.Equal(16, driver.Press("r").Step);
        Assert.Equal("stopped: a watched cell was read or written", driver.Message);
        Assert.Equal("cell 10 is no longer watched", driver.Press("w").Message);
    }

    [Theory]
    [InlineData("break 99", "'99' is no line with an instruction, and no label")]
    [InlineData("break 15 skip", "'skip' isn't understood here: as in :break 13 if r0 > 5 skip 2 once")]
    [InlineData("break 15 often", "'often' isn't understood here: as in :break 13 if r0 > 5 skip 2 once")]
    [InlineData("watch 10 often", "'often' isn't understood here: as in :watch 10 read write")]
    [InlineData("watch 256", "'256' is no cell, register or flag here")]
    [InlineData("watch zero", "only cells can be watched; for a flag use :when zero")]
    [InlineData("watch nowhere", "'nowhere' is no cell, register or flag here")]
    public void Point_NotUnderstood_SaysSo(string line, string message)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(message, driver.Command(line).Message);
        Assert.Equal(16, driver.Press("r").Step);
    }

    [Theory]
    [InlineData("when r0 >")]
    [InlineData("when")]
    [InlineData("break 15 if")]
    [InlineData("break 15 if r9 = 1")]
    public void Condition_Faulty_SaysSo(string line)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.DoesNotContain("s step", driver.Command(line).Message, StringComparison.Ordinal);
        Assert.Equal(16, driver.Press("r").Step);
    }

    [Fact]
    public void List_DeleteAndEnter_RemoveAndGoThere()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command("break 13").Command("break 15").Command("when r0 = 3").Command("watch 10").Press("Shift+Tab t");
        driver.Press("Down Enter");
        Assert.Contains("┏program", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("● 15›", driver.Screen, StringComparison.Ordinal);
        driver.Press("Shift+Tab Home x x x Delete Delete");
        Assert.Contains("Nothing stops a run.", driver.Screen, StringComparison.Ordinal);
        Assert.Equal(16, driver.Press("r").Step);
    }

    [Fact]
    public void Clear_TakesAllAway()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command("break 13").Command("when r0 = 3").Command("watch 10").Command("clear");
        Assert.Equal(16, driver.Press("r").Step);
    }

    [Theory]
    [InlineData("find r1 = 16", 5)]
    [InlineData("cursor 15", 5)]
    public void Run_ToSomethingElseAtASkippedBreakpoint_StopsThere(string command, long step)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command("break 15 skip 9");
        Assert.Equal(step, driver.Command(command).Step);
        Assert.Contains("skips 9 more", driver.Press("Tab Tab Tab Tab t").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ConditionAtAnotherBreakpoint_LeavesThatOneAlone()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command("break 15 if r0 > 100 once do set r7 7").Command("when r1 = 16").Press("r");
        Assert.Equal((5, "stopped: the condition is true now"), (driver.Step, driver.Message));
        Assert.Contains("do set r7 7", driver.Press("Tab Tab Tab Tab t").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Cursor_ReachedWithoutABreakpoint_SpeaksOfNone()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(5, driver.Command("cursor 15").Step);
        Assert.DoesNotContain("breakpoint", driver.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reverse_Slowly_TellsItsStopWhenItStops()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command("break 15").Press("r r r").Command("speed 1");
        driver.Rests = false;
        Assert.DoesNotContain("stopped", driver.Press("R").Message, StringComparison.Ordinal);
        Assert.Equal((9, "stopped at a breakpoint"), (driver.Wait(TimeSpan.FromSeconds(6)).Step, driver.Message));
    }

    [Fact]
    public void Break_DoQuit_QuitsWithoutAnotherKey()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(0, driver.Command("break 15 do quit").Press("r").ExitCode);
    }
}
