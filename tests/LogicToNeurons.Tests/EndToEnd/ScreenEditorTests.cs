using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>The user's editor on the terminal of the real program.</summary>
public sealed class ScreenEditorTests
{
    private const string Program = "mov r0, #5\nmov r1, r0\n";

    // An editor that says that it is there, waits for a line, and writes it into the program.
    private const string Script = """
        echo the editor is open
        read answer
        stty -a >"$XDG_STATE_HOME.modes"
        printf 'mov r0, #%s\nmov r1, r0\n' "$answer" >"$1"
        """;

    private static (string, string?)[] Editor => [("EDITOR", "sh -c 'eval \"$EDITOR_SCRIPT\"' sh"), ("EDITOR_SCRIPT", Script)];

    [LinuxFact]
    public void Editor_GetsASaneTerminal_AndItsChangesAreSeen()
    {
        using var open = OpenProgram.StartOwn("own.asm", Program, Editor);
        open.Press("s", 1);
        open.Press("E", "the editor is open");
        Assert.False(open.Terminal.Look(screen => screen.IsAlternate));
        Assert.Equal([7, 25], open.Terminal.Look(screen => screen.Modes.Order().ToArray()));
        open.Terminal.Send("7\r");
        open.Terminal.WaitFor(screen => screen.IsAlternate && screen.Text.Contains("mov r0, #7", StringComparison.Ordinal), "the changed program");
        var modes = File.ReadAllText(open.Folder.PathOf("state.modes"));
        Assert.All([" icanon", " echo ", " isig", " icrnl", " opost"], mode => Assert.Contains(mode, modes.ReplaceLineEndings(" "), StringComparison.Ordinal));
        open.Press("<", 0);
        open.Press("r", 2);
        open.Terminal.WaitFor("halted");
        Assert.Matches(@"r1 +7", open.Terminal.Text);
        open.Quit();
    }

    [LinuxFact]
    public void Editor_EndedByCtrlC_LeavesTheProgramOpen()
    {
        using var open = OpenProgram.StartOwn("own.asm", Program, Editor);
        open.Press("E", "the editor is open");
        open.Terminal.Send("\u0003");
        open.WaitForStep(0);
        open.Press("s", 1);
        open.Quit();
    }

    [LinuxFact]
    public void Editor_StoppedByCtrlZ_GoesOnWithFg()
    {
        using var open = OpenProgram.StartShell("sh", Editor);
        open.Press(OpenProgram.Line($"'{open.Folder.Write("own.asm", Program)}'") + "\r", 0);
        open.Press("E", "the editor is open");
        open.Terminal.Send("\u001a");
        open.Terminal.WaitFor("Stopped");
        open.Press("echo al''ive\r", "alive");
        open.Terminal.Send("fg\r8\r");
        open.Terminal.WaitFor(screen => screen.IsAlternate && screen.Text.Contains("mov r0, #8", StringComparison.Ordinal), "the changed program");
        open.Press("s", 1);
        open.QuitShell();
    }

    [LinuxFact]
    public void Editor_ThatIsNotThere_IsTold()
    {
        using var open = OpenProgram.StartOwn("own.asm", Program, ("EDITOR", "no-such-editor"));
        open.Press("E", "no-such-editor");
        open.Press("s", 1);
        open.Quit();
    }

    [LinuxFact]
    public void Folder_Removed_LeavesTheProgramOpen()
    {
        using var open = OpenProgram.StartOther(["sh", "-c", $"mkdir \"$XDG_STATE_HOME.here\"; cd \"$XDG_STATE_HOME.here\"; echo 'mov r0, #5' >own.asm; exec {OpenProgram.Line("own.asm")}"], Editor);
        open.WaitForStep(0);
        Directory.Delete(open.Folder.PathOf("state.here"), recursive: true);
        open.Press("E", "the editor is open");
        open.Terminal.Send("7\r");
        open.WaitForStep(0);
        open.Terminal.Send("o");
        open.Press("\u0003s", 1);
        open.Quit();
    }

    [LinuxFact]
    public void File_ChangedFromOutside_IsReadAgain()
    {
        using var open = OpenProgram.StartOwn("own.asm", Program);
        open.Folder.Write("own.asm", Program.Replace("#5", "#66", StringComparison.Ordinal));
        open.Terminal.WaitFor("mov r0, #66");
        open.Press("s", 1);
        open.Quit();
    }

    [LinuxFact]
    public void File_RemovedAndBroken_LeavesTheProgramOpen()
    {
        using var open = OpenProgram.StartOwn("own.asm", Program);
        var path = open.Folder.PathOf("own.asm");
        File.Delete(path);
        open.Press("s", 1);
        open.Folder.Write("own.asm", "mov r0, what\n");
        open.Terminal.WaitFor("L2N");
        open.Folder.Write("own.asm", Program);
        open.Terminal.WaitFor("mov r0, #5");
        open.Quit();
    }
}
