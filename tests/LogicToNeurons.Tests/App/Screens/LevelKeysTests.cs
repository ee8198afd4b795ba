using System.Text.RegularExpressions;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Working with a program on its three levels by keys.</summary>
public class LevelKeysTests
{
    [Fact]
    public void Levels_OfAProgram_AreTheSameMomentThereAndBack()
    {
        using var driver = Sum();
        driver.Press("s s s s 4");
        Assert.Equal(4, driver.Step);
        Assert.Contains("instructions = gates = neurons ✓ 4/4", driver.Title, StringComparison.Ordinal);
        Assert.Contains("r1 ← 16", driver.Screen, StringComparison.Ordinal);
        Assert.Equal(5, driver.Press("s 1").Step);
        Assert.Contains("1 program", driver.Title, StringComparison.Ordinal);
        Assert.Equal(3, driver.Press("b b 4").Step);
        Assert.Contains("✓ 5/5", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ToTheEnd_ComparesEveryStep()
    {
        using var driver = Sum();
        driver.Press("4 r");
        Assert.Contains("■ halted", driver.Title, StringComparison.Ordinal);
        Assert.Contains("✓ 16/16", driver.Title, StringComparison.Ordinal);
        Assert.Contains("pc 8: the end", driver.Screen, StringComparison.Ordinal);
        driver.Press("<");
        Assert.Contains("✓ 16/16", driver.Title, StringComparison.Ordinal);
        Assert.Equal(0, driver.Step);
    }

    [Fact]
    public void Set_InThePast_ComparesTheNewBranchToo()
    {
        using var driver = Sum("120x40_en");
        driver.Press("4 r").Command("go 5").Command("set 9 17");
        Assert.Contains("(5 of 5 steps compared)", driver.Title, StringComparison.Ordinal);
        driver.Press("r");
        Assert.Matches("\\(([0-9]+) of \\1 steps compared\\)", driver.Title);
        Assert.Contains("= gates =", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void LongRun_IsComparedWhileNobodyPresses()
    {
        using var driver = ScreenDriver.Text("mov r0, #0\nagain: add r0, #1\ncmp r0, #2000\njl again\n", "120x40_en", new AssemblyOptions { Width = 16, Memory = 32 });
        driver.Press("r 4");
        Assert.Equal(6001, driver.Step);
        Assert.Contains("(6,001 of 6,001 steps compared)", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Breakpoint_StopsARunHereToo()
    {
        using var driver = Sum();
        driver.Press("4").Command("break loop").Press("r r");
        Assert.Equal(7, driver.Step);
        Assert.Contains("●▶13", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("●▶13", driver.Press("1").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Datapath_OpensDownToGates_AndClosesAgain()
    {
        using var driver = Sum("120x40_en");
        driver.Press("s s s s 4 Tab Tab Tab");
        Assert.Contains("adder  Alu.0.Adder.0", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("0000000000010000 16", driver.Screen, StringComparison.Ordinal);
        driver.Press("i");
        Assert.Contains("→a 0000000000001111", driver.Screen, StringComparison.Ordinal);
        driver.Press("Enter");
        Assert.Contains("→a[4]", Regex.Replace(driver.Press("+").Screen, "  +", " "), StringComparison.Ordinal);
        driver.Press("+ u u");
        Assert.DoesNotContain("→a 0000000000001111", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("outermost", driver.Press("u").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pick_ABit_ANet_ANeuron_TakesTheOthersAlong()
    {
        using var driver = Sum("120x40_en");
        driver.Press("s s s s 4").Command("bit r1 4");
        Assert.Contains("r1 0000_0000_000[0]_1111 = 15 → 16", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("r1 ← r1 − ", driver.Screen, StringComparison.Ordinal);
        driver.Command("net pc[0]");
        Assert.Contains("next pc: pc ← 5", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("▸ ◆= pc ← ", driver.Screen, StringComparison.Ordinal);
        driver.Command("neuron n1.1");
        Assert.Contains("▸ ◆", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("fetch: pc 4: add", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Bits_ArrowsGoAlongTheDigits()
    {
        using var driver = Sum("120x40_en");
        driver.Press("s s s s 4 Shift+Tab Shift+Tab Home");
        Assert.Contains("[0]000_0000_0000_1111", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("0[0]00_0000_0000_1111", driver.Press("Right").Screen, StringComparison.Ordinal);
        Assert.Contains("0000_0000_0000_111[1]", driver.Press("End").Screen, StringComparison.Ordinal);
        Assert.Contains("0000_0000_0000_11[1]1", driver.Press("Left").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_OfABit_LeadsToTheOtherLevelsAndTheData()
    {
        using var driver = Sum("120x40_en");
        driver.Press("s s s s 4 Shift+Tab Shift+Tab Enter");
        Assert.Contains("Why is r1 bit 0 = 1?", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("instructions: what wrote r1", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("gates: r1[0] = 1", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("neurons: r1 = 15", driver.Screen, StringComparison.Ordinal);
        driver.Press("Enter");
        Assert.Contains("cell 8 holds 15; r1 becomes 15", driver.Screen, StringComparison.Ordinal);
        driver.Press("Left Down Enter");
        Assert.Contains("cells_next[16]", driver.Screen, StringComparison.Ordinal);
        driver.Press("Left Down Down Down Enter");
        Assert.Contains("why is ", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("it belongs to write-back of add r1, #1 (line 14)", driver.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bit r9 0", "'r9 0'")]
    [InlineData("bit r1 16", "'16' is no bit of it: they go from 0 to 15")]
    [InlineData("bit", "''")]
    [InlineData("net q", "'q' is no net")]
    [InlineData("neuron q", "'q' is no neuron")]
    [InlineData("difference", "no difference was found")]
    [InlineData("in", "nothing further in")]
    [InlineData("out", "outermost")]
    public void Command_ThatCantBe_SaysWhy(string line, string said)
    {
        using var driver = Sum();
        driver.Press("4");
        Assert.Contains(said, driver.Command(line).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trap_IsKnownOnAllLevels()
    {
        using var driver = ScreenDriver.Text(File.ReadAllText(Repository.PathOf("programs", "asm", "traps", "division-by-zero.asm")), "80x24_en", new AssemblyOptions { Width = 16, Memory = 32 });
        driver.Press("4 r");
        Assert.Contains("✗ trap", driver.Title, StringComparison.Ordinal);
        Assert.Contains("= gates = neurons ✓", driver.Title, StringComparison.Ordinal);
        Assert.Contains("● traps          division by 0", driver.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, 256)]
    [InlineData(32, 512)]
    [InlineData(8, 100)]
    public void Levels_OfAProgramThatDoesntFit_SaysTheWayOut(int width, int memory)
    {
        using var driver = ScreenDriver.Text("mov r0, #1\n", "80x24_en", new AssemblyOptions { Width = width, Memory = memory });
        driver.Press("4");
        Assert.Contains("Why are there no gates and neurons?", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("--width and --memory", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("1 program", driver.Press("Esc").Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_OfAFaultyOrAnEmptyProgram_Hold()
    {
        using var faulty = ScreenDriver.Text("mov r0\n");
        Assert.Contains("errors", faulty.Press("4").Message, StringComparison.Ordinal);
        using var empty = ScreenDriver.Text("; nothing\n", "80x24_en", new AssemblyOptions { Width = 8, Memory = 8 });
        empty.Press("4 s Tab Tab Tab Enter i Tab Enter Tab Enter Esc");
        Assert.Contains("nothing to compare yet", empty.Title, StringComparison.Ordinal);
        Assert.Contains("pc 0: the end", empty.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_WithoutAProgram_SaySo()
    {
        using var driver = CircuitScreens.Shipped("full-adder.gates");
        Assert.Contains("no program is open", driver.Press("4").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_Changed_BuildsTheMachinesAnewAtTheSameStep()
    {
        using var driver = ScreenDriver.Text("mov r0, #5\nadd r0, #1\nadd r0, #2\n", "80x24_en", new AssemblyOptions { Width = 8, Memory = 8 });
        driver.Press("s 4");
        File.WriteAllText(driver.Path!, "mov r0, #5\nadd r0, #3\nadd r0, #2\n");
        driver.Wait(TimeSpan.FromSeconds(3));
        Assert.Equal(1, driver.Step);
        Assert.Contains("✓ 1/1", driver.Title, StringComparison.Ordinal);
        Assert.Contains("r0 ← 8", driver.Screen, StringComparison.Ordinal);
        File.WriteAllText(driver.Path!, "mov r0, #5\nadd r0\n");
        driver.Wait(TimeSpan.FromSeconds(3));
        Assert.Contains("L2N0", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Click_SelectsAndOpens()
    {
        using var driver = Sum("120x40_en");
        driver.Press("4").Click("● ALU");
        Assert.Contains("┏gates", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("→a 0000", driver.Click("● ALU").Screen, StringComparison.Ordinal);
        driver.Click("r4  ?");
        Assert.Contains("┏registers", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("r4 bit 0", driver.Screen, StringComparison.Ordinal);
        driver.Click("mov r1, 8");
        Assert.Contains("┏program", driver.Screen, StringComparison.Ordinal);
    }

    private static ScreenDriver Sum(string look = "80x24_en") =>
        ScreenDriver.Text(File.ReadAllText(Repository.PathOf("programs", "asm", "sum.asm")), look, new AssemblyOptions { Width = 16, Memory = 32 });
}
