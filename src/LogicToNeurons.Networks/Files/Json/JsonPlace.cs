using System.Text;
using System.Text.Json;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Networks.Files.Json;

/// <summary>Points diagnostics into a large file, of which only the line at fault becomes text.</summary>
internal static class JsonPlace
{
    private const int MostShown = 1 << 20;

    /// <summary>The byte at which a text stops being JSON.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> bytes, JsonException exception)
    {
        var offset = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            offset += bytes[offset..].IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(bytes.Length, offset + (exception.BytePositionInLine ?? 0));
    }

    /// <summary>A diagnostic about the byte at an offset.</summary>
    public static Diagnostic At(string fileName, ReadOnlySpan<byte> bytes, int offset, Phrase message)
    {
        offset = Math.Min(offset, bytes.Length);
        var start = bytes[..offset].LastIndexOf((byte)'\n') + 1;
        var length = bytes[start..].IndexOf((byte)'\n');
        var line = bytes.Slice(start, Math.Min(MostShown, length < 0 ? bytes.Length - start : length));
        var source = new SourceText(fileName, Encoding.UTF8.GetString(line).Replace('\r', ' '), bytes[..start].Count((byte)'\n'));
        var place = Math.Min(Encoding.UTF8.GetCharCount(line[..Math.Min(line.Length, offset - start)]), source.Text.Length);
        return Diagnostic.At(source, new TextSpan(place, Math.Min(1, source.Text.Length - place)), "L2N1209", Severity.Error, message);
    }
}
