using System.Runtime.InteropServices;

namespace LogicToNeurons.Terminal.Hosts.Unix;

/// <summary>The C library's calls for terminals. Numbers that systems define differently are chosen here.</summary>
internal static unsafe partial class LibC
{
    public const short PollInput = 1;
    public const short PollOutput = 4;
    public const short PollHangUp = 16;

    private const int Interrupted = 4;
    private const int CloseOnExec = 0x80000;
    private const int SetDescriptorFlags = 2;

    private static readonly bool IsApple = OperatingSystem.IsMacOS();

    // Apple's ARM calls take variable arguments on the stack, where they are behind eight others.
    private static readonly bool IsAppleArm = IsApple && RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>Gets a value indicating whether the last call failed only because a signal came, or because nothing was ready.</summary>
    public static bool MayTryAgain => Marshal.GetLastPInvokeError() is var error && (error == Interrupted || error == WouldBlock);

    /// <summary>Gets SIGTSTP.</summary>
    public static int StopSignal => IsApple ? 18 : 20;

    /// <summary>Opens a pipe whose ends child processes don't inherit.</summary>
    public static bool OpenPipe(out int reader, out int writer)
    {
        var ends = stackalloc int[2];
        var isOpen = (IsApple ? Pipe(ends) : Pipe2(ends, CloseOnExec)) == 0;
        (reader, writer) = (ends[0], ends[1]);
        if (isOpen && IsApple)
        {
            _ = SetFlags(reader);
            _ = SetFlags(writer);
        }

        return isOpen;
    }

    /// <summary>The size of a terminal; null if it doesn't know.</summary>
    public static (int Width, int Height)? SizeOf(int descriptor)
    {
        var size = stackalloc ushort[4];
        var request = IsApple ? (nuint)0x40087468 : 0x5413;
        var result = IsAppleArm ? ControlOnStack(descriptor, request, 0, 0, 0, 0, 0, 0, size) : Control(descriptor, request, size);
        return result == 0 && size[0] > 0 && size[1] > 0 ? (size[1], size[0]) : null;
    }

    /// <summary>Waits until one of some descriptors is ready.</summary>
    /// <param name="descriptors">What is waited for; the results stand in it.</param>
    /// <param name="milliseconds">How long; -1 for ever.</param>
    /// <returns>How many are ready; negative if a signal came in between.</returns>
    public static int Wait(Span<PollDescriptor> descriptors, int milliseconds)
    {
        fixed (PollDescriptor* first = descriptors)
        {
            return Poll(first, (nuint)descriptors.Length, milliseconds);
        }
    }

    /// <summary>Drops what was typed and not read.</summary>
    public static void DropInput(int descriptor) => _ = Flush(descriptor, IsApple ? 1 : 0);

    [LibraryImport("libc", EntryPoint = "isatty")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int IsTerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int GetModes(int descriptor, Span<byte> modes);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int SetModes(int descriptor, int when, ReadOnlySpan<byte> modes);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial void MakeRaw(Span<byte> modes);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Read(int descriptor, Span<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Write(int descriptor, ReadOnlySpan<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Kill(int process, int signal);

    private static int WouldBlock => IsApple ? 35 : 11;

    private static int SetFlags(int descriptor) => IsAppleArm
        ? FileControlOnStack(descriptor, SetDescriptorFlags, 0, 0, 0, 0, 0, 0, 1)
        : FileControl(descriptor, SetDescriptorFlags, 1);

    [LibraryImport("libc", EntryPoint = "tcflush")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int descriptor, int queue);

    [LibraryImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Poll(PollDescriptor* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "pipe")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Pipe(int* ends);

    [LibraryImport("libc", EntryPoint = "pipe2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Pipe2(int* ends, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int descriptor, nuint request, void* argument);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ControlOnStack(int descriptor, nuint request, nint a, nint b, nint c, nint d, nint e, nint f, void* argument);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileControl(int descriptor, int command, nint argument);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileControlOnStack(int descriptor, int command, nint a, nint b, nint c, nint d, nint e, nint f, nint argument);
}
