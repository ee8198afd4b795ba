using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Files that change under the screen, editors, recent files.</summary>
public class FileKeysTests
{
    private const string Program = "    mov r0, #1\n    mov r1, #2\n    mov r2, #3\n    mov r3, #4\n";

    [Fact]
    public void File_ChangedInLinesToCome_GoesToTheSameStep()
    {
        using var driver = ScreenDriver.Text(Program);
        driver.Press("s s").Write("test.asm", Program.Replace("#4", "#40", StringComparison.Ordinal));
        driver.Wait(TimeSpan.FromSeconds(1.1));
        Assert.Equal((2, "the file has changed: 2 steps replayed"), (driver.Step, driver.Message));
        Assert.Contains("r3 40*", driver.Press("r").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void File_ChangedInExecutedLines_BeginsAnew()
    {
        using var driver = ScreenDriver.Text(Program);
        driver.Press("s s").Write("test.asm", Program.Replace("#1", "#10", StringComparison.Ordinal));
        driver.Wait(TimeSpan.FromSeconds(1.1));
        Assert.Equal((0, "the file has changed, in lines that were executed: it starts anew"), (driver.Step, driver.Message));
    }

    [Fact]
    public void File_CommentsInserted_KeepsStepAndBreakpoint()
    {
        using var driver = ScreenDriver.Text(Program);
        driver.Command("break 4").Press("s s").Write("test.asm", "; one\n; two\n" + Program);
        driver.Wait(TimeSpan.FromSeconds(1.1));
        Assert.Equal(2, driver.Step);
        Assert.Contains("● 6", driver.Screen, StringComparison.Ordinal);
        Assert.Equal((3, "stopped at a breakpoint"), (driver.Press("r").Step, driver.Message));
    }

    [Fact]
    public void File_FaultyThenMended_ComesBackToTheSameStep()
    {
        using var driver = ScreenDriver.Text(Program);
        driver.Press("s s").Write("test.asm", Program.Replace("mov r3", "move r3", StringComparison.Ordinal));
        driver.Wait(TimeSpan.FromSeconds(1.1));
        Assert.Equal("the file has changed, and has errors now", driver.Message);
        Assert.Contains("^^^^", driver.Screen, StringComparison.Ordinal);
        Assert.Equal("there is no program that can run: press o to open one", driver.Press("s").Message);
        driver.Write("test.asm", Program + "    mov r4, #5\n");
        driver.Wait(TimeSpan.FromSeconds(1.1));
        Assert.Equal((2, "the file has changed: 2 steps replayed"), (driver.Step, driver.Message));
    }

    [Fact]
    public void File_Deleted_ChangesNothing()
    {
        using var driver = ScreenDriver.Text(Program);
        driver.Press("s s");
        File.Delete(driver.Path!);
        Assert.Equal(2, driver.Wait(TimeSpan.FromSeconds(2.2)).Step);
        Assert.Equal(3, driver.Press("s").Step);
    }

    [Fact]
    public void File_Truncated_IsAnEmptyProgram()
    {
        using var driver = ScreenDriver.Text(Program);
        driver.Press("s s").Write("test.asm", string.Empty);
        Assert.Equal(0, driver.Wait(TimeSpan.FromSeconds(1.1)).Step);
        Assert.Contains("■ halted", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void File_ChangedOnABranch_KeepsTheChange()
    {
        using var driver = ScreenDriver.Text(Program);
        driver.Press("s s").Command("set r0 7").Press("s").Write("test.asm", Program + "; more\n");
        driver.Wait(TimeSpan.FromSeconds(1.1));
        Assert.Equal((3, "the file has changed: 3 steps replayed"), (driver.Step, driver.Message));
        Assert.Contains("r0  7", driver.Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e")]
    [InlineData("E")]
    public void Editor_ChangesTheFile_ItIsReadAgainAtOnce(string key)
    {
        using var driver = ScreenDriver.Text(Program);
        SetEditor(driver, "sed -i.old 's/#4/#44/' \"$1\"");
        driver.Press("s s").Press(key);
        Assert.Equal((1, 2, "the file has changed: 2 steps replayed"), (driver.Host.SuspendCount, driver.Step, driver.Message));
        Assert.Contains("r3 44*", driver.Press("r").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Editor_ChangesNothing_NothingHappens()
    {
        using var driver = ScreenDriver.Text(Program);
        SetEditor(driver, "true");
        Assert.Equal(2, driver.Press("s s e").Step);
        Assert.Equal(1, driver.Host.SuspendCount);
    }

    [Fact]
    public void Editor_None_SaysSo()
    {
        using var driver = ScreenDriver.Text(Program);
        Assert.Equal("no editor: set VISUAL or EDITOR, as in EDITOR=nano", driver.Press("e").Message);
        driver.Variables["EDITOR"] = "no-such-editor";
        Assert.StartsWith("the editor 'no-such-editor' can't be started", driver.Press("e").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TypedName_FindsAndOpens()
    {
        using var driver = ScreenDriver.Welcome();
        Assert.Contains("bubble-sort.asm", driver.Type("bubble").Press("Enter").Title, StringComparison.Ordinal);
        Assert.Contains("gcd.asm", driver.Command($"open {Repository.PathOf("programs", "asm", "gcd.asm")}").Title, StringComparison.Ordinal);
        Assert.Equal("no-such.asm: there is no such file", driver.Press("o").Type("no-such.asm").Press("Enter").Message);
        Assert.Contains("gcd.asm", driver.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("┏open", driver.Press("o Esc").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Recent_OpenedFile_IsOfferedNextTime()
    {
        using var driver = ScreenDriver.Welcome();
        driver.Write("mine.asm", Program);
        driver.Command($"open {driver.PathOf("mine.asm")}").Press("q");
        Assert.Contains("mine.asm", driver.Reopen().Type("mine").Screen, StringComparison.Ordinal);
        Assert.Contains("mine.asm  step 0", driver.Press("Enter").Title, StringComparison.Ordinal);
    }

    private static void SetEditor(ScreenDriver driver, string script)
    {
        var path = driver.Write("editor.sh", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        driver.Variables["EDITOR"] = path;
        driver.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
    }

    [Fact]
    public void File_LessMemoryThanTheSelectedCell_SelectsTheLast()
    {
        using var driver = ScreenDriver.Text(Program);
        driver.Command("cell 200").Write("test.asm", ".memory 16\n" + Program);
        Assert.Contains("cell 15", driver.Wait(TimeSpan.FromSeconds(1.1)).Screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    mov r0, #1\n")]
    [InlineData("    mov r0, #1\n    mov r1, #2\n    mov r2, #3\n    mov r3, #40\n")]
    public void File_ChangedWhereSomebodyJumpedTo_BeginsAnew(string changed)
    {
        using var driver = ScreenDriver.Text(Program);
        driver.Press("s").Command("jump 4").Write("test.asm", changed);
        driver.Wait(TimeSpan.FromSeconds(1.1));
        Assert.Equal((0, "the file has changed, in lines that were executed: it starts anew"), (driver.Step, driver.Message));
    }

    [Fact]
    public void File_LongerAfterAJumpToTheEnd_BeginsAnew()
    {
        using var driver = ScreenDriver.Text(Program + "end:\n");
        driver.Press("s").Command("jump end").Write("test.asm", Program + "    mov r4, #5\nend:\n");
        Assert.Equal(0, driver.Wait(TimeSpan.FromSeconds(1.1)).Step);
    }
}
