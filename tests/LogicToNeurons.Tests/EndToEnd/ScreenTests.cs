using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>The document's sum on the full screen of the real program, by keys.</summary>
public sealed class ScreenTests
{
    [LinuxFact]
    public void Sum_SteppedThrough_HaltsWithItsAnswer()
    {
        using var open = OpenProgram.Start();
        Assert.Contains("mov r0, #0", open.Terminal.Text, StringComparison.Ordinal);
        for (var step = 1; step <= 16; step++)
        {
            open.Press("s", step);
        }

        Assert.Contains("halted", open.Title, StringComparison.Ordinal);
        Assert.Equal("15  18   6*", MemoryRow(open, "8")[..11]);
        open.Press("b", 15);
        Assert.Equal("15  18   ?", MemoryRow(open, "8")[..10]);
        open.Press("<", 0);
        Assert.Contains("paused", open.Title, StringComparison.Ordinal);
        open.Press(">", 16);
        open.Quit();
    }

    [LinuxFact]
    public void Breakpoint_SetAtALine_StopsRuns()
    {
        using var open = OpenProgram.Start();
        // Five lines below the first instruction stands "cmp".
        open.Terminal.Send("\e[B\e[B\e[B\e[B\e[B\e[B.");
        open.Terminal.WaitFor(screen => screen.Text.Contains("● 15", StringComparison.Ordinal), "the sign of a breakpoint at line 15");
        open.Press("r", 5);
        open.Press("r", 9);
        open.Press("<", 0);
        open.Terminal.Send("\e[B\e[B\e[B\e[B\e[B\e[B.");
        open.Terminal.WaitFor(screen => !screen.Text.Contains("● 15", StringComparison.Ordinal), "no sign of a breakpoint");
        open.Press("r", 16);
        open.Quit();
    }

    [LinuxFact]
    public void Cell_SetByCommand_LeadsToABranch()
    {
        using var open = OpenProgram.Start();
        open.Press("r", 16);
        open.Press("<", 0);
        open.Press(":set 9 17\r", "branch 2 of 2");
        Assert.Equal("15  17", MemoryRow(open, "8")[..6]);
        open.Press("r", 12);
        open.Terminal.WaitFor("halted");
        Assert.Equal("15  17   3*", MemoryRow(open, "8")[..11]);
        open.Quit();
    }

    [LinuxFact]
    public void Cell_EditedInTheMemoryPane_Changes()
    {
        using var open = OpenProgram.Start();
        // The third pane is the memory; cell 8 is a row below cell 0.
        open.Terminal.Send("\t\t\e[B\e[C");
        open.Press("e", ":set 9");
        open.Press("0x11\r", "15  17");
        open.Press("r", 12);
        open.Quit();
    }

    [LinuxFact]
    public void Window_OfOtherSizes_IsFilledByTheFrame()
    {
        using var open = OpenProgram.Start();
        open.Press("ssss", 4);
        foreach (var (width, height) in new[] { (120, 40), (40, 10), (20, 5), (80, 24) })
        {
            open.Terminal.Resize(width, height);
            open.Terminal.WaitFor(screen => IsFilled(screen, width, height), $"a frame of {width}×{height}");
        }

        open.Press("s", 5);
        open.Quit();
    }

    [LinuxFact]
    public void Window_ResizedQuickly_ShowsTheLastSize()
    {
        using var open = OpenProgram.Start();
        for (var i = 0; i < 60; i++)
        {
            open.Terminal.Resize(40 + (i * 7 % 100), 10 + (i * 3 % 40));
        }

        open.Terminal.Resize(90, 30);
        open.Terminal.WaitFor(screen => IsFilled(screen, 90, 30), "a frame of 90×30");
        open.Press("s", 1);
        Assert.Equal(0, open.Terminal.Look(screen => screen.Scrolls));
        open.Quit();
    }

    [LinuxFact]
    public void Welcome_WithoutAFile_OpensWhatIsChosen()
    {
        using var open = OpenProgram.StartWith([]);
        open.Terminal.WaitFor("Esc");
        open.Terminal.Send("sum.asm\r");
        open.WaitForStep(0);
        open.Quit();
    }

    [LinuxFact]
    public void Instances_TwoWithOneStateFolder_BothRemember()
    {
        using var first = OpenProgram.Start();
        using var second = OpenProgram.StartWith(["programs/asm/add.asm"], environment: ("XDG_STATE_HOME", first.Folder.PathOf("state")));
        second.WaitForStep(0);
        first.Press("s", 1);
        second.Press("s", 1);
        second.Quit();
        first.Quit();
        var remembered = string.Concat(Directory.EnumerateFiles(first.Folder.PathOf("state"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.Contains("sum.asm", remembered, StringComparison.Ordinal);
        Assert.Contains("add.asm", remembered, StringComparison.Ordinal);
    }

    // What stands in the memory's row of an address.
    private static string MemoryRow(OpenProgram open, string address)
    {
        var row = open.Terminal.Text.Split('\n').First(line => line.Contains($"│{address,3} ", StringComparison.Ordinal) || line.Contains($"┃{address,3} ", StringComparison.Ordinal));
        return row[(row.LastIndexOf($"{address,3} ", StringComparison.Ordinal) + 4)..];
    }

    private static bool IsFilled(VtScreen screen, int width, int height)
    {
        if (width < 40)
        {
            return screen.Text.Contains($"{width}×{height} now", StringComparison.Ordinal);
        }

        // A frame's upper right corner, and the end of the time's bar above the last row.
        return screen.Cells[(2 * width) - 1].Text is "┐" or "┓"
            && screen.Row(height - 2) is { Length: > 0 } bar && bar.Length >= width - 2 && bar.StartsWith(" start ├", StringComparison.Ordinal)
            && screen.Row(height - 1).Length > 0;
    }
}
