using LogicToNeurons.Networks.Files.Onnx.Messages;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Makes a graph's inputs and outputs the ports and registers of a network, as our metadata says if there is any.</summary>
internal sealed class OnnxPorts
{
    private readonly OnnxFaults _faults;
    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);
    private List<NetworkPort> _states = [];
    private double[] _initial = [];

    public OnnxPorts(ModelProto model, OnnxFaults faults)
    {
        _faults = faults;
        foreach (var entry in model.MetadataProps)
        {
            _metadata[entry.Key] = entry.Value;
        }
    }

    /// <summary>Gets a value indicating whether the file says what kind its ports are, as ours do.</summary>
    public bool IsOurs => _metadata.ContainsKey(OnnxNames.Inputs) && _metadata.ContainsKey(OnnxNames.Outputs);

    private int StateCount => _initial.Length;

    /// <summary>Adds inputs and registers.</summary>
    public bool TryAddInputs(GraphProto graph, NetworkBuilder builder, OnnxTensors tensors)
    {
        // Old files list the numbers that they hold among the inputs.
        var inputs = graph.Input.Where(input => !tensors.IsConstant(input.Name)).ToList();
        if (!TryReadStates() || !TryReadWidths(inputs, tensors, out var widths) || PortsOf(OnnxNames.Inputs, OnnxNames.StateIn, inputs, widths) is not { } ports)
        {
            return false;
        }

        foreach (var port in ports)
        {
            var (lowest, largest) = Bounds(port.Kind);
            if (!tensors.TryAdd(port.Name, OnnxValue.OfSignals(builder.AddInput(port.Name, port.Width, port.Kind, port.IsBus, lowest, largest), port.Width)))
            {
                return false;
            }
        }

        var first = builder.SignalCount;
        foreach (var state in _states)
        {
            var (lowest, largest) = Bounds(state.Kind);
            builder.AddState(state.Name, _initial.AsSpan(state.First, state.Width), state.Kind, state.IsBus, largest, lowest);
        }

        return StateCount == 0 || tensors.TryAdd(OnnxNames.StateIn, OnnxValue.OfSignals(first, StateCount));
    }

    /// <summary>Adds outputs and what registers hold next.</summary>
    public bool TryAddOutputs(GraphProto graph, NetworkBuilder builder, OnnxTensors tensors, OnnxComposer composer)
    {
        var values = new List<OnnxValue>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var output in graph.Output)
        {
            if (!names.Add(output.Name))
            {
                _faults.Graph(Words.Of("files.graph.twice", Quote.Shortened(output.Name)));
                return false;
            }

            if (tensors.Value(output.Name, Quote.Shortened(output.Name)) is not { } value || !HasWidth(output, value.Width))
            {
                return false;
            }

            values.Add(value);
        }

        if (values.Sum(value => (long)value.Width) > NetworkLimits.MostColumns)
        {
            _faults.Graph(Words.Of("files.graph.allColumns", NetworkLimits.MostColumns));
            return false;
        }

        if (PortsOf(OnnxNames.Outputs, OnnxNames.StateOut, [.. graph.Output], [.. values.Select(value => value.Width)]) is not { } ports)
        {
            return false;
        }

        foreach (var port in ports)
        {
            builder.AddOutput(port.Name, port.Width, port.Kind, port.IsBus);
        }

        foreach (var (output, value) in graph.Output.Zip(values).OrderBy(one => IsState(one.First.Name, OnnxNames.StateOut)))
        {
            var isState = IsState(output.Name, OnnxNames.StateOut);
            void Take(AffineRow row)
            {
                if (isState)
                {
                    builder.AddNextRow(row.Bias, row.Signals, row.Weights);
                }
                else
                {
                    builder.AddOutputRow(row.Bias, row.Signals, row.Weights);
                }
            }

            if (!composer.TryGive(Quote.Shortened(output.Name), value, Take))
            {
                return false;
            }
        }

        return true;
    }

    private static (double Lowest, double Largest) Bounds(ColumnKind kind) => kind switch
    {
        ColumnKind.Bit => (0, 1),
        ColumnKind.Word => (0, double.PositiveInfinity),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    private bool IsState(string name, string stateName) => StateCount > 0 && name == stateName;

    private bool TryReadStates()
    {
        if (!IsOurs)
        {
            return true;
        }

        var states = OnnxMetadata.ReadPorts(_metadata.GetValueOrDefault(OnnxNames.State, string.Empty));
        var initial = OnnxMetadata.ReadInitial(_metadata.GetValueOrDefault(OnnxNames.Initial, string.Empty));
        if (states is null)
        {
            _faults.Metadata(Words.Of("files.metadata.form", OnnxNames.State));
            return false;
        }

        if (initial is null || initial.Length != states.Sum(state => state.Width))
        {
            _faults.Metadata(Words.Of("files.metadata.initial", OnnxNames.Initial, OnnxNames.State));
            return false;
        }

        (_states, _initial) = (states, initial);
        return true;
    }

    private bool TryReadWidths(List<ValueInfoProto> inputs, OnnxTensors tensors, out List<int> widths)
    {
        widths = [];
        var sum = 0L;
        foreach (var input in inputs)
        {
            var name = Quote.Shortened(input.Name);
            if (input.Type?.TensorType is not { } tensor || tensor.Shape?.Dim is not [_, { DimValue: > 0 } columns])
            {
                _faults.Graph(Words.Of("files.graph.shape", name));
                return false;
            }

            if ((OnnxType)tensor.ElemType is not (OnnxType.Float or OnnxType.Double or OnnxType.Int32 or OnnxType.Int64))
            {
                _faults.Tensor(Words.Of("files.tensor.type", name, tensor.ElemType));
                return false;
            }

            if (columns.DimValue > NetworkLimits.MostColumns || (sum += columns.DimValue) > NetworkLimits.MostColumns)
            {
                _faults.Graph(Words.Of("files.graph.allColumns", NetworkLimits.MostColumns));
                return false;
            }

            tensors.UseType((OnnxType)tensor.ElemType);
            widths.Add((int)columns.DimValue);
        }

        return true;
    }

    // What a file says of an output's shape must be so; it need not say anything.
    private bool HasWidth(ValueInfoProto output, int width)
    {
        if (output.Type?.TensorType?.Shape is not { } shape || (shape.Dim.Count == 2 && (!shape.Dim[1].HasDimValue || shape.Dim[1].DimValue == width)))
        {
            return true;
        }

        _faults.Graph(Words.Of("files.graph.output", Quote.Shortened(output.Name), width));
        return false;
    }

    // The ports without the registers' tensor.
    private List<NetworkPort>? PortsOf(string key, string stateName, List<ValueInfoProto> tensors, List<int> widths)
    {
        var ports = new List<NetworkPort>();
        var (first, stateWidth) = (0, 0);
        for (var i = 0; i < tensors.Count; i++)
        {
            if (IsState(tensors[i].Name, stateName))
            {
                stateWidth += widths[i];
                continue;
            }

            ports.Add(new NetworkPort(tensors[i].Name, first, widths[i], ColumnKind.Number, false));
            first += widths[i];
        }

        if (!IsOurs)
        {
            return ports;
        }

        if (stateWidth != StateCount)
        {
            _faults.Metadata(Words.Of("files.metadata.state", OnnxNames.State, StateCount, stateName, stateWidth));
            return null;
        }

        var said = OnnxMetadata.ReadPorts(_metadata[key]);
        if (said is null)
        {
            _faults.Metadata(Words.Of("files.metadata.form", key));
            return null;
        }

        if (!said.Select(port => (port.Name, port.Width)).SequenceEqual(ports.Select(port => (port.Name, port.Width))))
        {
            _faults.Metadata(Words.Of("files.metadata.ports", key));
            return null;
        }

        return said;
    }
}
