using System.Runtime.InteropServices;

namespace LogicToNeurons.App;

/// <summary>Notices Ctrl+C during long work, so that it can end with a word about where it stands.</summary>
public sealed class Interrupt : IDisposable
{
    private readonly PosixSignalRegistration _registration;
    private readonly CancellationTokenSource _source = new();

    /// <summary>Notices Ctrl+C from now on.</summary>
    public Interrupt() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        context.Cancel = true;
        Request();
    });

    /// <summary>Gets a value indicating whether Ctrl+C was pressed.</summary>
    public bool IsRequested => _source.IsCancellationRequested;

    /// <summary>Gets what tells others that Ctrl+C was pressed.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Does what Ctrl+C does; nothing if the work is over.</summary>
    public void Request()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The signal has a thread of its own and may come while, or just after, the work ends.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
