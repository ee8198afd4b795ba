using System.Runtime.InteropServices;

namespace LogicToNeurons.App;

/// <summary>Notices Ctrl+C during long work, so that it can end with a word about where it stands.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly PosixSignalRegistration _registration;
    private volatile bool _isRequested;

    public Interrupt() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        context.Cancel = true;
        _isRequested = true;
    });

    /// <summary>Gets a value indicating whether Ctrl+C was pressed.</summary>
    public bool IsRequested => _isRequested;

    public void Dispose() => _registration.Dispose();
}
