namespace LogicToNeurons.App.Files;

/// <summary>Finds programs in the folders of <c>PATH</c>. Unlike the framework it never looks into the current folder first.</summary>
internal static class SearchPath
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat", string.Empty] : [string.Empty];

    /// <summary>The full path of a program; null if there is none of that name.</summary>
    /// <param name="program">Its name; with a folder it is taken as it is.</param>
    /// <param name="path">The value of <c>PATH</c>.</param>
    public static string? Find(string program, string? path)
    {
        try
        {
            return Path.GetFileName(program) == program ? FindByName(program, path ?? string.Empty) : Path.GetFullPath(program);
        }
        catch (Exception exception) when (FileFailure.IsOne(exception))
        {
            return null;
        }
    }

    private static string? FindByName(string program, string path)
    {
        foreach (var folder in path.Split(Path.PathSeparator))
        {
            if (!Path.IsPathFullyQualified(folder))
            {
                continue;
            }

            foreach (var ending in Endings)
            {
                var file = Path.Combine(folder, program + ending);
                if (IsProgram(file))
                {
                    return file;
                }
            }
        }

        return null;
    }

    private static bool IsProgram(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Executable) != 0);
}
