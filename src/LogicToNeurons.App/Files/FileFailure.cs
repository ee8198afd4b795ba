using System.Security;

namespace LogicToNeurons.App.Files;

/// <summary>Tells what files and their names do wrong from mistakes of ours.</summary>
internal static class FileFailure
{
    /// <summary>Whether an exception is about a file: missing, not allowed, no room, an impossible name.</summary>
    public static bool IsOne(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException;
}
