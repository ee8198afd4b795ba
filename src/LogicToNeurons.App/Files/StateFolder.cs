namespace LogicToNeurons.App.Files;

/// <summary>The folder of what is kept from one start to the next: <c>$XDG_STATE_HOME/l2n</c>, else <c>$HOME/.local/state/l2n</c>; on Windows <c>%LOCALAPPDATA%\l2n</c>.</summary>
/// <remarks>By the XDG Base Directory Specification, which has relative and empty values ignored.</remarks>
public sealed class StateFolder
{
    private const string OwnName = "l2n";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Finds the folder; it need not exist.</summary>
    /// <param name="environment">The environment variables.</param>
    public StateFolder(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var parent = OperatingSystem.IsWindows() ? Full(environment("LOCALAPPDATA"))
            : Full(environment("XDG_STATE_HOME")) ?? (Full(environment("HOME")) is { } home ? System.IO.Path.Combine(home, ".local", "state") : null);
        Path = parent is null ? null : System.IO.Path.Combine(parent, OwnName);
    }

    /// <summary>Gets the full path; null if the user has no place for it.</summary>
    public string? Path { get; }

    /// <summary>Makes the folder, and those above it, for the user alone; one that is there stays as it is.</summary>
    /// <returns>Whether it is there now.</returns>
    public bool TryCreate()
    {
        try
        {
            return Path is not null && TryCreate(Path);
        }
        catch (Exception exception) when (FileFailure.IsOne(exception))
        {
            return false;
        }
    }

    private static bool TryCreate(string path)
    {
        if (Directory.Exists(path))
        {
            return true;
        }

        if (System.IO.Path.GetDirectoryName(path) is not { } parent || !TryCreate(parent))
        {
            return false;
        }

        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
        return true;
    }

    private static string? Full(string? path) => path is not null && System.IO.Path.IsPathFullyQualified(path) ? path : null;
}
