using System.Buffers.Binary;
using Google.Protobuf;
using LogicToNeurons.Networks.Files.Onnx.Messages;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>A tensor of weights or biases whose values are made only when they are written, row by row.</summary>
internal sealed class OnnxTensor
{
    private const int RawDataField = 9;

    private readonly TensorProto _head;
    private readonly int _rowCount;
    private readonly int _columnCount;
    private readonly bool _isDouble;
    private readonly Action<int, Span<double>> _fill;

    /// <summary>Describes a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="dims">Its dimensions, one or two.</param>
    /// <param name="isDouble">Whether it is float64 rather than float32.</param>
    /// <param name="fill">Sets the values of a row that aren't 0.</param>
    public OnnxTensor(string name, int[] dims, bool isDouble, Action<int, Span<double>> fill)
    {
        (_isDouble, _fill) = (isDouble, fill);
        (_rowCount, _columnCount) = dims.Length == 1 ? (1, dims[0]) : (dims[0], dims[1]);
        _head = new TensorProto { Name = name, DataType = (int)(isDouble ? OnnxType.Double : OnnxType.Float) };
        _head.Dims.AddRange(dims.Select(dim => (long)dim));
    }

    /// <summary>Gets the bytes of the values.</summary>
    public long DataSize => (long)_rowCount * _columnCount * ValueSize;

    /// <summary>Gets the bytes of the message; only for what isn't too large.</summary>
    public int Size => _head.CalculateSize() + CodedOutputStream.ComputeTagSize(RawDataField) + CodedOutputStream.ComputeLengthSize((int)DataSize) + (int)DataSize;

    private int ValueSize => _isDouble ? sizeof(double) : sizeof(float);

    /// <summary>Writes the message.</summary>
    /// <param name="output">The stream as protocol buffers see it.</param>
    /// <param name="stream">The same stream as bytes.</param>
    public void Write(CodedOutputStream output, Stream stream)
    {
        _head.WriteTo(output);
        output.WriteTag(RawDataField, WireFormat.WireType.LengthDelimited);
        output.WriteLength((int)DataSize);
        output.Flush();
        var values = new double[_columnCount];
        var bytes = new byte[_columnCount * ValueSize];
        for (var row = 0; row < _rowCount; row++)
        {
            values.AsSpan().Clear();
            _fill(row, values);
            Encode(values, bytes);
            stream.Write(bytes);
        }
    }

    private void Encode(double[] values, byte[] bytes)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (_isDouble)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), values[i]);
            }
            else
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), (float)values[i]);
            }
        }
    }
}
