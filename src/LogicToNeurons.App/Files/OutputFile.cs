using System.Text;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Files;

/// <summary>Writes a file that somebody asked for.</summary>
internal static class OutputFile
{
    /// <summary>What is wrong with a name that is a folder's; null if it isn't one. So that its ending isn't what is complained of.</summary>
    public static Phrase? FolderConflict(string file) => Directory.Exists(file) ? Words.Of("usage.folder", file) : null;

    /// <summary>Whether the folder that a file is to be written to is there; if not, that is told. So that nobody waits for what then can't be written.</summary>
    public static bool HasFolder(Session session, string file)
    {
        var isThere = Path.GetDirectoryName(file) is not { Length: > 0 } folder || Directory.Exists(folder);
        if (!isThere)
        {
            session.Tell([Diagnostic.About(file, "L2N0308", Severity.Error, Words.Of("file.noFolder"))]);
        }

        return isThere;
    }

    /// <summary>Writes a text as UTF-8, over whatever the file held.</summary>
    /// <returns>False if that can't be done; that is told.</returns>
    public static bool TryWrite(Session session, string file, string text) =>
        TryWrite(session, file, stream => stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text)));

    /// <summary>Writes bytes, over whatever the file held.</summary>
    /// <returns>False if that can't be done; that is told.</returns>
    public static bool TryWrite(Session session, string file, Action<Stream> write)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write);
            write(stream);
            return true;
        }
        catch (Exception exception) when (FileFailure.IsOne(exception))
        {
            var reason = Words.Of(
                Directory.Exists(file) ? "file.folder"
                : exception is UnauthorizedAccessException ? "file.notAllowed"
                : exception is DirectoryNotFoundException ? "file.noFolder" : "file.unwritable");
            session.Tell([Diagnostic.About(file, "L2N0308", Severity.Error, reason)]);
            return false;
        }
    }
}
