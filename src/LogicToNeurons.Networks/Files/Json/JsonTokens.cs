using System.Text.Json;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Files.Json;

/// <summary>Reads the values of a JSON text, each as what it has to be; anything else is a <see cref="JsonFault"/>.</summary>
internal ref struct JsonTokens
{
    private const int LongestName = 32;

    private Utf8JsonReader _reader;

    /// <summary>Begins before the first token.</summary>
    public JsonTokens(ReadOnlySpan<byte> bytes) => _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow });

    /// <summary>Gets the byte that the token begins at.</summary>
    public readonly int Offset => (int)_reader.TokenStartIndex;

    /// <summary>Reads the beginning of an object.</summary>
    public void BeginObject() => Expect(JsonTokenType.StartObject, Words.Of("files.json.object"));

    /// <summary>Reads the beginning of a list.</summary>
    public void BeginList() => Expect(JsonTokenType.StartArray, Words.Of("files.json.list"));

    /// <summary>Reads the name of the next member, or the end of the object.</summary>
    /// <param name="name">The name; empty if it is so long that it is nobody's.</param>
    /// <returns>False at the end.</returns>
    public bool TryReadMember(out string name)
    {
        Read();
        name = _reader.TokenType == JsonTokenType.PropertyName && _reader.ValueSpan.Length <= LongestName ? Text() : string.Empty;
        return _reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Reads the beginning of the next item, or the end of the list.</summary>
    /// <returns>False at the end.</returns>
    public bool TryReadItem()
    {
        Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Asserts that the item that was begun is an object.</summary>
    public readonly void ItemIsObject() => Is(JsonTokenType.StartObject, Words.Of("files.json.object"));

    /// <summary>Asserts that the item that was begun is a list.</summary>
    public readonly void ItemIsList() => Is(JsonTokenType.StartArray, Words.Of("files.json.list"));

    /// <summary>The item that was begun as a number, finite.</summary>
    public readonly double ItemAsNumber()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            throw Fault(Words.Of("files.json.number"));
        }

        return number;
    }

    /// <summary>The item that was begun as a whole number from 0 on.</summary>
    public readonly int ItemAsCount()
    {
        if (_reader.TokenType != JsonTokenType.Number || !_reader.TryGetInt32(out var number) || number < 0)
        {
            throw Fault(Words.Of("files.json.count"));
        }

        return number;
    }

    /// <summary>Reads a number, finite.</summary>
    public double ReadNumber()
    {
        Read();
        return ItemAsNumber();
    }

    /// <summary>Reads a whole number from 0 on.</summary>
    public int ReadCount()
    {
        Read();
        return ItemAsCount();
    }

    /// <summary>Reads true or false.</summary>
    public bool ReadBoolean()
    {
        Read();
        return _reader.TokenType is JsonTokenType.True or JsonTokenType.False ? _reader.GetBoolean() : throw Fault(Words.Of("files.json.boolean"));
    }

    /// <summary>Reads a text.</summary>
    public string ReadText()
    {
        Read();
        return _reader.TokenType == JsonTokenType.String ? Text() : throw Fault(Words.Of("files.json.text"));
    }

    /// <summary>Reads over a value of any kind.</summary>
    public void Skip()
    {
        Read();
        _reader.Skip();
    }

    /// <summary>Asserts that nothing follows.</summary>
    public void End()
    {
        if (_reader.Read())
        {
            throw Fault(Words.Of("files.json.more"));
        }
    }

    /// <summary>Something that is wrong with the token.</summary>
    public readonly JsonFault Fault(Phrase phrase) => new(Offset, phrase);

    private void Expect(JsonTokenType type, Phrase phrase)
    {
        Read();
        Is(type, phrase);
    }

    private readonly void Is(JsonTokenType type, Phrase phrase)
    {
        if (_reader.TokenType != type)
        {
            throw Fault(phrase);
        }
    }

    private void Read()
    {
        if (!_reader.Read())
        {
            throw new JsonFault((int)_reader.BytesConsumed, Words.Of("files.json.end"));
        }
    }

    // Halves of surrogate pairs and bytes that aren't UTF-8 are no text.
    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault(Words.Of("files.json.characters"));
        }
    }
}
