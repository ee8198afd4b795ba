using System.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>The demonstration, and the host for other terminals, from start to end.</summary>
public sealed class ScreenTourTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    [LinuxFact]
    public void Bug_InTheNotes_IsFoundAndMendedByKeysWithinAMinute()
    {
        var clock = Stopwatch.StartNew();
        using var open = OpenProgram.StartWith([]);
        open.Terminal.WaitFor("Esc");
        // The second line of the welcome.
        open.Press("\e[B\r", "1/9");
        string[] keys = [":set 9 15\r", "r", "\r", "\e[B\r", "\e", ":go 3\r", ":jump 15\r", "r", "d"];
        for (var i = 0; i < keys.Length - 1; i++)
        {
            open.Press(keys[i], $"{i + 2}/9");
        }

        open.Terminal.Send(keys[^1]);
        open.Terminal.WaitFor("before it, the answer is 0");
        open.Terminal.Send("\u0003");
        open.Press("<", 0);
        open.Quit();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
    }

    [LinuxFact]
    public void ReadKeyHost_Keys_AreEnoughForEverything()
    {
        using var open = OpenProgram.Start(("L2N_HOST", "readkey"));
        open.Press("s", 1);
        open.Press("\e[21~", 2);
        open.Press(":set 9 17\r", "15  17");
        open.Press("r", 12);
        open.Terminal.Resize(120, 40);
        open.Terminal.WaitFor(screen => screen.Cells[239].Text is "┐" or "┓", "a frame of 120 columns");
        open.Quit();
    }

    [LinuxTheory]
    [InlineData(15, 143)]
    [InlineData(1, 129)]
    [InlineData(2, 130)]
    public void ReadKeyHost_Signals_RestoreTheTerminal(int signal, int code)
    {
        using var open = OpenProgram.Start(("L2N_HOST", "readkey"));
        open.Signal(signal);
        open.AssertEnds(code);
    }

    [LinuxFact]
    public void ReadKeyHost_EditorEndedByCtrlC_LeavesTheProgramOpen()
    {
        using var open = OpenProgram.Start(("L2N_HOST", "readkey"), ("EDITOR", "sh -c 'echo the editor is open; read answer' sh"));
        open.Press("E", "the editor is open");
        open.Terminal.Send("\u0003");
        open.WaitForStep(0);
        open.Press("s", 1);
        open.Quit();
    }

    [LinuxFact]
    public void ReadKeyHost_Editor_GetsASaneTerminal()
    {
        using var open = OpenProgram.StartOwn("own.asm", "mov r0, #5\n", ("L2N_HOST", "readkey"), ("EDITOR", "sh -c 'stty -a >\"$XDG_STATE_HOME.modes\"; echo \"mov r0, #7\" >\"$1\"' sh"));
        open.Press("E", "mov r0, #7");
        var modes = File.ReadAllText(open.Folder.PathOf("state.modes")).ReplaceLineEndings(" ");
        Assert.All([" icanon", " echo ", " isig"], mode => Assert.Contains(mode, modes, StringComparison.Ordinal));
        open.Press("s", 1);
        open.Quit();
    }
}
