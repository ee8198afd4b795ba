using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Machines with a fault on the screen of the levels: the difference is seen, where it is and when.</summary>
public class LevelFaultTests
{
    private const string Text = "mov r0, #5\nmov r1, #3\nagain: add r0, r1\nsub r1, #1\ncmp r1, #0\njne again\nmov 9, r0\n";

    private static readonly AssemblyOptions Machine = new() { Width = 8, Memory = 16 };

    [Theory]
    [InlineData("sub r1, #1", "sub r1, #2", "≠ step 4: the {0} say r1 is 1, the instructions 2")]
    [InlineData("jne again", "je again", "≠ step 6: the {0} say pc is 6, the instructions 2")]
    [InlineData("mov r1, #3", "mov r1, #4", "≠ step 2: the {0} say r1 is 4, the instructions 3")]
    [InlineData("add r0, r1", "mov r0, r1", "≠ step 3: ")]
    [InlineData("cmp r1, #0", "cmp r1, #3", "≠ step 5: the {0} say less is 1, the instructions 0")]
    [InlineData("mov 9, r0", "mov 10, r0", "≠ step 15: the {0} say cell 9 is ?, the instructions 11")]
    public void Fault_InEitherMachine_IsFoundWhereItIs(string right, string wrong, string said)
    {
        foreach (var engine in (string[])["gates", "neurons"])
        {
            using var driver = Open(engine, Text.Replace(right, wrong, StringComparison.Ordinal));
            Assert.Contains("nothing to compare yet", driver.Press("4").Title, StringComparison.Ordinal);
            var title = driver.Press("r").Title;
            Assert.Contains(string.Format(null, said, engine), title, StringComparison.Ordinal);
            Assert.DoesNotContain("✓", title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Difference_Key_GoesThere()
    {
        using var driver = Open("gates", Text.Replace("sub r1, #1", "sub r1, #2", StringComparison.Ordinal));
        driver.Press("4 r");
        Assert.NotEqual(4, driver.Step);
        driver.Press("D");
        Assert.Equal(4, driver.Step);
        Assert.Contains("the gates say r1 is 1, the instructions 2", driver.Message, StringComparison.Ordinal);
        Assert.Contains("r1 bit 0", driver.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("40x10_en")]
    public void Screen_Difference_IsLoud(string look)
    {
        using var driver = Open("neurons", Text.Replace("sub r1, #1", "sub r1, #2", StringComparison.Ordinal), look);
        VerifiedText.Match(driver.Press("4 s s s s").Picture, look);
    }

    [Fact]
    public void Difference_OnAnotherBranch_IsNotOnThisOne()
    {
        using var driver = Open("gates", Text.Replace("mov 9, r0", "mov 10, r0", StringComparison.Ordinal));
        driver.Press("4 r");
        Assert.Contains("≠ step 15", driver.Title, StringComparison.Ordinal);
        driver.Command("go 3").Command("set r1 9");
        Assert.Contains("(3 of 3 steps compared)", driver.Title, StringComparison.Ordinal);
        Assert.Contains("≠ step 15", driver.Command("switch 1").Title, StringComparison.Ordinal);
    }

    private static ScreenDriver Open(string engine, string hardware, string look = "100x30_en")
    {
        var driver = ScreenDriver.Text(Text, look, Machine);
        ProgramImage Faulty(ProgramImage image) => Programs.Image(hardware, Machine);
        return driver.Reopen(options => engine == "gates" ? options with { GatesFor = Faulty } : options with { NeuronsFor = Faulty });
    }
}
