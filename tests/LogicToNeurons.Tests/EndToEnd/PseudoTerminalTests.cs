using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>The tests' own pseudo-terminal, with programs that every Linux has.</summary>
public sealed class PseudoTerminalTests
{
    [Fact]
    public void Start_Shell_HasATerminalOfThatSize()
    {
        if (!PseudoTerminal.IsSupported)
        {
            return;
        }

        using var terminal = PseudoTerminal.Start(61, 17, "sh", "-c", "stty size; read line; stty size; echo got $line; exit 3");
        terminal.WaitFor("17 61");
        terminal.Resize(50, 20);
        terminal.Send("步进\r");
        terminal.WaitFor("got 步进");
        Assert.Contains("20 50", terminal.Text, StringComparison.Ordinal);
        Assert.Equal(3, terminal.WaitForExit());
        terminal.AssertIsSane();
    }

    [Fact]
    public void Start_ShellWithJobControl_StopsAndContinuesJobs()
    {
        if (!PseudoTerminal.IsSupported)
        {
            return;
        }

        using var terminal = PseudoTerminal.Start(60, 20, "sh", "-im");
        terminal.Send("cat\r");
        terminal.Send("one\r");
        terminal.WaitFor(screen => screen.Text.Split("one").Length > 2, "one, twice");
        terminal.Send("\u001a");
        terminal.WaitFor("Stopped");
        terminal.Send("fg\rtwo\r");
        terminal.WaitFor(screen => screen.Text.Split("two").Length > 2, "two, twice");
        terminal.Send("\u0003");
        // The terminal drops what is typed together with an interrupt.
        terminal.WaitFor("^C");
        terminal.Send("exit\r");
        terminal.WaitForExit();
    }

    [Fact]
    public void AssertIsSane_RawTerminal_Fails()
    {
        if (!PseudoTerminal.IsSupported)
        {
            return;
        }

        using var terminal = PseudoTerminal.Start(60, 20, "sh", "-c", "stty raw; echo raw");
        terminal.WaitForExit();
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(terminal.AssertIsSane);
    }

    [Fact]
    public void HangUp_Program_GetsSighup()
    {
        if (!PseudoTerminal.IsSupported)
        {
            return;
        }

        using var terminal = PseudoTerminal.Start(60, 20, "sh", "-c", "trap 'exit 7' HUP; echo ready; while :; do sleep 0.05; done");
        terminal.WaitFor("ready");
        terminal.HangUp();
        Assert.Equal(7, terminal.WaitForExit());
    }
}
