using LogicToNeurons.Terminal.Hosts.Unix;

namespace LogicToNeurons.Terminal.Hosts;

/// <summary>Finds the host for the terminal that the process was started in.</summary>
public static class TerminalHost
{
    /// <summary>The host that fits: a screen needs a terminal for input and for output, and one that can place its cursor.</summary>
    /// <param name="isTerminal">Whether standard input and standard output both are terminals.</param>
    /// <param name="isWindows">Whether the system is Windows, where <c>TERM</c> says nothing.</param>
    /// <param name="environment">Looks up a variable: <c>TERM</c>, and <c>L2N_HOST</c>, which may ask for <c>readkey</c>.</param>
    public static HostKind KindOf(bool isTerminal, bool isWindows, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (!isTerminal)
        {
            return HostKind.None;
        }

        if (isWindows)
        {
            return HostKind.ReadKey;
        }

        var term = environment("TERM");
        return string.IsNullOrEmpty(term) || term == "dumb" ? HostKind.None
            : environment("L2N_HOST") == "readkey" ? HostKind.ReadKey
            : HostKind.Unix;
    }

    /// <summary>The host that fits here.</summary>
    /// <param name="environment">Looks up a variable.</param>
    public static HostKind Find(Func<string, string?> environment)
    {
        var isWindows = OperatingSystem.IsWindows();
        var isTerminal = isWindows
            ? !Console.IsInputRedirected && !Console.IsOutputRedirected
            : LibC.IsTerminal(0) != 0 && LibC.IsTerminal(1) != 0;
        return KindOf(isTerminal, isWindows, environment);
    }

    /// <summary>Takes the terminal.</summary>
    /// <param name="kind">How.</param>
    /// <param name="options">How it is used.</param>
    /// <returns>The host; null if there is none.</returns>
    public static ITerminalHost? Open(HostKind kind, HostOptions options)
    {
        switch (kind)
        {
            case HostKind.Unix when !OperatingSystem.IsWindows():
                return new UnixTerminalHost(options);
            case HostKind.ReadKey:
                return new ReadKeyHost(options);
            default:
                return null;
        }
    }
}
