using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>Every way out of the real program leaves the terminal as it was.</summary>
public sealed class ScreenLeavingTests
{
    private const int Hangup = 1;
    private const int Interrupt = 2;
    private const int Quit = 3;
    private const int Terminate = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [LinuxTheory]
    [InlineData("q")]
    [InlineData(":q\r")]
    [InlineData("\u0003")]
    public void Key_ThatLeaves_RestoresTheTerminal(string keys)
    {
        using var open = OpenProgram.Start();
        open.Terminal.Send(keys);
        open.AssertEnds(0);
        Assert.Empty(open.Terminal.Text.Trim());
    }

    [LinuxTheory]
    [InlineData(Terminate, 143)]
    [InlineData(Hangup, 129)]
    [InlineData(Interrupt, 130)]
    [InlineData(Quit, 131)]
    public void Signal_ThatEnds_RestoresTheTerminal(int signal, int code)
    {
        using var open = OpenProgram.Start();
        open.Signal(signal);
        open.AssertEnds(code);
        Assert.Empty(open.Terminal.Text.Trim());
    }

    [LinuxTheory]
    [InlineData(Terminate, 143)]
    [InlineData(Interrupt, 130)]
    public void Signal_WhileAProgramRunsForEver_Ends(int signal, int code)
    {
        using var open = OpenProgram.StartOwn("loop.asm", "loop: add r0, #1\njmp loop\n");
        open.Press("r", "running");
        open.Signal(signal);
        open.AssertEnds(code);
    }

    // A read that begins when the terminal has just been given back would wait for a whole line.
    [LinuxFact]
    public void Signal_BetweenKeys_Ends()
    {
        for (var i = 0; i < Scale.Of(8, 100); i++)
        {
            using var open = OpenProgram.Start();
            SendMarks(open, 40 + i);
            open.Signal(Terminate);
            SendMarks(open, 60);
            open.AssertEnds(143);
        }
    }

    [LinuxFact]
    public void CtrlC_WhileAProgramRuns_PausesItOnly()
    {
        using var open = OpenProgram.StartOwn("loop.asm", "loop: add r0, #1\njmp loop\n");
        open.Press("r", "running");
        open.Press("\u0003", "paused");
        open.Terminal.Send("\u0003");
        open.AssertEnds(0);
    }

    [LinuxTheory]
    [InlineData(null, 134)]
    [InlineData("readkey", 134)]
    public void Exception_OnAnotherThread_IsToldOnARestoredTerminal(string? host, int code)
    {
        using var open = OpenProgram.Start(("L2N_HOST", host), ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), ("DOTNET_DbgEnableMiniDump", "0"));
        open.Signal(StartupHook.ThreadFault);
        open.AssertEnds(code);
        Assert.Contains("planted", open.Terminal.Text, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Exception_InTheMainThread_IsOneLineOnARestoredTerminal()
    {
        using var open = OpenProgram.Start(("L2N_HOST", "readkey"), ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location));
        open.Signal(StartupHook.MainFault);
        open.AssertEnds(1);
        Assert.Contains("ThreadInterruptedException", open.Terminal.Text, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Exception_WhileAnEditorIsOpen_IsOneLineOnARestoredTerminal()
    {
        using var open = OpenProgram.Start(("EDITOR", "sh -c 'echo the editor is open; sleep 60'"), ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location));
        open.Press("E", "the editor is open");
        open.Signal(StartupHook.MainFault);
        open.AssertEnds(1);
        Assert.Contains("ThreadInterruptedException", open.Terminal.Text, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [InlineData(null)]
    [InlineData("readkey")]
    public void Terminal_Vanished_EndsTheProgram(string? host)
    {
        using var open = OpenProgram.Start(("L2N_HOST", host));
        open.Terminal.HangUp();
        Assert.True(open.Terminal.Process.WaitForExit(Patience));
        Assert.Equal(129, open.Terminal.Process.ExitCode);
    }

    [LinuxFact]
    public void Terminal_VanishedWhileAProgramRuns_EndsTheProgram()
    {
        using var open = OpenProgram.StartOwn("loop.asm", "loop: add r0, #1\njmp loop\n");
        open.Press("r", "running");
        open.Terminal.HangUp();
        Assert.True(open.Terminal.Process.WaitForExit(Patience));
        Assert.Equal(129, open.Terminal.Process.ExitCode);
    }

    [LinuxFact]
    public void Terminal_VanishedWithoutASignal_EndsTheProgram()
    {
        using var open = OpenProgram.StartOther(["sh", "-c", $"trap '' HUP; exec {OpenProgram.Line()}"]);
        open.WaitForStep(0);
        open.Terminal.HangUp();
        Assert.True(open.Terminal.Process.WaitForExit(Patience));
        Assert.Equal(129, open.Terminal.Process.ExitCode);
    }

    [LinuxFact]
    public void MouseBytes_AroundTheQuit_DoNotReachTheShell()
    {
        using var open = OpenProgram.StartOther(["sh", "-im"], ("PS1", "ready> "));
        open.Press(OpenProgram.Line() + "\r", 0);
        var wheel = string.Concat(Enumerable.Repeat("\e[<65;10;5M", 20));
        open.Terminal.Send($"{wheel}q{wheel}");
        open.Terminal.WaitFor(screen => !screen.IsAlternate, "the ordinary screen");
        open.Press("echo cl''ean\r", "clean");
        Assert.DoesNotContain("65;10", open.Terminal.Text, StringComparison.Ordinal);
        open.Terminal.Send("exit\r");
        open.AssertEnds(0);
    }

    private static void SendMarks(OpenProgram open, int count)
    {
        for (var i = 0; i < count; i++)
        {
            open.Terminal.Send("m");
            Thread.Sleep(TimeSpan.FromMicroseconds(300));
        }
    }
}
