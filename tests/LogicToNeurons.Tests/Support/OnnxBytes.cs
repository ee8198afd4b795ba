using System.Buffers.Binary;
using System.Text;

namespace LogicToNeurons.Tests.Support;

/// <summary>ONNX files as others write them, put together byte by byte.</summary>
internal sealed class OnnxBytes
{
    public const int Float = 1;
    public const int Int32 = 6;
    public const int Int64 = 7;
    public const int Double = 11;

    private readonly List<byte> _graph = [.. Text(2, "others")];
    private readonly List<byte> _more = [];

    public OnnxBytes Input(string name, long width, int type = Float) => Add(11, Info(name, type, width));

    public OnnxBytes Output(string name) => Add(12, Text(1, name));

    public OnnxBytes Output(string name, long width, int type = Float) => Add(12, Info(name, type, width));

    public OnnxBytes Metadata(string key, string value)
    {
        _more.AddRange(Bytes(14, [.. Text(1, key), .. Text(2, value)]));
        return this;
    }

    public OnnxBytes Node(string type, string[] inputs, string output, params byte[][] attributes) =>
        Add(1, [.. inputs.SelectMany(input => Text(1, input)), .. Text(2, output), .. Text(3, $"n_{output}"), .. Text(4, type), .. attributes.SelectMany(attribute => Bytes(5, attribute))]);

    /// <summary>A tensor of float32 as raw bytes.</summary>
    public OnnxBytes Raw(string name, long[] dims, params float[] values)
    {
        var raw = new byte[values.Length * sizeof(float)];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(raw.AsSpan(i * sizeof(float)), values[i]);
        }

        return Tensor(name, dims, Float, Bytes(9, raw));
    }

    /// <summary>A tensor of any type, whose numbers are in a field.</summary>
    public OnnxBytes Tensor(string name, long[] dims, int type, params byte[] numbers) =>
        Add(5, [.. dims.SelectMany(dim => Number(1, dim)), .. Number(2, type), .. Text(8, name), .. numbers]);

    public byte[] Build(long operators = 13) => [.. Number(1, 8), .. Bytes(8, [.. Text(1, string.Empty), .. Number(2, operators)]), .. _more, .. Bytes(7, [.. _graph])];

    public static byte[] Whole(string name, long value) => [.. Text(1, name), .. Number(3, value), .. Number(20, 2)];

    public static byte[] Factor(string name, float value)
    {
        var bytes = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        return [.. Text(1, name), .. Varint((2 << 3) + 5), .. bytes, .. Number(20, 1)];
    }

    public static byte[] Number(int field, long value) => [.. Varint((ulong)field << 3), .. Varint(unchecked((ulong)value))];

    public static byte[] Bytes(int field, byte[] bytes) => [.. Varint(((ulong)field << 3) | 2), .. Varint((ulong)bytes.Length), .. bytes];

    public static byte[] Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    public static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)((value & 0x7F) | 0x80));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }

    private static byte[] Info(string name, int type, long width)
    {
        var shape = Bytes(2, [.. Bytes(1, Text(2, "batch")), .. Bytes(1, Number(1, width))]);
        return [.. Text(1, name), .. Bytes(2, Bytes(1, [.. Number(1, type), .. shape]))];
    }

    private OnnxBytes Add(int field, byte[] message)
    {
        _graph.AddRange(Bytes(field, message));
        return this;
    }
}
