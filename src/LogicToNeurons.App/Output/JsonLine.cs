using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Output;

/// <summary>One JSON object a line.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object as a line of text.</summary>
    public static string Of(Action<Utf8JsonWriter> writeMembers)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes the member <c>diagnostics</c>.</summary>
    public static void WriteDiagnostics(Utf8JsonWriter writer, IEnumerable<Diagnostic> diagnostics, Language language)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            Write(writer, diagnostic, language);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a member that is a number of any size.</summary>
    public static void WriteNumber(Utf8JsonWriter writer, string name, BigInteger value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes an object of numbers of any size.</summary>
    public static void WriteNumbers(Utf8JsonWriter writer, IEnumerable<(string Name, BigInteger Value)> values)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            WriteNumber(writer, name, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a member that is an object of numbers of any size.</summary>
    public static void WriteNumbers(Utf8JsonWriter writer, string name, IEnumerable<(string Name, BigInteger Value)> values)
    {
        writer.WritePropertyName(name);
        WriteNumbers(writer, values);
    }

    private static void Write(Utf8JsonWriter writer, Diagnostic diagnostic, Language language)
    {
        var position = diagnostic.Source?.PositionOf(diagnostic.Span.Start);
        writer.WriteString("code", diagnostic.Code);
        writer.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        writer.WriteString("file", diagnostic.FileName);
        writer.WriteNumber("line", position?.Line ?? 0);
        writer.WriteNumber("column", position?.Column ?? 0);
        writer.WriteNumber("length", diagnostic.Source?.CharacterCount(diagnostic.Span) ?? 0);
        writer.WriteString("message", diagnostic.Message.In(language));
        if (diagnostic.Hint is { } hint)
        {
            writer.WriteString("hint", hint.In(language));
        }
    }
}
