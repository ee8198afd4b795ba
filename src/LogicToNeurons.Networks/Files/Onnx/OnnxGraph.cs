using LogicToNeurons.Networks.Files.Onnx.Messages;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Makes the graph of a network: for each layer Concat where it reads several tensors, Gemm and Relu; for each output a Gemm.</summary>
internal sealed class OnnxGraph
{
    private readonly Network _network;
    private readonly bool _isDouble;
    private readonly OnnxNames _names;
    private readonly OnnxNotes _notes;
    private readonly OnnxSources _sources;
    private readonly Dictionary<string, string> _joined = [];

    /// <summary>Makes the graph.</summary>
    /// <param name="written">The network.</param>
    /// <param name="isDouble">Whether values are float64 rather than float32.</param>
    /// <param name="names">Names, of which those of the ports are taken.</param>
    public OnnxGraph(WrittenNetwork written, bool isDouble, OnnxNames names)
    {
        (_network, _isDouble, _names) = (written.Network, isDouble, names);
        _notes = new OnnxNotes(written);
        _sources = new OnnxSources(_network);
        Message = new GraphProto { Name = _network.Name, DocString = _notes.OfNetwork() };
        AddInputs();
        for (var layer = 1; layer <= _network.LayerCount; layer++)
        {
            AddLayer(layer);
        }

        foreach (var port in _network.OutputPorts)
        {
            AddOutput(port.Name, port.First, port.Width);
        }

        if (_network.IsRecurrent)
        {
            AddOutput(OnnxNames.StateOut, _network.OutputCount, _network.StateCount);
        }
    }

    /// <summary>Gets the graph without its tensors.</summary>
    public GraphProto Message { get; }

    /// <summary>Gets the tensors of weights and biases.</summary>
    public List<OnnxTensor> Tensors { get; } = [];

    private bool HasRows => _network.FirstNeuron > 0;

    private void AddInputs()
    {
        foreach (var port in _network.Inputs)
        {
            _sources.Add(port.Name, port.First, port.Width);
            Message.Input.Add(Info(port.Name, port.Width));
        }

        if (_network.IsRecurrent)
        {
            _sources.Add(OnnxNames.StateIn, _network.InputCount, _network.StateCount);
            Message.Input.Add(Info(OnnxNames.StateIn, _network.StateCount));
        }
    }

    private void AddLayer(int layer)
    {
        var (first, count) = _network.NeuronsOf(layer).GetOffsetAndLength(_network.NeuronCount);
        var place = FormattableString.Invariant($"layer{layer}");
        var sum = _names.Take($"{place}/gemm");
        var note = _notes.OfNeurons(first, count);
        AddSum(place, sum, _network.Neurons, first, count, note);
        Message.ValueInfo.Add(Info(sum, count));
        var bent = _names.Take($"{place}/relu");
        Message.Node.Add(Node(OnnxNames.Relu, [sum], bent, note));
        Message.ValueInfo.Add(Info(bent, count));
        _sources.Add(bent, _network.FirstNeuron + first, count);
    }

    private void AddOutput(string name, int first, int width)
    {
        Message.Output.Add(Info(name, width));

        // An output of the same name as an input is that input; a node would make it a second time.
        if (!_network.Inputs.Any(input => input.Name == name))
        {
            AddSum(name, name, _network.Outputs, first, width, string.Empty);
        }
    }

    // sum = joined · weightsᵀ + bias
    private void AddSum(string place, string sum, AffineRows rows, int first, int count, string note)
    {
        var tensors = _sources.ReadBy(rows, first, count);
        var input = tensors.Length == 0 ? AddNothing() : Joined(place, tensors);
        var width = Math.Max(1, tensors.Sum(_sources.WidthOf));
        var weights = _names.Take($"{place}/weights");
        var bias = _names.Take($"{place}/bias");
        Tensors.Add(new OnnxTensor(weights, [count, width], _isDouble, (row, values) => _sources.Spread(rows[first + row], tensors, values)));
        Tensors.Add(new OnnxTensor(bias, [count], _isDouble, (_, values) => rows.Biases.Slice(first, count).CopyTo(values)));
        var node = Node(OnnxNames.Gemm, [input, weights, bias], sum, note);
        node.Attribute.Add(new AttributeProto { Name = "transB", I = 1, Type = AttributeProto.Types.AttributeType.Int });
        Message.Node.Add(node);
    }

    // Something must say how many samples there are; without inputs and registers it is one, and this.
    private string AddNothing()
    {
        var name = _names.Take("nothing");
        Tensors.Add(new OnnxTensor(name, [1, 1], _isDouble, static (_, _) => { }));
        return name;
    }

    private string Joined(string place, int[] tensors)
    {
        if (tensors.Length == 1)
        {
            return _sources.NameOf(tensors[0]);
        }

        var key = string.Join(' ', tensors);
        if (!_joined.TryGetValue(key, out var name))
        {
            name = _names.Take($"{place}/concat");
            _joined.Add(key, name);
            var node = Node(OnnxNames.Concat, tensors.Select(_sources.NameOf), name, string.Empty);
            node.Attribute.Add(new AttributeProto { Name = "axis", I = 1, Type = AttributeProto.Types.AttributeType.Int });
            Message.Node.Add(node);
            Message.ValueInfo.Add(Info(name, tensors.Sum(_sources.WidthOf)));
        }

        return name;
    }

    private static NodeProto Node(string type, IEnumerable<string> inputs, string output, string note)
    {
        var node = new NodeProto { OpType = type, Name = output };
        node.Input.AddRange(inputs);
        node.Output.Add(output);
        if (note.Length > 0)
        {
            node.DocString = note;
        }

        return node;
    }

    private ValueInfoProto Info(string name, int width)
    {
        var shape = new TensorShapeProto();
        shape.Dim.Add(HasRows ? new TensorShapeProto.Types.Dimension { DimParam = "N" } : new TensorShapeProto.Types.Dimension { DimValue = 1 });
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = width });
        var type = new TypeProto.Types.Tensor { ElemType = (int)(_isDouble ? OnnxType.Double : OnnxType.Float), Shape = shape };
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = type } };
    }
}
