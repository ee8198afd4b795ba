using System.Diagnostics;
using System.Text.RegularExpressions;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>Languages, signs and colours of the real program, and where there is no screen to be had.</summary>
public sealed partial class ScreenLookTests
{
    [LinuxTheory]
    [InlineData("LANG", "zh_CN.UTF-8", "")]
    [InlineData("LANG", "en_US.UTF-8", "--lang zh")]
    public void Chinese_Asked_IsSpokenInAlignedFrames(string name, string value, string option)
    {
        using var open = OpenProgram.StartWith([OpenProgram.Sum, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)], 80, 24, ("L2N_LANG", null), (name, value));
        open.Terminal.WaitFor("第 0 步");
        open.Press("ss", "第 2 步");
        foreach (var y in Enumerable.Range(1, 21))
        {
            Assert.Contains(open.Terminal.Look(screen => screen.Cells[(y * 80) + 79].Text), "┐┓│┃┘┛┤");
        }

        open.Quit();
    }

    [LinuxTheory]
    [InlineData("--ascii", "L2N_THEME", "")]
    [InlineData("", "LC_ALL", "C")]
    public void Ascii_Asked_IsAllThatIsWritten(string option, string name, string value)
    {
        using var open = OpenProgram.StartWith([OpenProgram.Sum, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)], 80, 24, (name, value));
        open.WaitForStep(0);
        open.Press("s.r", 16);
        open.Press("?", "Esc");
        open.Terminal.Send("\e");
        open.Terminal.WaitFor(screen => !screen.Text.Contains("Esc", StringComparison.Ordinal), "no help any more");
        open.Quit();
        Assert.All(open.Terminal.Output, character => Assert.InRange(character, '\0', '\u007f'));
    }

    [LinuxTheory]
    [InlineData("NO_COLOR", "1", "")]
    [InlineData("NO_COLOR", null, "--no-color")]
    public void Colors_NotWanted_AreNotWritten(string name, string? value, string option)
    {
        using var open = OpenProgram.StartWith([OpenProgram.Sum, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)], 80, 24, (name, value));
        open.WaitForStep(0);
        open.Press("s", 1);
        open.Quit();
        var parameters = Sgr().Matches(open.Terminal.Output).SelectMany(match => match.Groups[1].Value.Split(';')).ToHashSet();
        Assert.Subset(new HashSet<string> { "", "0", "1", "2", "4", "7" }, parameters);
        Assert.Contains("7", parameters);
    }

    [LinuxFact]
    public void Colors_AsARule_AreWritten()
    {
        using var open = OpenProgram.Start();
        open.Quit();
        Assert.Contains(Sgr().Matches(open.Terminal.Output), match => match.Groups[1].Value.Contains("38;5;", StringComparison.Ordinal));
    }

    [LinuxFact]
    public void Program_OnADumbTerminal_IsTold()
    {
        using var open = OpenProgram.StartWith([OpenProgram.Sum], 80, 24, ("TERM", "dumb"));
        open.AssertEnds(0);
        Assert.DoesNotContain('\e', open.Terminal.Output);
        Assert.Contains("Halted after 16 steps", open.Terminal.Output, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [InlineData("</dev/null")]
    [InlineData("<&-")]
    [InlineData("|cat")]
    [InlineData(">out")]
    public void Program_WithoutAWholeTerminal_IsTold(string redirection)
    {
        using var open = OpenProgram.StartOther(["sh", "-c", redirection == ">out" ? $"{OpenProgram.Line()} >\"$XDG_STATE_HOME.out\"; cat \"$XDG_STATE_HOME.out\"" : $"{OpenProgram.Line()} {redirection}"]);
        open.AssertEnds(0);
        Assert.DoesNotContain('\e', open.Terminal.Output);
        Assert.Contains("Halted after 16 steps", open.Terminal.Output, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Program_FromStandardInputOfATerminal_IsTold()
    {
        using var open = OpenProgram.StartOther(["sh", "-c", $"cat {OpenProgram.Sum} | {OpenProgram.Line("-")}"]);
        open.AssertEnds(0);
        Assert.DoesNotContain('\e', open.Terminal.Output);
        Assert.Contains("Halted after 16 steps", open.Terminal.Output, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Program_WithPipesOnly_IsTold()
    {
        var start = new ProcessStartInfo(OpenProgram.Command[0], [OpenProgram.Command[1], OpenProgram.Sum])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (name, value) in OpenProgram.PlainEnvironment())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain('\e', output);
        Assert.Contains("Halted after 16 steps", output, StringComparison.Ordinal);
    }

    [GeneratedRegex("\e\\[([0-9;]*)m")]
    private static partial Regex Sgr();
}
