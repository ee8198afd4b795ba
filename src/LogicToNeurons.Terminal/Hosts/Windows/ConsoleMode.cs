using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace LogicToNeurons.Terminal.Hosts.Windows;

/// <summary>The mode of the Windows console's output: whether it reads VT sequences.</summary>
[SupportedOSPlatform("windows")]
internal static partial class ConsoleMode
{
    private const int StandardOutput = -11;
    private const uint ProcessesVt = 4;

    /// <summary>Lets the console read VT sequences.</summary>
    /// <returns>The mode before; null if the console can't do that.</returns>
    public static uint? Enter()
    {
        var output = GetStdHandle(StandardOutput);
        return GetConsoleMode(output, out var before) != 0 && SetConsoleMode(output, before | ProcessesVt) != 0 ? before : null;
    }

    /// <summary>Sets a mode.</summary>
    public static void Restore(uint mode) => _ = SetConsoleMode(GetStdHandle(StandardOutput), mode);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetConsoleMode(nint handle, uint mode);
}
