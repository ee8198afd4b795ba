using System.Diagnostics;
using System.Globalization;
using System.Text;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Benchmarks.Measuring;

/// <summary>A program in a terminal of 120×40 that nobody looks at. Linux only.</summary>
internal sealed class TerminalProgram : IDisposable
{
    private const int Width = 120;
    private const int Height = 40;

    // The shell says this right before it becomes the program.
    private const string Mark = "[exec]";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly int _master;
    private readonly byte[] _bytes = new byte[1 << 16];
    private byte[] _waiting = [];

    /// <summary>Starts a program.</summary>
    public TerminalProgram(string[] command)
    {
        (_master, var slave) = PseudoTerminalCalls.OpenMaster();
        PseudoTerminalCalls.Resize(_master, Width, Height);
        // A session's first terminal becomes its controlling one.
        var start = new ProcessStartInfo("setsid", ["sh", "-c", $"exec <\"$0\" >\"$0\" 2>&1; printf '{Mark}'; exec \"$@\"", slave, .. command]);
        start.Environment["TERM"] = "xterm-256color";
        _process = Process.Start(start) ?? throw new InvalidOperationException("setsid (util-linux) can't be started.");
        WaitFor(Mark);
        StartTime = Stopwatch.GetTimestamp();
    }

    /// <summary>Gets when the program began, by <see cref="Stopwatch"/>.</summary>
    public long StartTime { get; }

    /// <summary>Gets the time of the processor that the program's threads have taken, in nanoseconds.</summary>
    public long ProcessorTime
    {
        get
        {
            // The first of three numbers; the ticks of 10 ms in "stat" jump by one now and then, whatever little was done.
            var times = Directory.EnumerateDirectories($"/proc/{_process.Id}/task").Select(thread => File.ReadAllText($"{thread}/schedstat"));
            return times.Sum(time => long.Parse(time.Split(' ')[0], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Types.</summary>
    public void Type(string keys) => PseudoTerminalCalls.Write(_master, Encoding.UTF8.GetBytes(keys));

    /// <summary>Waits until the program has written something; what stands before it is dropped.</summary>
    public void WaitFor(string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var at = _waiting.AsSpan().IndexOf(wanted);
            if (at >= 0)
            {
                _waiting = _waiting[(at + wanted.Length)..];
                return;
            }

            if (!Read() || clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The program doesn't write {text.Replace("\e", "ESC", StringComparison.Ordinal)}; it has exited: {_process.HasExited}.");
            }
        }
    }

    /// <summary>Waits for the program's end.</summary>
    public void WaitForEnd()
    {
        var clock = Stopwatch.StartNew();
        while (Read())
        {
            if (clock.Elapsed > Patience)
            {
                throw new InvalidOperationException("The program doesn't end.");
            }
        }
    }

    /// <summary>Lets time go by; what is written meanwhile is dropped.</summary>
    public void Pause(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time && Read())
        {
        }

        _waiting = [];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.WaitForExit();
        _process.Dispose();
        _ = PseudoTerminalCalls.Close(_master);
    }

    private bool Read()
    {
        var count = PseudoTerminalCalls.Read(_master, _bytes);
        _waiting = count > 0 ? [.. _waiting, .. _bytes.AsSpan(0, count)] : _waiting;
        return count >= 0;
    }
}
