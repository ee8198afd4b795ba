using System.Buffers.Binary;
using System.Diagnostics;
using LogicToNeurons.Networks.Files.Onnx.Messages;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>A tensor that is in the file: its numbers, all finite, where they lie.</summary>
internal sealed class OnnxConstant
{
    private const int External = 1;
    private const long LargestExact = 1L << 53;

    private readonly TensorProto _message;
    private readonly OnnxType _type;

    private OnnxConstant(TensorProto message) => (_message, _type) = (message, (OnnxType)message.DataType);

    /// <summary>Gets the number of dimensions, at most 2.</summary>
    public int Rank => _message.Dims.Count;

    /// <summary>Gets the rows; 1 if it has fewer than two dimensions.</summary>
    public int RowCount => Rank == 2 ? (int)_message.Dims[0] : 1;

    /// <summary>Gets the columns; 1 if it has no dimensions.</summary>
    public int ColumnCount => Rank == 0 ? 1 : (int)_message.Dims[^1];

    /// <summary>Gets the type of its numbers.</summary>
    public OnnxType Type => _type;

    /// <summary>Gets a number.</summary>
    public double this[int index] => _message.RawData.Length > 0 ? Raw(index) : _type switch
    {
        OnnxType.Float => _message.FloatData[index],
        OnnxType.Double => _message.DoubleData[index],
        OnnxType.Int32 => _message.Int32Data[index],
        OnnxType.Int64 => _message.Int64Data[index],
        _ => throw new UnreachableException(),
    };

    /// <summary>Takes a tensor of a file.</summary>
    /// <returns>Null if something is wrong with it.</returns>
    public static OnnxConstant? Of(TensorProto message, OnnxFaults faults)
    {
        var name = Quote.Shortened(message.Name);
        if (message.DataLocation == External || message.ExternalData.Count > 0)
        {
            faults.Tensor(Words.Of("files.tensor.external", name));
            return null;
        }

        if ((OnnxType)message.DataType is not (OnnxType.Float or OnnxType.Double or OnnxType.Int32 or OnnxType.Int64))
        {
            faults.Tensor(Words.Of("files.tensor.type", name, message.DataType));
            return null;
        }

        if (message.Dims.Count > 2 || message.Dims.Any(dim => dim is < 1 or > int.MaxValue))
        {
            faults.Tensor(Words.Of("files.tensor.dims", name, Quote.Shortened(string.Join(" × ", message.Dims.Take(8)))));
            return null;
        }

        var constant = new OnnxConstant(message);
        return constant.HasAllNumbers(name, faults) && constant.AreFinite(name, faults) ? constant : null;
    }

    private bool HasAllNumbers(string name, OnnxFaults faults)
    {
        var expected = (long)RowCount * ColumnCount;
        var size = _type is OnnxType.Double or OnnxType.Int64 ? sizeof(double) : sizeof(float);
        var raw = _message.RawData.Length;
        var actual = raw > 0 ? raw / size : _type switch
        {
            OnnxType.Float => _message.FloatData.Count,
            OnnxType.Double => _message.DoubleData.Count,
            OnnxType.Int32 => _message.Int32Data.Count,
            _ => _message.Int64Data.Count,
        };
        if (actual == expected && raw % size == 0)
        {
            return true;
        }

        faults.Tensor(Words.Of("files.tensor.length", name, RowCount, ColumnCount, expected, actual));
        return false;
    }

    private bool AreFinite(string name, OnnxFaults faults)
    {
        var count = RowCount * ColumnCount;
        for (var index = 0; index < count; index++)
        {
            var number = this[index];
            if (!double.IsFinite(number))
            {
                faults.Tensor(Words.Of("files.tensor.infinite", name, index));
                return false;
            }

            if (_type == OnnxType.Int64 && Math.Abs(number) > LargestExact)
            {
                faults.Tensor(Words.Of("files.tensor.large", name, index));
                return false;
            }
        }

        return true;
    }

    private double Raw(int index)
    {
        var bytes = _message.RawData.Span;
        return _type switch
        {
            OnnxType.Float => BinaryPrimitives.ReadSingleLittleEndian(bytes[(index * sizeof(float))..]),
            OnnxType.Double => BinaryPrimitives.ReadDoubleLittleEndian(bytes[(index * sizeof(double))..]),
            OnnxType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(bytes[(index * sizeof(int))..]),
            _ => BinaryPrimitives.ReadInt64LittleEndian(bytes[(index * sizeof(long))..]),
        };
    }
}
