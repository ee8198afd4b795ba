using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Panes, languages, the prompt, the mouse and the size, by keys and events.</summary>
public class ShellKeysTests
{
    [Fact]
    public void Tab_GoesRoundAllPanes()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        string[] expected = ["┏registers", "┏memory", "┏in words", "┏[steps]", "┏program", "┏registers"];
        Assert.All(expected, title => Assert.Contains(title, driver.Press("Tab").Screen, StringComparison.Ordinal));
        Assert.Contains("┏program", driver.Press("Shift+Tab").Screen, StringComparison.Ordinal);
        Assert.Contains("┏[steps]", driver.Press("Shift+Tab").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Zoom_PlusAndMinus_ShowOnePaneAndAll()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.DoesNotContain("registers", driver.Press("+").Screen, StringComparison.Ordinal);
        Assert.Contains("┏registers", driver.Press("Tab").Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("program━", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("┌program", driver.Press("-").Screen, StringComparison.Ordinal);
        Assert.Contains("┌program", driver.Press("+ +").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_MidWay_SaysEverythingAnewAndLosesNothing()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command("go 5").Press("L");
        Assert.Equal((5, "中文"), (driver.Step, driver.Message));
        Assert.Contains("┏程序", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("比较 r1 = 16 与 r2 = 18：小于，不相等", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("┏program", driver.Press("L").Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "unknown command 'nothing': press ? for all")]
    [InlineData("brek", "unknown command 'brek': did you mean 'break'?")]
    [InlineData("sp", "speed ━━━━━━━━━━━● full speed")]
    [InlineData("fi", "'fi' could be: first find")]
    [InlineData("MARK", "step 0 is marked; ' goes to the next mark")]
    [InlineData("  mark  ", "step 0 is marked; ' goes to the next mark")]
    public void Prompt_Name_IsFoundOrToldWhyNot(string line, string message)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(message, driver.Command(line).Message);
    }

    [Fact]
    public void Prompt_EscapeTabAndHistory_DoAsEverywhere()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(0, driver.Type(":go 3").Press("Esc").Step);
        Assert.Equal(3, driver.Command("go 3").Step);
        Assert.Equal(0, driver.Press("<").Step);
        Assert.Equal(3, driver.Press(": Up Enter").Step);
        Assert.Equal(":jump loop", driver.Type(":ju").Press("Tab Tab").Message.TrimEnd());
        Assert.Null(driver.Press("Ctrl+c").ExitCode);
        Assert.Equal(3, driver.Step);
    }

    [Fact]
    public void Prompt_Paste_IsTypedNotDone()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Press(":").Paste("go 3\nquit\n");
        Assert.Null(driver.ExitCode);
        Assert.Equal(0, driver.Step);
        driver.Press("Esc");
        Assert.Equal(0, driver.Paste("ssss").Step);
    }

    [Theory]
    [InlineData("：ｇｏ　５", 5)]
    [InlineData("：5", 5)]
    [InlineData("：＋７", 7)]
    public void Prompt_FullWidth_IsUnderstood(string typed, long step)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", "80x24_zh");
        Assert.Equal(step, driver.Type(typed).Press("Enter").Step);
    }

    [Theory]
    [InlineData("？", "按键与命令")]
    [InlineData("。", "运行会在第 9 行停下")]
    [InlineData("＝", ":set r0")]
    [InlineData("、", "/")]
    [InlineData("》", "第 0 步")]
    [InlineData("：", ":")]
    public void Key_FullWidth_DoesTheSame(string key, string shown)
    {
        using var driver = ScreenDriver.Shipped("sum.asm", "80x24_zh");
        Assert.Contains(shown, driver.Press(key).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_FullWidthPlus_Zooms()
    {
        using var driver = ScreenDriver.Shipped("sum.asm", "80x24_zh");
        Assert.DoesNotContain("寄存器", driver.Press("＋").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Mouse_ClicksDoWhatIsThere()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Contains("┏memory", driver.Click("memory").Screen, StringComparison.Ordinal);
        Assert.Contains("11›", driver.Click("mov r2").Screen, StringComparison.Ordinal);
        Assert.Contains("● 11›", driver.Click(1, driver.Find("mov r2").Y).Screen, StringComparison.Ordinal);
        Assert.Contains("cell 9: 18", driver.Click(driver.Find("15  18").X + 4, driver.Find("15  18").Y).Screen, StringComparison.Ordinal);
        Assert.Contains("● line 11", driver.Click("points").Screen, StringComparison.Ordinal);
        Assert.Equal(1, driver.Click("┌program").Click("s step").Step);
        Assert.Contains("keys and commands", driver.Click("? help").Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("keys and commands", driver.Click(0, 10).Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Mouse_TimeBar_Scrubs()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Press("r");
        var (x, y) = (driver.Find(" start ├").X + 7, driver.Find(" start ├").Y);
        var end = driver.Row(y).IndexOf('┤', StringComparison.Ordinal);
        Assert.Equal(0, driver.Click(x + 1, y).Step);
        Assert.Equal(16, driver.Drag(end - 1, y).Step);
        Assert.Equal(8, driver.Drag((x + end) / 2, y).Step);
    }

    [Fact]
    public void Mouse_Wheel_ScrollsWhatIsUnderIt()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Contains("  1 ; Adds", driver.Wheel(5, 5, isUp: true).Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("  1 ; Adds", driver.Wheel(5, 5).Wheel(5, 5).Wheel(5, 5).Screen, StringComparison.Ordinal);
        var (x, y) = driver.Find("15  18");
        Assert.Contains(" 24 ", driver.Wheel(x, y).Screen, StringComparison.Ordinal);
        Assert.Equal(0, driver.Step);
    }

    [Theory]
    [InlineData(200, 80)]
    [InlineData(40, 10)]
    [InlineData(39, 10)]
    [InlineData(1, 1)]
    public void Resize_MidWay_KeepsEverything(int width, int height)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        var before = driver.Command("go 7").Press("?").Type("st").Screen;
        Assert.Equal(height, driver.Resize(width, height).Host.Frame!.Height);
        Assert.Equal(before, driver.Resize(80, 24).Screen);
    }

    [Theory]
    [InlineData("q")]
    [InlineData("Ctrl+c")]
    public void Quit_EndsWithSuccess(string key)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(0, driver.Press(key).ExitCode);
    }

    [Fact]
    public void Suspend_AndRedraw_LendTheTerminal()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Press("Ctrl+z");
        Assert.Equal(1, driver.Host.SuspendCount);
        driver.Press("Ctrl+l");
        Assert.Equal((2, null), (driver.Host.SuspendCount, driver.ExitCode));
    }
}
