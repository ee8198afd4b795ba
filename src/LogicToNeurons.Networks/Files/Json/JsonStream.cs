using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LogicToNeurons.Networks.Files.Json;

/// <summary>Writes one large object, a line for each item of its lists, without ever holding it as a whole.</summary>
internal sealed class JsonStream : IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushAt);
    private readonly Utf8JsonWriter _writer;
    private bool _isFirst = true;

    /// <summary>Begins the object.</summary>
    public JsonStream(Stream stream)
    {
        _stream = stream;
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Raw("{"u8);
    }

    /// <summary>Gets the writer of the value that was begun.</summary>
    public Utf8JsonWriter Writer => _writer;

    /// <summary>Begins a member whose value <see cref="Writer"/> takes.</summary>
    public void BeginMember(ReadOnlySpan<byte> name)
    {
        Separate("\n"u8);
        Raw("\""u8);
        Raw(name);
        Raw("\":"u8);
        _writer.Reset(_buffer);
    }

    /// <summary>Begins a list of items.</summary>
    public void BeginList(ReadOnlySpan<byte> name)
    {
        BeginMember(name);
        BeginList();
    }

    /// <summary>Begins a list as an item.</summary>
    public void BeginListItem()
    {
        Separate("\n"u8);
        BeginList();
    }

    /// <summary>Begins an item of a list, which <see cref="Writer"/> takes.</summary>
    public void BeginItem()
    {
        Separate("\n "u8);
        _writer.Reset(_buffer);
    }

    /// <summary>Ends a member or an item.</summary>
    public void End()
    {
        _writer.Flush();
        if (_buffer.WrittenCount >= FlushAt)
        {
            Flush();
        }
    }

    /// <summary>Ends a list.</summary>
    public void EndList()
    {
        Raw("]"u8);
        _isFirst = false;
    }

    /// <summary>Ends the object.</summary>
    public void Dispose()
    {
        Raw("\n}\n"u8);
        Flush();
        _writer.Dispose();
    }

    private void BeginList()
    {
        Raw("["u8);
        _isFirst = true;
    }

    private void Separate(ReadOnlySpan<byte> space)
    {
        if (!_isFirst)
        {
            Raw(","u8);
        }

        _isFirst = false;
        Raw(space);
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    private void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
