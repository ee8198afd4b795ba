using System.Runtime.InteropServices;
using System.Runtime.Versioning;

#pragma warning disable IDE0130 // The runtime looks for this name (DOTNET_STARTUP_HOOKS).

/// <summary>Plants exceptions in l2n, on signals: for tests of what is left behind on the terminal then.</summary>
internal static class StartupHook
{
    /// <summary>SIGUSR1: an exception on a thread of its own.</summary>
    public const int ThreadFault = 10;

    /// <summary>SIGUSR2: an exception in the main thread, the next time that it waits.</summary>
    public const int MainFault = 12;

    private static readonly List<PosixSignalRegistration> Registrations = [];

    [UnsupportedOSPlatform("windows")]
    public static void Initialize()
    {
        var main = Thread.CurrentThread;
        On(ThreadFault, static () => new Thread(static () => throw new InvalidOperationException("planted")).Start());
        On(MainFault, main.Interrupt);
    }

    [UnsupportedOSPlatform("windows")]
    private static void On(int signal, Action action) => Registrations.Add(PosixSignalRegistration.Create((PosixSignal)signal, context =>
    {
        context.Cancel = true;
        action();
    }));
}
