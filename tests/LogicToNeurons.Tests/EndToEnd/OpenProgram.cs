using System.Globalization;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>The built l2n in a pseudo-terminal, with a folder of its own for its state and for files to edit.</summary>
internal sealed class OpenProgram : IDisposable
{
    /// <summary>The document's sum: 16 steps, then cell 10 is 6.</summary>
    public const string Sum = "programs/asm/sum.asm";

    private OpenProgram(int width, int height, IEnumerable<(string Name, string? Value)> environment, Func<OpenProgram, string[]> command)
    {
        var all = PlainEnvironment();
        all["XDG_STATE_HOME"] = Folder.PathOf("state");
        foreach (var (name, value) in environment)
        {
            all[name] = value;
        }

        Terminal = PseudoTerminal.Start(width, height, all, command(this));
    }

    /// <summary>How the built l2n is started.</summary>
    public static string[] Command => [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "l2n.dll")];

    public TemporaryFolder Folder { get; } = new();

    public PseudoTerminal Terminal { get; }

    public int Id => Terminal.Process.Id;

    /// <summary>The row of the title, with the step and the state.</summary>
    public string Title => Terminal.Look(screen => screen.Row(0));

    /// <summary>What could make l2n look or speak otherwise, taken out of the environment.</summary>
    public static Dictionary<string, string?> PlainEnvironment()
    {
        string[] unset = ["LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", "L2N_THEME", "L2N_HOST", "L2N_NO_MOUSE", "L2N_DEBUG", "VISUAL", "EDITOR", "COLORFGBG", "TMUX", "ENV"];
        var environment = unset.ToDictionary(name => name, string? (_) => null);
        environment["L2N_LANG"] = "en";
        return environment;
    }

    /// <summary>Starts l2n and waits for the document's sum on the full screen.</summary>
    public static OpenProgram Start(params (string Name, string? Value)[] environment)
    {
        var open = StartWith([Sum], 80, 24, environment);
        open.WaitForStep(0);
        return open;
    }

    /// <summary>Starts l2n with some arguments and waits for nothing.</summary>
    public static OpenProgram StartWith(string[] args, int width = 80, int height = 24, params (string Name, string? Value)[] environment) =>
        new(width, height, environment, _ => [.. Command, .. args]);

    /// <summary>Opens a file of its own with a text.</summary>
    public static OpenProgram StartOwn(string name, string text, params (string Name, string? Value)[] environment)
    {
        var open = new OpenProgram(80, 24, environment, self => [.. Command, self.Folder.Write(name, text)]);
        open.WaitForStep(0);
        return open;
    }

    /// <summary>Starts something else, for example a shell that starts l2n by <see cref="Line"/>.</summary>
    public static OpenProgram StartOther(string[] command, params (string Name, string? Value)[] environment) => new(80, 24, environment, _ => command);

    /// <summary>The line that starts l2n in a shell.</summary>
    public static string Line(string arguments = Sum) => string.Join(' ', Command.Select(word => $"'{word}'")) + " " + arguments;

    /// <summary>Starts a shell with job control.</summary>
    public static OpenProgram StartShell(string shell, params (string Name, string? Value)[] environment) =>
        StartOther(shell == "bash" ? ["bash", "--norc", "--noprofile", "-im"] : [shell, "-im"], [("PS1", "ready> "), .. environment]);

    /// <summary>Starts l2n as a job of the shell that runs here.</summary>
    /// <returns>The process.</returns>
    public int StartJob(string end = "")
    {
        // The job's number is known as soon as its file is there as a whole.
        var (file, part) = (Folder.PathOf("job"), Folder.PathOf("job.part"));
        Terminal.Send($"sh -c 'echo $$ >{part}; mv {part} {file}; exec \"$@\"' sh {Line()}{end}\r");
        Terminal.WaitFor(_ => File.Exists(file), "a job");
        return int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
    }

    /// <summary>Leaves l2n and the shell around it.</summary>
    public void QuitShell()
    {
        Terminal.Send("q");
        Terminal.WaitFor(screen => !screen.IsAlternate, "the ordinary screen");
        Terminal.Send("exit\r");
        AssertEnds(0);
    }

    /// <summary>Waits until the title says that step.</summary>
    public void WaitForStep(long step) => Terminal.WaitFor(screen => screen.IsAlternate && $"{screen.Row(0)} ".Contains(string.Create(CultureInfo.InvariantCulture, $"  step {step:N0} "), StringComparison.Ordinal), $"step {step}");

    /// <summary>Sends keys, and waits for the step that they lead to.</summary>
    public void Press(string keys, long step)
    {
        Terminal.Send(keys);
        WaitForStep(step);
    }

    /// <summary>Sends keys, and waits for a text that they bring.</summary>
    public void Press(string keys, string text)
    {
        Terminal.Send(keys);
        Terminal.WaitFor(text);
    }

    public void Signal(int signal) => Assert.Equal(0, PseudoTerminalCalls.Kill(Id, signal));

    /// <summary>Waits for the end, and checks that the terminal is as it was.</summary>
    public void AssertEnds(int code)
    {
        Assert.Equal(code, Terminal.WaitForExit());
        Terminal.AssertIsSane();
        Assert.Empty(Terminal.Look(screen => screen.Unknown.ToArray()));
    }

    /// <summary>Quits by the key.</summary>
    public void Quit()
    {
        Terminal.Send("q");
        AssertEnds(0);
    }

    /// <summary>The row of a text on the screen, and its first column.</summary>
    public (int X, int Y) Find(string text) => Terminal.Look(screen =>
    {
        for (var y = 0; y < screen.Height; y++)
        {
            for (var x = 0; x < screen.Width; x++)
            {
                if (string.Concat(screen.Cells.Skip((y * screen.Width) + x).Take(screen.Width - x).Select(cell => cell.Text)).StartsWith(text, StringComparison.Ordinal))
                {
                    return (x, y);
                }
            }
        }

        throw new InvalidOperationException($"\"{text}\" isn't on the screen:\n{screen.Text}");
    });

    /// <summary>What a terminal sends for the mouse: a button, or 32 more for a drag, 64 and 65 for the wheel.</summary>
    public void Mouse(int button, int x, int y, bool isRelease = false) =>
        Terminal.Send($"\e[<{button};{x + 1};{y + 1}{(isRelease ? 'm' : 'M')}");

    public void Click(int x, int y)
    {
        Mouse(0, x, y);
        Mouse(0, x, y, isRelease: true);
    }

    public void Dispose()
    {
        Terminal.Dispose();
        Folder.Dispose();
    }
}
