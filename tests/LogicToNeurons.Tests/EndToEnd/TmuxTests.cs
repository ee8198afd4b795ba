using System.Globalization;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>The real program in tmux, which has its own mind about what is on the screen.</summary>
public sealed class TmuxTests
{
    private const string Borders = "┐┓│┃┘┛┤";

    [TmuxFact]
    public void Sum_SteppedAndResized_StandsInItsFrames()
    {
        using var folder = new TemporaryFolder();
        using var tmux = Start(folder);
        tmux.Type(OpenProgram.Line() + "\r");
        tmux.WaitFor("step 0");
        tmux.Type("ss");
        AssertFrames(tmux.WaitFor("step 2"), 80, 24);
        tmux.Resize(101, 31);
        AssertFrames(tmux.WaitFor(lines => lines.Length == 31 && lines[1].Length == 101, "a frame of 101 columns"), 101, 31);
        tmux.Resize(80, 24);
        AssertFrames(tmux.WaitFor(lines => lines.Length == 24 && lines[1].Length == 80, "a frame of 80 columns"), 80, 24);
        Quit(tmux);
    }

    [TmuxFact]
    public void Chinese_SteppedThrough_StandsInItsFrames()
    {
        using var folder = new TemporaryFolder();
        using var tmux = Start(folder);
        tmux.Type(OpenProgram.Line($"'{folder.Write("数.asm", "mov r0, #1 ; 从一开始，一直加到十为止，求所有的和\nmov r1, #2 ; 第二个数：二\nadd r0, r1\n")}' --lang zh") + "\r");
        tmux.WaitFor("第 0 步");
        for (var step = 1; step <= 3; step++)
        {
            tmux.Send("s");
            AssertFrames(tmux.WaitFor($"第 {step.ToString(CultureInfo.InvariantCulture)} 步"), 80, 24);
        }

        tmux.Send("<", "?");
        AssertFrames(tmux.WaitFor("Esc"), 80, 24);
        tmux.Send("Escape");
        AssertFrames(tmux.WaitFor(lines => !lines.Any(line => line.Contains("Esc", StringComparison.Ordinal)), "no help any more"), 80, 24);
        Quit(tmux);
    }

    [TmuxFact]
    public void Circuit_SteppedAndProved_StandsInItsFrames()
    {
        using var folder = new TemporaryFolder();
        using var tmux = Start(folder);
        tmux.Type(OpenProgram.Line($"'{Repository.PathOf("programs", "circuits", "full-adder.gates")}' --set x=1") + "\r");
        tmux.WaitFor("settled");
        tmux.Type("b");
        AssertFrames(tmux.WaitFor("paused"), 80, 24);
        tmux.Type("kP");
        AssertFrames(tmux.WaitFor("proved: {c', s} == x + y + c"), 80, 24);
        AssertFollowsItsSize(tmux);
        Quit(tmux);
    }

    [TmuxFact]
    public void Network_SteppedThroughItsLayers_StandsInItsFrames()
    {
        using var folder = new TemporaryFolder();
        using var tmux = Start(folder);
        tmux.Type(OpenProgram.Line($"'{Repository.PathOf("programs", "circuits", "full-adder.gates")}' --set x=1") + "\r");
        tmux.WaitFor("settled");
        tmux.Type("3");
        AssertFrames(tmux.WaitFor("all 8 patterns equal"), 80, 24);
        tmux.Type("Mb");
        AssertFrames(tmux.WaitFor("11 neurons, 3 layers"), 80, 24);
        tmux.Type(":weight n1.1 x 2\r");
        AssertFrames(tmux.WaitFor("of 8 patterns differ"), 80, 24);
        AssertFollowsItsSize(tmux);
        Quit(tmux);
    }

    [TmuxFact]
    public void Levels_SteppedAndZoomed_StandInTheirFrames()
    {
        using var folder = new TemporaryFolder();
        using var tmux = Start(folder);
        tmux.Type(OpenProgram.Line($"'{Repository.PathOf("programs", "asm", "sum.asm")}' --width 16 --memory 32") + "\r");
        tmux.WaitFor("step 0");
        tmux.Type("ssss4");
        AssertFrames(tmux.WaitFor("instructions = gates = neurons ✓ 4/4"), 80, 24);
        tmux.Type("\t\t\ti");
        AssertFrames(tmux.WaitFor("→a 0000000000001111"), 80, 24);
        tmux.Type("r");
        AssertFrames(tmux.WaitFor("✓ 16/16"), 80, 24);
        AssertFollowsItsSize(tmux);
        Quit(tmux);
    }

    [TmuxFact]
    public void CtrlZ_AndFg_ShowTheShellAndTheScreen()
    {
        using var folder = new TemporaryFolder();
        using var tmux = Start(folder);
        tmux.Type("echo be''fore\r");
        tmux.WaitFor("before");
        tmux.Type(OpenProgram.Line() + "\r");
        tmux.WaitFor("step 0");
        tmux.Send("C-z");
        tmux.WaitFor("Stopped");
        Assert.Contains(tmux.Screen, line => line.EndsWith("before", StringComparison.Ordinal));
        tmux.Type("fg\r");
        tmux.WaitFor("step 0");
        tmux.Type("s");
        AssertFrames(tmux.WaitFor("step 1"), 80, 24);
        Quit(tmux);
    }

    [TmuxFact]
    public void Window_Killed_EndsTheProgram()
    {
        using var folder = new TemporaryFolder();
        using var tmux = Start(folder);
        tmux.Type($"sh -c 'echo $$ >{folder.PathOf("job")}; exec \"$@\"' sh {OpenProgram.Line()}\r");
        tmux.WaitFor("step 0");
        var job = int.Parse(File.ReadAllText(folder.PathOf("job")), CultureInfo.InvariantCulture);
        Assert.False(ProcessState.IsGone(job));
        tmux.KillWindow();
        Assert.True(SpinWait.SpinUntil(() => ProcessState.IsGone(job), TimeSpan.FromSeconds(30)));
    }

    private static Tmux Start(TemporaryFolder folder)
    {
        var environment = OpenProgram.PlainEnvironment();
        environment["XDG_STATE_HOME"] = folder.PathOf("state");
        environment["PS1"] = "ready> ";
        environment["NO_COLOR"] = null;
        return new Tmux(folder.PathOf("tmux"), 80, 24, environment);
    }

    private static void Quit(Tmux tmux)
    {
        tmux.Send("q");
        tmux.WaitFor(lines => !lines.Any(line => line.Contains("sum.asm  ", StringComparison.Ordinal) || line.Contains('┃')), "the shell's screen");
        tmux.Type("clear; stty -a; echo en''d\r");
        var words = string.Join(' ', tmux.WaitFor(lines => lines.Contains("end"), "the end")).Split([' ', ';']);
        Assert.All(["icanon", "echo", "isig", "icrnl", "opost"], mode => Assert.Contains(mode, words));
    }

    // Between the title and the bar of time every row ends with a border, in the last column.
    private static void AssertFollowsItsSize(Tmux tmux)
    {
        tmux.Resize(120, 40);
        AssertFrames(tmux.WaitFor(lines => lines.Length == 40 && lines[1].Length == 120, "a frame of 120 columns"), 120, 40);
        tmux.Resize(80, 24);
        tmux.WaitFor(lines => lines.Length == 24 && lines[1].Length == 80, "a frame of 80 columns");
    }

    private static void AssertFrames(string[] lines, int width, int height)
    {
        Assert.Equal(height, lines.Length);
        foreach (var line in lines[1..(height - 2)])
        {
            Assert.Equal(width, DisplayWidth.Of(line));
            Assert.Contains(line[^1], Borders);
        }
    }
}
