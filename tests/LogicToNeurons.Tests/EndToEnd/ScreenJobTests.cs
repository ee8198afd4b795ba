using System.Globalization;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>The real program as a job of a shell: stopped, continued, in the background.</summary>
public sealed class ScreenJobTests
{
    private const int Kill = 9;
    private const int Continue = 18;
    private const int Stop = 19;
    private const int TerminalStop = 20;

    [LinuxTheory]
    [InlineData("sh")]
    [InlineData("bash")]
    public void CtrlZ_ThreeTimes_GivesTheShellAWorkingTerminal(string shell)
    {
        if (shell == "bash" && !File.Exists("/bin/bash"))
        {
            return;
        }

        using var open = OpenProgram.StartShell(shell);
        open.Press(OpenProgram.Line() + "\r", 0);
        for (var round = 1; round <= 3; round++)
        {
            open.Terminal.Send("\u001a");
            AssertShellWorks(open, round);
            open.Terminal.Send("fg\r");
            open.WaitForStep(round - 1);
            open.Press("s", round);
        }

        open.QuitShell();
    }

    [LinuxFact]
    public void Window_ResizedWhileStopped_IsFilledAfterwards()
    {
        using var open = OpenProgram.StartShell("sh");
        open.Press(OpenProgram.Line() + "\r", 0);
        open.Terminal.Send("\u001a");
        open.Terminal.WaitFor("Stopped");
        open.Terminal.Resize(100, 30);
        open.Terminal.Send("fg\r");
        open.Terminal.WaitFor(screen => screen.IsAlternate && screen.Cells[199].Text is "┐" or "┓", "a frame of 100 columns");
        open.Press("s", 1);
        open.QuitShell();
    }

    [LinuxFact]
    public void StopSignal_FromOutside_IsAsCtrlZ()
    {
        using var open = OpenProgram.StartShell("sh");
        var job = open.StartJob();
        open.WaitForStep(0);
        Assert.Equal(0, PseudoTerminalCalls.Kill(job, TerminalStop));
        AssertShellWorks(open, 1);
        open.Terminal.Send("fg\r");
        open.WaitForStep(0);
        open.Press("s", 1);
        open.QuitShell();
    }

    [LinuxFact]
    public void StopThatCannotBeCaught_AndAChangedTerminal_IsFollowedByAWholeScreen()
    {
        using var open = OpenProgram.StartShell("sh");
        var job = open.StartJob();
        open.WaitForStep(0);
        Assert.Equal(0, PseudoTerminalCalls.Kill(job, Stop));
        open.Terminal.WaitFor(_ => ProcessState.IsStopped(job), "a stopped process");
        open.Press("\nstty sane; printf '\\033[?1049l'; echo sa''ne\n", "sane");
        open.Terminal.Send("fg\r");
        open.WaitForStep(0);
        open.Press("s", 1);
        Assert.Contains("-icanon", open.Terminal.Modes(), StringComparison.Ordinal);
        open.QuitShell();
    }

    [LinuxFact]
    public void Continue_InTheBackground_LeavesTheTerminalToTheShell()
    {
        using var open = OpenProgram.StartShell("sh");
        var job = open.StartJob();
        open.WaitForStep(0);
        open.Terminal.Send("\u001a");
        open.Terminal.WaitFor(_ => ProcessState.IsStopped(job), "a stopped process");
        AssertShellWorks(open, 1);
        Assert.Equal(0, PseudoTerminalCalls.Kill(job, Continue));
        AssertShellWorks(open, 2);
        open.Terminal.Send("fg\r");
        open.WaitForStep(0);
        open.Press("s", 1);
        open.QuitShell();
    }

    [LinuxFact]
    public void Start_InTheBackground_WaitsForTheForeground()
    {
        using var open = OpenProgram.StartShell("sh");
        var job = open.StartJob(" &");
        open.Terminal.WaitFor(_ => ProcessState.IsStopped(job), "a stopped process");
        AssertShellWorks(open, 1);
        open.Terminal.Send("fg\r");
        open.WaitForStep(0);
        open.Press("s", 1);
        open.QuitShell();
    }

    [LinuxFact]
    public void CtrlZ_WithoutAShellAround_GoesOn()
    {
        using var open = OpenProgram.Start();
        open.Press("s", 1);
        open.Terminal.Send("\u001a");
        open.Terminal.WaitFor(screen => screen.ModeLog.Count(mode => mode == "1049h") == 2, "the screen again");
        open.Press("s", 2);
        open.Quit();
    }

    [LinuxFact]
    public void Kill_ThatCannotBeCaught_LeavesAShellThatCanBeRepaired()
    {
        using var open = OpenProgram.StartShell("sh");
        var job = open.StartJob();
        open.WaitForStep(0);
        Assert.Equal(0, PseudoTerminalCalls.Kill(job, Kill));
        // What is typed before the shell is back goes to it just the same; a raw terminal knows no other end of a line.
        open.Terminal.Send("\nstty sane; " + OpenProgram.Line() + "\n");
        open.Terminal.WaitFor(screen => screen.ModeLog.Count(mode => mode == "1049h") == 2, "l2n again");
        open.Press("s", 1);
        open.QuitShell();
    }

    private static void AssertShellWorks(OpenProgram open, int round)
    {
        open.Terminal.WaitFor(screen => !screen.IsAlternate, "the ordinary screen");
        var end = $"end{round.ToString(CultureInfo.InvariantCulture)}";
        // What is typed is seen, so the answer is told from it by its quotes.
        open.Press($"stty -a; echo {end[..2]}''{end[2..]}\r", $"\n{end}");
        var words = open.Terminal.Text.Split([' ', '\n', ';'], StringSplitOptions.RemoveEmptyEntries);
        Assert.All(["icanon", "echo", "isig", "icrnl", "opost"], mode => Assert.Contains(mode, words));
        // Shells may ask for marked pastes (2004) themselves.
        Assert.Equal([7, 25], open.Terminal.Look(screen => screen.Modes.Where(mode => mode != 2004).Order().ToArray()));
    }
}
