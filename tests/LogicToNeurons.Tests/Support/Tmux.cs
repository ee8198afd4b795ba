using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LogicToNeurons.Tests.Support;

/// <summary>A shell in a window of a tmux server of its own: a terminal that knows by itself what is on its screen.</summary>
internal sealed class Tmux : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyDictionary<string, string?> _environment;
    private readonly string _socket;

    public Tmux(string socket, int width, int height, IReadOnlyDictionary<string, string?> environment)
    {
        (_socket, _environment) = (socket, environment);
        Run("new-session", "-d", "-x", Text(width), "-y", Text(height), "sh -im");
        // The window is the session's last one; without this its closing would take the server along.
        Run("set-option", "-g", "remain-on-exit", "on");
    }

    /// <summary>The lines of the screen.</summary>
    public string[] Screen => Run("capture-pane", "-p").TrimEnd('\n').Split('\n');

    public void Send(params string[] keys) => Run(["send-keys", .. keys]);

    public void Type(string text) => Run("send-keys", "-l", text);

    public void Resize(int width, int height) => Run("resize-window", "-x", Text(width), "-y", Text(height));

    public void KillWindow() => Run("kill-pane");

    public string[] WaitFor(string text) => WaitFor(lines => lines.Any(line => line.Contains(text, StringComparison.Ordinal)), $"\"{text}\"");

    public string[] WaitFor(Func<string[], bool> condition, string what)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var screen = Screen;
            if (condition(screen))
            {
                return screen;
            }

            if (clock.Elapsed > Patience)
            {
                Assert.Fail($"{what} didn't come within {Patience.TotalSeconds} seconds; the screen:\n{string.Join('\n', screen)}");
            }

            Thread.Sleep(20);
        }
    }

    public void Dispose()
    {
        try
        {
            Run("kill-server");
        }
        catch (InvalidOperationException)
        {
            // The server ends with its last window.
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux", ["-u", "-S", _socket, "-f", "/dev/null", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"tmux {string.Join(' ', arguments)}: {error}");
    }
}
