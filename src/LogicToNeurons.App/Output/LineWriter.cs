using System.Text;

namespace LogicToNeurons.App.Output;

/// <summary>Writes lines of UTF-8, ended by LF; in ASCII mode our own signs become ASCII ones.</summary>
/// <param name="stream">Where to.</param>
/// <param name="isAscii">Whether signs such as <c>→</c> are written as ASCII. Words stay as they are.</param>
internal sealed class LineWriter(Stream stream, bool isAscii) : IDisposable
{
    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16384, leaveOpen: true)
    {
        AutoFlush = false,
        NewLine = "\n",
    };

    public void Line(string text = "") => Guard(() => _writer.WriteLine(isAscii ? ToAscii(text) : text));

    public void Text(string text) => Guard(() => _writer.Write(text));

    public void Flush() => Guard(_writer.Flush);

    public void Dispose() => _writer.Dispose();

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception)
        {
            throw new ClosedPipeException(exception);
        }
    }

    private static string ToAscii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            ascii.Append(character switch
            {
                '→' => "->",
                '×' => "*",
                '÷' => "/",
                '─' => "-",
                '│' => "|",
                '·' => "+",
                '…' => "...",
                '≠' => "!=",
                '✓' => "ok",
                _ => character.ToString(),
            });
        }

        return ascii.ToString();
    }
}
