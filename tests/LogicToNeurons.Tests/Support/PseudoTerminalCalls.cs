using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace LogicToNeurons.Tests.Support;

/// <summary>Linux's calls for pseudo-terminals.</summary>
internal static partial class PseudoTerminalCalls
{
    private const int ReadWrite = 2;
    private const int NoControllingTerminal = 0x100;
    private const int CloseOnExec = 0x80000;
    private const nuint SetSize = 0x5414;

    /// <summary>Opens a new pseudo-terminal: its master, and the path of its slave.</summary>
    public static (int Master, string Slave) OpenMaster()
    {
        var master = OpenPseudoTerminal(ReadWrite | NoControllingTerminal | CloseOnExec);
        var name = new byte[128];
        if (master < 0 || Grant(master) != 0 || Unlock(master) != 0 || NameOfSlave(master, name, (nuint)name.Length) != 0)
        {
            throw new IOException($"This system gives out no pseudo-terminal: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        return (master, Encoding.ASCII.GetString(name.AsSpan(0, Array.IndexOf(name, (byte)0))));
    }

    /// <summary>Opens a terminal without making it the controlling one.</summary>
    public static int OpenTerminal(string path) => Open(path, ReadWrite | NoControllingTerminal | CloseOnExec);

    /// <summary>Tells a terminal its size; whoever runs in it gets SIGWINCH.</summary>
    public static void Resize(int master, int width, int height)
    {
        ReadOnlySpan<ushort> size = [(ushort)height, (ushort)width, 0, 0];
        if (Control(master, SetSize, size) != 0)
        {
            throw new IOException("The size can't be set.");
        }
    }

    /// <summary>Reads what is there.</summary>
    /// <returns>The number of bytes; 0 if nothing came within a tenth of a second; negative at the end.</returns>
    public static int Read(int master, byte[] buffer)
    {
        // struct pollfd: a descriptor, then the wanted and the ready events as two short numbers.
        Span<int> wanted = [master, 1];
        if (Poll(wanted, 1, 100) <= 0)
        {
            return 0;
        }

        var count = (int)ReadBytes(master, buffer, (nuint)buffer.Length);
        return count > 0 ? count : -1;
    }

    /// <summary>Writes everything.</summary>
    public static void Write(int master, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var written = WriteBytes(master, bytes, (nuint)bytes.Length);
            bytes = written >= 0 ? bytes[(int)written..] : throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
    }

    /// <summary>Ends that this process ignores interrupts, as all do that a shell without job control started in the background, or hang-ups, as <c>nohup</c> has it.</summary>
    /// <remarks>Programs inherit it; on a terminal of their own none is started so.</remarks>
    public static void HeedInterrupts()
    {
        const string field = "SigIgn:";
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        var ignored = ulong.Parse(line.AsSpan(field.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        foreach (var signal in new[] { 1, 2, 3 })
        {
            if ((ignored >> (signal - 1) & 1) != 0)
            {
                _ = SetHandler(signal, 0);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint SetHandler(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int OpenPseudoTerminal(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Grant(int master);

    [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Unlock(int master);

    [LibraryImport("libc", EntryPoint = "ptsname_r", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int NameOfSlave(int master, Span<byte> name, nuint length);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int descriptor, nuint request, ReadOnlySpan<ushort> argument);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Poll(Span<int> descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint ReadBytes(int descriptor, Span<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint WriteBytes(int descriptor, ReadOnlySpan<byte> buffer, nuint count);
}
