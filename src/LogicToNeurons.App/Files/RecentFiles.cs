using System.Text;

namespace LogicToNeurons.App.Files;

/// <summary>The files that the user opened last. Where they can't be kept, everything works without.</summary>
/// <remarks>
/// The file is replaced as a whole, so that a reader sees an old list or a new one. Of two additions at the same moment
/// one may get lost.
/// </remarks>
public sealed class RecentFiles
{
    /// <summary>The most files that are kept.</summary>
    public const int Most = 20;

    private const int MostBytes = 4_000_000;
    private const int LongestPath = 32_767;
    private const string Name = "recent-files";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly StateFolder _folder;

    /// <summary>The files of the user whom these variables belong to.</summary>
    /// <param name="environment">The environment variables.</param>
    public RecentFiles(Func<string, string?> environment) => _folder = new StateFolder(environment);

    /// <summary>The full paths, newest first, at most <see cref="Most"/>; files that no longer exist are left out.</summary>
    public IReadOnlyList<string> Load()
    {
        var paths = new List<string>();
        foreach (var line in ReadLines())
        {
            if (paths.Count < Most && RecentFileLine.Decode(line) is { } path && Path.IsPathFullyQualified(path) && File.Exists(path) && !Has(paths, path))
            {
                paths.Add(path);
            }
        }

        return paths;
    }

    /// <summary>Puts a file first and writes the list to the disk; where that can't be done, nothing happens.</summary>
    public void Add(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var full = Path.GetFullPath(path);
            if (full.Length <= LongestPath && _folder.TryCreate())
            {
                Write(full, Load());
            }
        }
        catch (Exception exception) when (FileFailure.IsOne(exception))
        {
            // A list of recent files isn't worth a word to the user.
        }
    }

    private static bool Has(List<string> paths, string path) => paths.Exists(one => one.Equals(path, Comparison));

    private string[] ReadLines()
    {
        try
        {
            if (_folder.Path is null)
            {
                return [];
            }

            using var stream = new FileStream(Path.Combine(_folder.Path, Name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (stream.Length > MostBytes)
            {
                return [];
            }

            var bytes = new byte[stream.Length];
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Encoding.UTF8.GetString(bytes, 0, count).Split('\n');
        }
        catch (Exception exception) when (FileFailure.IsOne(exception))
        {
            return [];
        }
    }

    private void Write(string newest, IReadOnlyList<string> others)
    {
        var text = new StringBuilder();
        text.Append(RecentFileLine.Encode(newest)).Append('\n');
        var count = 1;
        for (var i = 0; i < others.Count && count < Most; i++)
        {
            if (!others[i].Equals(newest, Comparison))
            {
                text.Append(RecentFileLine.Encode(others[i])).Append('\n');
                count++;
            }
        }

        Replace(Path.Combine(_folder.Path!, Name), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Replace(string file, byte[] content)
    {
        var temporary = $"{file}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
