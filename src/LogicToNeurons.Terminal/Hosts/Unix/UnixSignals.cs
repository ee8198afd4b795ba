using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace LogicToNeurons.Terminal.Hosts.Unix;

/// <summary>The signals that matter to a full-screen program. Their handlers run on threads of their own.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class UnixSignals : IDisposable
{
    // Handlers run late: an interrupt that ended somebody else may be told only when the terminal is ours again.
    private const int LatestInterrupt = 1000;

    private readonly UnixTerminal _terminal;
    private readonly WakePipe _pipe;
    private readonly List<PosixSignalRegistration> _registrations = [];
    private PosixSignalRegistration? _stop;
    private long _lentUntil;
    private int _endCode;

    public UnixSignals(UnixTerminal terminal, WakePipe pipe)
    {
        _terminal = terminal;
        _pipe = pipe;
        On(PosixSignal.SIGWINCH, _ => _pipe.Wake(WakeReasons.Resize));
        On(PosixSignal.SIGCONT, Continue);
        On(PosixSignal.SIGHUP, context => End(context, 1));
        On(PosixSignal.SIGINT, context => End(context, 2));
        On(PosixSignal.SIGQUIT, context => End(context, 3));
        On(PosixSignal.SIGTERM, context => End(context, 15));
        CatchStop();
    }

    /// <summary>Gets the exit code that a signal asked for; 0 if none did.</summary>
    public int EndCode => Volatile.Read(ref _endCode);

    /// <summary>While somebody else has the terminal, the process stops as any other, and interrupts are meant for them.</summary>
    public void Lend(Action action)
    {
        Volatile.Write(ref _lentUntil, long.MaxValue);
        _stop?.Dispose();
        try
        {
            action();
        }
        finally
        {
            CatchStop();
            Volatile.Write(ref _lentUntil, Environment.TickCount64 + LatestInterrupt);
        }
    }

    public void Dispose()
    {
        _stop?.Dispose();
        foreach (var one in _registrations)
        {
            one.Dispose();
        }
    }

    private void On(PosixSignal signal, Action<PosixSignalContext> handler) => _registrations.Add(PosixSignalRegistration.Create(signal, handler));

    private void CatchStop() => _stop = PosixSignalRegistration.Create(PosixSignal.SIGTSTP, context =>
    {
        context.Cancel = true;
        _pipe.Wake(WakeReasons.Stop);
    });

    // Only here is it sure that the shell has set its own modes and given us the terminal. The runtime's own handling would follow,
    // and set the modes that the terminal had at the process's start.
    private void Continue(PosixSignalContext context)
    {
        context.Cancel = true;
        _ = _terminal.Enter(isContinued: true);
        _pipe.Wake(WakeReasons.Continue);
    }

    // A second signal, or one while output is stuck, does what it does to any process.
    private void End(PosixSignalContext context, int number)
    {
        if (Environment.TickCount64 < Volatile.Read(ref _lentUntil) && context.Signal is (PosixSignal.SIGINT or PosixSignal.SIGQUIT))
        {
            context.Cancel = true;
            return;
        }

        var isFirst = Interlocked.CompareExchange(ref _endCode, 128 + number, 0) == 0;
        context.Cancel = _terminal.Close() && isFirst;
        _pipe.Wake(WakeReasons.End);
    }
}
