using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LogicToNeurons.Tests.Support;

/// <summary>A program in a terminal of its own: keys in, a screen out. Linux only, see <see cref="IsSupported"/>.</summary>
/// <remarks>The program leads a session with this terminal; give a shell (<c>sh -im</c>) as the program for job control.</remarks>
internal sealed class PseudoTerminal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly VtScreen _screen;
    private readonly MemoryStream _output = new();
    private readonly Thread _reader;
    private readonly string _slave;
    private readonly int _slaveDescriptor;
    private int _master;
    private volatile bool _isClosing;

    private PseudoTerminal(int width, int height, IReadOnlyDictionary<string, string?> environment, string[] command)
    {
        PseudoTerminalCalls.HeedInterrupts();
        _screen = new VtScreen(width, height);
        (_master, _slave) = PseudoTerminalCalls.OpenMaster();
        // While the slave is open here, the terminal outlives its programs, so that its modes can be asked for.
        _slaveDescriptor = PseudoTerminalCalls.OpenTerminal(_slave);
        PseudoTerminalCalls.Resize(_master, width, height);
        // A session's first terminal becomes its controlling one.
        var start = new ProcessStartInfo("setsid", ["sh", "-c", "exec \"$@\" <\"$0\" >\"$0\" 2>&1", _slave, .. command]) { WorkingDirectory = Repository.Root };
        foreach (var (name, value) in environment.Prepend(new("TERM", "xterm-256color")).Prepend(new("NO_COLOR", null)).Prepend(new("COLORTERM", null)))
        {
            start.Environment[name] = value;
        }

        Process = Process.Start(start) ?? throw new InvalidOperationException("setsid (util-linux) can't be started.");
        _reader = new Thread(ReadAll) { IsBackground = true };
        _reader.Start();
    }

    public static bool IsSupported => OperatingSystem.IsLinux();

    public Process Process { get; }

    /// <summary>The number of bytes that were written so far.</summary>
    public long OutputLength => Look(_ => _output.Length);

    /// <summary>All that was written so far.</summary>
    public string Output => Look(_ => Encoding.UTF8.GetString(_output.ToArray()));

    public string Text => Look(screen => screen.Text);

    public static PseudoTerminal Start(int width, int height, params string[] command) => new(width, height, new Dictionary<string, string?>(), command);

    public static PseudoTerminal Start(int width, int height, IReadOnlyDictionary<string, string?> environment, params string[] command) => new(width, height, environment, command);

    /// <summary>Looks at the screen while nothing is written on it.</summary>
    public T Look<T>(Func<VtScreen, T> look)
    {
        lock (_gate)
        {
            return look(_screen);
        }
    }

    public void Send(string keys) => Send(Encoding.UTF8.GetBytes(keys));

    public void Send(byte[] keys) => PseudoTerminalCalls.Write(_master, keys);

    public void Resize(int width, int height)
    {
        lock (_gate)
        {
            _screen.Resize(width, height);
            PseudoTerminalCalls.Resize(_master, width, height);
        }
    }

    /// <summary>Closes the terminal's window: whoever runs in it gets SIGHUP.</summary>
    public void HangUp()
    {
        _isClosing = true;
        _reader.Join();
        if (_master >= 0)
        {
            _ = PseudoTerminalCalls.Close(_master);
            _master = -1;
        }
    }

    public void WaitFor(string text) => WaitFor(screen => screen.Text.Contains(text, StringComparison.Ordinal), $"\"{text}\"");

    public void WaitFor(Func<VtScreen, bool> condition, string what)
    {
        var clock = Stopwatch.StartNew();
        // As on terminals that know these marks, a frame is seen only when it is whole.
        while (!Look(screen => !screen.Modes.Contains(VtScreen.FrameMode) && condition(screen)))
        {
            if (clock.Elapsed > Patience)
            {
                Assert.Fail($"{what} didn't come within {Patience.TotalSeconds} seconds; exited: {Process.HasExited}; the screen:\n{Text}");
            }

            Thread.Sleep(5);
        }
    }

    /// <summary>Waits for the program's end, and for all that it has written.</summary>
    /// <returns>The exit code.</returns>
    public int WaitForExit()
    {
        Assert.True(Process.WaitForExit(Patience), $"The program didn't end; the screen:\n{Text}");
        var length = -1L;
        while (length != OutputLength)
        {
            length = OutputLength;
            Thread.Sleep(50);
        }

        return Process.ExitCode;
    }

    /// <summary>The terminal's modes, as <c>stty -a</c> tells them.</summary>
    public string Modes()
    {
        using var stty = Process.Start(new ProcessStartInfo("stty", ["-a", "-F", _slave]) { RedirectStandardOutput = true })!;
        var modes = stty.StandardOutput.ReadToEnd();
        stty.WaitForExit();
        return modes;
    }

    /// <summary>Checks that the terminal is as a shell expects it: the modes of its lines, and what was asked of its screen.</summary>
    public void AssertIsSane()
    {
        var words = Modes().Split([' ', '\n', ';'], StringSplitOptions.RemoveEmptyEntries);
        Assert.All(["icanon", "echo", "isig", "opost", "icrnl"], word => Assert.Contains(word, words));
        Assert.Equal("7 25", Look(screen => string.Join(' ', screen.Modes.Order().Select(mode => mode.ToString(CultureInfo.InvariantCulture)))));
        Assert.Equal(default, Look(screen => screen.Style));
    }

    public void Dispose()
    {
        HangUp();
        if (!Process.WaitForExit(TimeSpan.FromSeconds(2)))
        {
            Process.Kill(entireProcessTree: true);
            Process.WaitForExit();
        }

        _ = PseudoTerminalCalls.Close(_slaveDescriptor);
        Process.Dispose();
        _output.Dispose();
    }

    private void ReadAll()
    {
        var buffer = new byte[65536];
        while (!_isClosing)
        {
            var count = PseudoTerminalCalls.Read(_master, buffer);
            if (count < 0)
            {
                return;
            }

            lock (_gate)
            {
                _output.Write(buffer, 0, count);
                _screen.Write(buffer.AsSpan(0, count));
            }
        }
    }
}
