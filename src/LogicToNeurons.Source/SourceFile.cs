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
        var bytes = ReadBytes(path, standardInput);
        return bytes.Value is { } value ? Decode(path, value) : new Outcome<SourceText>(null, bytes.Diagnostics);
    }

    /// <summary>Reads a file of any kind.</summary>
    /// <param name="path">The file; <c>-</c> is read from <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Opens standard input.</param>
    public static Outcome<byte[]> ReadBytes(string path, Func<Stream> standardInput)
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
        catch (Exception exception) when (Explain(path, exception) is { } error)
        {
            return error;
        }
    }

    /// <summary>Opens a file of any kind and any size.</summary>
    /// <param name="path">The file; <c>-</c> is <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Opens standard input.</param>
    public static Outcome<Stream> Open(string path, Func<Stream> standardInput)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(standardInput);
        if (path == StandardInput)
        {
            return standardInput();
        }

        try
        {
            return string.IsNullOrWhiteSpace(path)
                ? Error(path, "L2N0301", Words.Of("file.noName"))
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception exception) when (Explain(path, exception) is { } error)
        {
            return error;
        }
    }

    /// <summary>Why a file can't be read; null if the exception is about something else.</summary>
    public static Diagnostic? Explain(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => Error(path, "L2N0301", Words.Of("file.missing")),
        UnauthorizedAccessException when Directory.Exists(path) => Error(path, "L2N0302", Words.Of("file.directory")),
        UnauthorizedAccessException => Error(path, "L2N0303", Words.Of("file.denied")),
        IOException or ArgumentException => Error(path, "L2N0304", Words.Of("file.unreadable")),
        _ => null,
    };

    // Pipes and terminals can only be read from front to back.
    private static Outcome<byte[]> ReadSequence(string path)
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

    private static Outcome<byte[]> ReadAll(string name, Func<byte[], int> read)
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

        return bytes.ToArray();
    }

    /// <summary>Decodes what a file holds; it must be UTF-8 without NULs near its beginning.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">What it holds.</param>
    public static Outcome<SourceText> Decode(string name, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
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
