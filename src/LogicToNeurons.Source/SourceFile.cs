using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Source;

/// <summary>Reads source texts from files and streams; whatever goes wrong is a diagnostic.</summary>
public static class SourceFile
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The largest input that is read, in megabytes of 1,000,000 bytes.</summary>
    public const int MostMegabytes = 256;

    private const int BinaryProbe = 8192;

    /// <summary>Reads a UTF-8 file.</summary>
    /// <param name="path">The file; <c>-</c> is read from <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Opens standard input.</param>
    public static Outcome<SourceText> Read(string path, Func<Stream> standardInput)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(standardInput);
        if (path == StandardInput)
        {
            using var input = standardInput();
            return ReadAll(path, buffer => input.Read(buffer));
        }

        if (string.IsNullOrWhiteSpace(path))
        {
            return Error(path, "L2N0301", Words.Of("file.noName"));
        }

        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            long offset = 0;
            return ReadAll(path, buffer =>
            {
                var count = RandomAccess.Read(file, buffer, offset);
                offset += count;
                return count;
            });
        }
        catch (NotSupportedException)
        {
            return ReadSequence(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Error(path, "L2N0301", Words.Of("file.missing"));
        }
        catch (UnauthorizedAccessException)
        {
            return Directory.Exists(path)
                ? Error(path, "L2N0302", Words.Of("file.directory"))
                : Error(path, "L2N0303", Words.Of("file.denied"));
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return Error(path, "L2N0304", Words.Of("file.unreadable"));
        }
    }

    // Pipes and terminals can only be read from front to back.
    private static Outcome<SourceText> ReadSequence(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return ReadAll(path, buffer => stream.Read(buffer));
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException)
        {
            return Error(path, "L2N0304", Words.Of("file.unreadable"));
        }
    }

    private static Outcome<SourceText> ReadAll(string name, Func<byte[], int> read)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[65536];
        int count;
        while ((count = read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MostMegabytes * 1_000_000L)
            {
                return Error(name, "L2N0307", Words.Of("file.tooLarge", MostMegabytes));
            }
        }

        return Decode(name, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static Outcome<SourceText> Decode(string name, ReadOnlySpan<byte> bytes)
    {
        var isUtf16 = bytes.Length >= 2 && bytes[0] + bytes[1] == 0xFE + 0xFF && bytes[0] >= 0xFE;
        var zero = bytes[..Math.Min(bytes.Length, BinaryProbe)].IndexOf((byte)0);
        if (zero >= 0 && !isUtf16)
        {
            return Error(name, "L2N0305", Words.Of("file.binary", zero + 1));
        }

        var source = SourceText.Decode(name, bytes, out var badOffset);
        return source is null
            ? Error(name, "L2N0306", Words.Of("file.notUtf8", badOffset + 1), Words.Of("file.saveAsUtf8"))
            : source;
    }

    private static Diagnostic Error(string name, string code, Phrase message, Phrase? hint = null) =>
        Diagnostic.About(name, code, Severity.Error, message, hint);
}
