using System.Runtime.InteropServices;
using System.Text;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Hosts.Windows;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Output;

namespace LogicToNeurons.Terminal.Hosts;

/// <summary>Any terminal that .NET's console can read keys from: Windows, and the way out elsewhere. It knows no mouse and no pastes.</summary>
public sealed class ReadKeyHost : ITerminalHost
{
    // .NET can't wait for keys and sizes at once, so they are asked for; nobody feels this delay.
    private const int PollMilliseconds = 15;

    private const int Gone = 129;

    // Handlers run late: an interrupt that ended somebody else may be told only when the terminal is ours again.
    private const int LatestInterrupt = 1000;

    private readonly ConsoleKeys _keys = new();
    private readonly AnsiWriter _writer;
    private readonly Stream _output;
    private readonly Queue<InputEvent> _events = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Lock _gate = new();
    private readonly Encoding? _encoding;
    private CellGrid? _shown;
    private uint? _mode;
    private long _lentUntil;
    private int _endCode;
    private bool _isOurs;
    private bool _isDisposed;

    /// <summary>Takes the terminal.</summary>
    /// <exception cref="IOException">The console doesn't understand VT sequences.</exception>
    public ReadKeyHost(HostOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _writer = new AnsiWriter(options.Theme);
        _output = Console.OpenStandardOutput();
        if (OperatingSystem.IsWindows())
        {
            _mode = ConsoleMode.Enter() ?? throw new IOException("The console doesn't understand VT sequences.");
            _encoding = Console.OutputEncoding;
            Console.OutputEncoding = Encoding.UTF8;
        }

        Console.TreatControlCAsInput = true;
        Size = FindSize();
        On(PosixSignal.SIGTERM, 15);
        On(PosixSignal.SIGHUP, 1);
        On(PosixSignal.SIGINT, 2);
        AppDomain.CurrentDomain.ProcessExit += LeaveAtExit;
        AppDomain.CurrentDomain.UnhandledException += LeaveAtExit;
        Enter();
    }

    /// <inheritdoc/>
    public (int Width, int Height) Size { get; private set; }

    /// <inheritdoc/>
    public void Present(CellGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var bytes = _writer.Write(ReferenceEquals(grid, _shown) ? null : _shown, grid);
        _shown = grid;
        lock (_gate)
        {
            if (_isOurs && bytes.Length > 0)
            {
                Write(bytes.Span);
            }
        }
    }

    /// <inheritdoc/>
    public InputEvent? Read(TimeSpan timeout)
    {
        var start = Environment.TickCount64;
        while (true)
        {
            if (Next() is { } next)
            {
                return next;
            }

            var left = timeout < TimeSpan.Zero ? PollMilliseconds : timeout.TotalMilliseconds - (Environment.TickCount64 - start);
            if (left <= 0)
            {
                return null;
            }

            Thread.Sleep((int)Math.Ceiling(Math.Min(left, PollMilliseconds)));
        }
    }

    /// <inheritdoc/>
    public void Suspend(Action? action)
    {
        Leave();
        Volatile.Write(ref _lentUntil, long.MaxValue);
        TakeControlC(false);
        try
        {
            action?.Invoke();
        }
        finally
        {
            Volatile.Write(ref _lentUntil, Environment.TickCount64 + LatestInterrupt);
            TakeControlC(true);
            _mode = OperatingSystem.IsWindows() ? ConsoleMode.Enter() : null;
            Enter();
        }

        _events.Enqueue(new ResumeEvent());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        Leave();
        foreach (var one in _signals)
        {
            one.Dispose();
        }

        AppDomain.CurrentDomain.ProcessExit -= LeaveAtExit;
        AppDomain.CurrentDomain.UnhandledException -= LeaveAtExit;
        TakeControlC(false);
        if (OperatingSystem.IsWindows() && _encoding is not null)
        {
            Console.OutputEncoding = _encoding;
        }

        _output.Dispose();
    }

    private InputEvent? Next()
    {
        if (_events.TryDequeue(out var told))
        {
            return told;
        }

        if (Volatile.Read(ref _endCode) is var code and > 0)
        {
            return new EndEvent(code);
        }

        var size = FindSize();
        if (size != Size)
        {
            (Size, _shown) = (size, null);
            return new ResizeEvent(size.Width, size.Height);
        }

        return NextKey();
    }

    // A terminal that is gone has no modes.
    private static void TakeControlC(bool isInput)
    {
        try
        {
            Console.TreatControlCAsInput = isInput;
        }
        catch (IOException)
        {
            // Reading tells that it is gone.
        }
    }

    private InputEvent? NextKey()
    {
        try
        {
            while (Console.KeyAvailable)
            {
                if (_keys.Read(Console.ReadKey(intercept: true)) is { } key)
                {
                    return key;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // The terminal is gone.
            _ = Interlocked.CompareExchange(ref _endCode, Gone, 0);
            return new EndEvent(Volatile.Read(ref _endCode));
        }

        return null;
    }

    private static (int Width, int Height) FindSize()
    {
        var (width, height) = (Console.WindowWidth, Console.WindowHeight);
        return width > 0 && height > 0 ? (width, height) : (80, 24);
    }

    private void On(PosixSignal signal, int number) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        if (context.Signal == PosixSignal.SIGINT && Environment.TickCount64 < Volatile.Read(ref _lentUntil))
        {
            context.Cancel = true;
            return;
        }

        context.Cancel = Interlocked.CompareExchange(ref _endCode, 128 + number, 0) == 0;
        Leave();
    }));

    // A terminal that is gone needs no restoring, and an exception on the way out, or in a signal's handler, would be a crash.
    private void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _output.Write(bytes);
            _output.Flush();
        }
        catch (IOException)
        {
            _ = Interlocked.CompareExchange(ref _endCode, Gone, 0);
        }
    }

    private void LeaveAtExit(object? sender, EventArgs e) => Leave();

    private void Enter()
    {
        lock (_gate)
        {
            if (!_isDisposed && Volatile.Read(ref _endCode) == 0)
            {
                _isOurs = true;
                _shown = null;
                Write(ScreenModes.Enter);
            }
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (!_isOurs)
            {
                return;
            }

            _isOurs = false;
            Write(ScreenModes.LeaveInput);
            Write(ScreenModes.LeaveScreen);
            if (OperatingSystem.IsWindows() && _mode is { } mode)
            {
                ConsoleMode.Restore(mode);
            }
        }
    }
}
