using LogicToNeurons.Networks.Files.Onnx.Messages;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>The tensors of a graph by name: numbers in the file, and what inputs and nodes give.</summary>
internal sealed class OnnxTensors(GraphProto graph, OnnxFaults faults)
{
    private readonly Dictionary<string, OnnxConstant> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OnnxValue> _values = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether no number is anything but float32.</summary>
    public bool IsFloat32 { get; private set; } = true;

    /// <summary>Takes the numbers in the file.</summary>
    public bool TryAddConstants()
    {
        foreach (var message in graph.Initializer)
        {
            if (OnnxConstant.Of(message, faults) is not { } constant)
            {
                return false;
            }

            if (!_constants.TryAdd(message.Name, constant))
            {
                faults.Graph(Words.Of("files.graph.twice", Quote.Shortened(message.Name)));
                return false;
            }

            UseType(constant.Type);
        }

        return true;
    }

    /// <summary>Notes the type of some numbers.</summary>
    public void UseType(OnnxType type) => IsFloat32 &= type == OnnxType.Float;

    /// <summary>Gives a value its name.</summary>
    public bool TryAdd(string name, OnnxValue value)
    {
        if (name.Length > 0 && !_constants.ContainsKey(name) && _values.TryAdd(name, value))
        {
            return true;
        }

        faults.Graph(name.Length == 0 ? Words.Of("files.graph.nameless") : Words.Of("files.graph.twice", Quote.Shortened(name)));
        return false;
    }

    /// <summary>Whether a name is that of numbers in the file.</summary>
    public bool IsConstant(string name) => _constants.ContainsKey(name);

    /// <summary>The numbers of a name; null if they aren't in the file.</summary>
    public OnnxConstant? Constant(string name) => _constants.GetValueOrDefault(name);

    /// <summary>The value of a name; numbers in the file may be one, too.</summary>
    /// <param name="name">The name.</param>
    /// <param name="reader">What to call who reads it.</param>
    /// <returns>Null if there is none.</returns>
    public OnnxValue? Value(string name, string reader)
    {
        if (_values.TryGetValue(name, out var value))
        {
            return value;
        }

        if (_constants.TryGetValue(name, out var constant))
        {
            if (OnnxValue.OfConstant(constant) is { } shared)
            {
                return shared;
            }

            faults.Graph(Words.Of("files.graph.samples", reader, Quote.Shortened(name), constant.RowCount, constant.ColumnCount));
            return null;
        }

        faults.Graph(Words.Of("files.graph.unknown", reader, Quote.Shortened(name)));
        return null;
    }
}
