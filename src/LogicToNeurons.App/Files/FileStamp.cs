namespace LogicToNeurons.App.Files;

/// <summary>What tells one version of a file from another: while it stays equal, the file is taken to be unchanged.</summary>
/// <param name="Exists">Whether there is such a file, and it can be looked at; a folder is none.</param>
/// <param name="Length">Its length in bytes; 0 where there is none.</param>
/// <param name="LastWriteTicks">When it was last written, in ticks of 100 ns, UTC; 0 where there is none.</param>
public sealed record FileStamp(bool Exists, long Length, long LastWriteTicks)
{
    private static readonly FileStamp None = new(false, 0, 0);

    /// <summary>The stamp of the file as it is now. It never throws, and costs a few microseconds.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null)
            {
                // Of a link, only its target changes.
                file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
            }

            return file.Exists ? new FileStamp(true, file.Length, file.LastWriteTimeUtc.Ticks) : None;
        }
        catch (Exception exception) when (FileFailure.IsOne(exception))
        {
            return None;
        }
    }
}
