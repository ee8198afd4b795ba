using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Values, branches, searches and questions by keys.</summary>
public class ValueKeysTests
{
    [Theory]
    [InlineData("set r0 40", "r0 is 40 now, on branch 2; the old course is kept")]
    [InlineData("set 200 0xFF", "cell 200 is 255 now, on branch 2; the old course is kept")]
    [InlineData("set [10] 0b101", "cell 10 is 5 now, on branch 2; the old course is kept")]
    [InlineData("set 10=-1", "cell 10 is -1 now, on branch 2; the old course is kept")]
    [InlineData("set zero yes", "zero is yes now, on branch 2; the old course is kept")]
    [InlineData("set less 1", "less is yes now, on branch 2; the old course is kept")]
    [InlineData("set pc loop", "control is there now, on branch 2; the old course is kept")]
    [InlineData("set 256 1", "'256' is no cell, register or flag here")]
    [InlineData("set r0 4294967296", "'4294967296' is no value here: -2147483648 to 4294967295, or 0x…, 0b…")]
    [InlineData("set pc 3", "control is there now, on branch 2; the old course is kept")]
    [InlineData("set pc 10", "there is no instruction 10: they are 0 to 8, the end; for a line use :jump")]
    [InlineData("set r1 15", "r1 is 15 already")]
    [InlineData("set zero 2", "'2' is nothing for a flag: yes or no")]
    public void Set_InThePast_MakesABranch(string line, string message)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(message, driver.Press("s s s s s").Command("go 4").Command(line).Message);
        Assert.Equal(4, driver.Step);
    }

    [Fact]
    public void Set_AtTheStart_MakesNoBranch()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal("cell 9 is 16 now", driver.Command("set 9 16").Message);
        driver.Press("r");
        Assert.DoesNotContain("branch", driver.Title, StringComparison.Ordinal);
        Assert.Contains("why is cell 10 = 1?", driver.Command("why 10").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_ByKeyOnACell_AsksForTheValue()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Command("cell 16").Press("e");
        Assert.StartsWith(":set 16", driver.Message, StringComparison.Ordinal);
        driver.Type("40").Press("Enter r");
        Assert.Contains("44*", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Branches_SwitchAndCompare_ShowBoth()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal("there is only one branch: change a value in the past to make another", driver.Press("r d").Message);
        driver.Command("go 3").Command("set 16 40").Press("r");
        Assert.Contains("branch 2 of 2", driver.Title, StringComparison.Ordinal);
        driver.Press("d");
        Assert.Contains("* 10    6                      44", driver.Screen, StringComparison.Ordinal);
        Assert.Equal(16, driver.Press("Esc").Step);
        Assert.Contains("branch 1 of 2", driver.Command("switch 1").Title, StringComparison.Ordinal);
        Assert.Equal("there is no branch '3': they are 1 to 2", driver.Command("switch 3").Message);
        driver.Command("switch").Press("Down Enter");
        Assert.Contains("branch 2 of 2", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Base_V_GoesRound()
    {
        using var driver = ScreenDriver.Text(".data 0: -1\n    mov r1, r0\n");
        string[] expected = ["r0 FFFFFFFF", "r0 11111111111111111111111111111111", "r0 4294967295", "r0 -1"];
        Assert.All(expected, text => Assert.Contains(text, driver.Press("v").Screen, StringComparison.Ordinal));
        Assert.Equal("values are binary now", driver.Command("base bin").Message);
    }

    [Fact]
    public void Search_InTheText_GoesRoundBothWays()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Contains("13›", driver.Type("/R0, [").Press("Enter").Screen, StringComparison.Ordinal);
        Assert.Contains("13›", driver.Press("n").Screen, StringComparison.Ordinal);
        driver.Type("/r2").Press("Enter");
        Assert.Contains("15›", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("11›", driver.Press("n").Screen, StringComparison.Ordinal);
        Assert.Contains("15›", driver.Press("N").Screen, StringComparison.Ordinal);
        Assert.Equal("'nowhere' isn't there", driver.Type("/nowhere").Press("Enter").Message);
    }

    [Fact]
    public void Search_InTheMemory_FindsValues()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Press("Tab Tab").Type("/18").Press("Enter");
        Assert.Contains("cell 9: 18", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("cell 9: 18", driver.Press("n").Screen, StringComparison.Ordinal);
        Assert.Contains("r1: 18", driver.Press("r n").Screen, StringComparison.Ordinal);
        Assert.Contains("r2: 18", driver.Press("n").Screen, StringComparison.Ordinal);
        Assert.Contains("r1: 18", driver.Press("N").Screen, StringComparison.Ordinal);
        Assert.Equal("'12345' isn't there", driver.Type("/12345").Press("Enter").Message);
    }

    [Fact]
    public void Why_FromTheSum_LeadsBackToTheData()
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        driver.Press("r").Command("why 10");
        Assert.Equal("why is cell 10 = 6?", Question(driver));
        Assert.Equal("why is r0 = 6?", Question(driver.Press("Enter")));
        Assert.Contains("r1 is 17: cell 17, which holds 3, is added to r0: 3 + 3 = 6", driver.Screen, StringComparison.Ordinal);
        Assert.Equal("why is r0 = 3?", Question(driver.Press("Enter")));
        Assert.Equal("why is r0 = 1?", Question(driver.Press("Enter")));
        Assert.Equal("why is r1 = 15?", Question(driver.Press("Down Enter")));
        Assert.Equal("why is cell 8 = 15?", Question(driver.Press("Enter")));
        Assert.Contains("cell 8 starts with 15: .data in line 5.", driver.Screen, StringComparison.Ordinal);
        Assert.Equal("why is r1 = 15?", Question(driver.Press("Backspace")));
        Assert.Equal(2, driver.Press("g").Step);
        Assert.DoesNotContain("Ask on", driver.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tab Enter", "why is r0 = 6?")]
    [InlineData("Tab Tab Enter", "why is r0 = 6?")]
    [InlineData("Tab Tab Tab Enter", "what did step 16 do?")]
    [InlineData("Shift+Tab Enter", "what did step 16 do?")]
    [InlineData("Enter", "what did step 16 do?")]
    [InlineData("Up Up Enter", "what did step 15 do?")]
    public void Why_InAnyPane_IsAboutIt(string keys, string question)
    {
        using var driver = ScreenDriver.Shipped("sum.asm");
        Assert.Equal(question, Question(driver.Press("r").Press(keys)));
    }

    private static string Question(ScreenDriver driver) =>
        driver.Screen.Split('\n').Select(row => row.Split('┏', '━').FirstOrDefault(part => part.EndsWith('?')))
            .FirstOrDefault(part => part is not null && (part.StartsWith("why", StringComparison.Ordinal) || part.StartsWith("what", StringComparison.Ordinal) || part.StartsWith("how", StringComparison.Ordinal)))
        ?? string.Empty;

    [Fact]
    public void Why_LineSomebodyJumpedAwayFrom_WasNotExecuted()
    {
        using var driver = ScreenDriver.Text("    mov r0, #1\n    mov r1, #2\n    mov r2, #3\n    mov r3, #4\n");
        driver.Press("s").Command("jump 4").Press("s Home Down Enter");
        Assert.Contains("It hasn't been executed yet.", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_LineSomebodyJumpedTo_IsTheStepBehindTheJump()
    {
        using var driver = ScreenDriver.Text("    mov r0, #1\n    mov r1, #2\n    mov r2, #3\n    mov r3, #4\n");
        driver.Press("s").Command("jump 3").Press("s Up Enter");
        Assert.Contains("Step 2, line 3: mov r2, #3", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_LessWhereZeroIsSet_IsWhyZeroIsGone()
    {
        using var driver = ScreenDriver.Text("    mov r0, #1\n    sub r0, #1\n    mov r1, #2\n");
        driver.Press("s s").Command("set less 1").Command("why zero");
        Assert.Contains("why is zero = 0?", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("You changed zero from 1 to 0, after step 2.", driver.Screen, StringComparison.Ordinal);
    }
}
