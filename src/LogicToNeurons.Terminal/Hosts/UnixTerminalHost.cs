using System.Runtime.Versioning;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Hosts.Unix;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Output;

namespace LogicToNeurons.Terminal.Hosts;

/// <summary>A terminal of Linux or macOS on standard input and output. The console layer of .NET isn't used at all.</summary>
/// <remarks>
/// Waiting takes no time of the processor. The terminal is given back by <see cref="Dispose"/>, by signals, at the process's exit,
/// and before an unhandled exception is told.
/// </remarks>
[UnsupportedOSPlatform("windows")]
public sealed class UnixTerminalHost : ITerminalHost
{
    private const int Gone = 129;

    // The stop comes within the call that asks for it; a process that can't be stopped goes on after this time.
    private const int StopPatience = 200;

    private readonly UnixTerminal _terminal;
    private readonly WakePipe _pipe = new();
    private readonly UnixSignals _signals;
    private readonly VtParser _parser = new();
    private readonly AnsiWriter _writer;
    private readonly Queue<InputEvent> _events = new();
    private readonly byte[] _bytes = new byte[4096];
    private CellGrid? _shown;
    private long _flushTime;
    private int? _end;
    private bool _isDisposed;

    /// <summary>Takes the terminal.</summary>
    /// <exception cref="IOException">There is no terminal.</exception>
    public UnixTerminalHost(HostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _writer = new AnsiWriter(options.Theme);
        _terminal = new UnixTerminal(options.UsesMouse);
        Size = FindSize();
        AppDomain.CurrentDomain.ProcessExit += CloseTerminal;
        AppDomain.CurrentDomain.UnhandledException += CloseTerminal;
        _signals = new UnixSignals(_terminal, _pipe);
        if (!_terminal.Enter())
        {
            Dispose();
            throw new IOException("Standard input is no terminal.");
        }
    }

    /// <inheritdoc/>
    public (int Width, int Height) Size { get; private set; }

    /// <inheritdoc/>
    public void Present(CellGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var bytes = _writer.Write(ReferenceEquals(grid, _shown) ? null : _shown, grid);
        _shown = grid;
        if (!_terminal.Write(bytes.Span))
        {
            _end ??= Gone;
        }
    }

    /// <inheritdoc/>
    public InputEvent? Read(TimeSpan timeout)
    {
        var deadline = timeout < TimeSpan.Zero ? long.MaxValue : Environment.TickCount64 + (long)Math.Min(Math.Ceiling(timeout.TotalMilliseconds), int.MaxValue);
        while (true)
        {
            HandleSignals();
            if (_events.TryDequeue(out var told) || _parser.TryTake(out told))
            {
                return told;
            }

            if (_end is { } code)
            {
                return new EndEvent(code);
            }

            var isLate = Environment.TickCount64 >= deadline;
            if (!WaitUntil(deadline) && isLate)
            {
                return null;
            }
        }
    }

    /// <inheritdoc/>
    public void Suspend(Action? action)
    {
        _terminal.Leave();
        _signals.Lend(action ?? Stop);
        _ = _terminal.Enter();
        _pipe.Take();
        TellResume();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _terminal.Close();
            _signals.Dispose();
            _pipe.Dispose();
            AppDomain.CurrentDomain.ProcessExit -= CloseTerminal;
            AppDomain.CurrentDomain.UnhandledException -= CloseTerminal;
        }
    }

    private static (int Width, int Height) FindSize() => LibC.SizeOf(1) ?? LibC.SizeOf(0) ?? (80, 24);

    private void CloseTerminal(object? sender, EventArgs e) => _terminal.Close();

    private void HandleSignals()
    {
        var reasons = _pipe.Take();
        if (_signals.EndCode > 0)
        {
            _end ??= _signals.EndCode;
        }

        if ((reasons & WakeReasons.Stop) != WakeReasons.None)
        {
            Suspend(null);
        }
        else if ((reasons & WakeReasons.Continue) != WakeReasons.None)
        {
            TellResume();
        }

        if ((reasons & WakeReasons.Resize) != WakeReasons.None)
        {
            TellSize();
        }
    }

    private void TellResume()
    {
        _shown = null;
        _events.Enqueue(new ResumeEvent());
        if (FindSize() != Size)
        {
            TellSize();
        }
    }

    // A terminal that was smaller for a moment has lost what it showed, even if it has its old size again.
    private void TellSize()
    {
        _shown = null;
        Size = FindSize();
        _events.Enqueue(new ResizeEvent(Size.Width, Size.Height));
    }

    // The whole job stops, with all that belongs to it. The system doesn't stop a job that no shell would continue.
    private void Stop()
    {
        _pipe.Take();
        _ = LibC.Kill(0, LibC.StopSignal);
        var until = Environment.TickCount64 + StopPatience;
        while (Environment.TickCount64 < until && (_pipe.Take() & (WakeReasons.Continue | WakeReasons.End)) == WakeReasons.None)
        {
            _ = LibC.Wait([new PollDescriptor(_pipe.Reader, LibC.PollInput)], StopPatience);
        }
    }

    /// <summary>Waits for bytes, a signal, the end of an unfinished sequence, or a time; reads what is there.</summary>
    /// <returns>Whether something came.</returns>
    private bool WaitUntil(long deadline)
    {
        var isUnfinished = _parser.Patience != Timeout.InfiniteTimeSpan;
        var until = isUnfinished ? Math.Min(deadline, _flushTime) : deadline;
        var left = until == long.MaxValue ? -1 : (int)Math.Clamp(until - Environment.TickCount64, 0, int.MaxValue);
        Span<PollDescriptor> wanted = [new(UnixTerminal.Input, LibC.PollInput), new(_pipe.Reader, LibC.PollInput)];
        var ready = LibC.Wait(wanted, left);
        if (ready > 0)
        {
            if (wanted[0].Ready != 0)
            {
                ReadBytes(wanted[0].Ready);
            }

            return true;
        }

        if (ready == 0 && isUnfinished && Environment.TickCount64 >= _flushTime)
        {
            _parser.Flush();
            return true;
        }

        return false;
    }

    private void ReadBytes(short state)
    {
        var hasInput = (state & LibC.PollInput) != 0;
        var count = hasInput ? _terminal.Read(_bytes) : -1;
        if (count > 0)
        {
            _parser.Feed(_bytes.AsSpan(0, count.Value));
            _flushTime = Environment.TickCount64 + (long)Math.Max(0, _parser.Patience.TotalMilliseconds);
        }
        else if (!hasInput || count == 0 || (count < 0 && !LibC.MayTryAgain))
        {
            // What was begun before the terminal went away is complete now.
            _parser.Flush();
            _end ??= count == 0 && (state & LibC.PollHangUp) == 0 ? 0 : Gone;
        }
    }
}
