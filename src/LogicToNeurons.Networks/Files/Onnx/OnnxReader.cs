using Google.Protobuf;
using LogicToNeurons.Networks.Files.Onnx.Messages;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Reads ONNX files, ours and others', within MatMul, Gemm, Add, Relu and Concat.</summary>
/// <remarks>What is affine is multiplied out, so that only Relus are neurons, and layers have shortcuts where the graph has.</remarks>
internal sealed class OnnxReader
{
    private const int OldestOperatorSet = 7;

    private readonly OnnxFaults _faults;
    private readonly GraphProto _graph;
    private readonly OnnxPorts _ports;
    private readonly NetworkBuilder _builder;

    private OnnxReader(string fileName, ModelProto model, OnnxFaults faults)
    {
        (_graph, _faults) = (model.Graph, faults);
        _ports = new OnnxPorts(model, faults);
        var name = _graph.Name.Length > 0 ? _graph.Name : Path.GetFileNameWithoutExtension(fileName);
        _builder = new NetworkBuilder(name);
    }

    /// <summary>Reads a file.</summary>
    public static Outcome<ReadNetwork> Read(string fileName, byte[] bytes)
    {
        var faults = new OnnxFaults(fileName);
        if (Parse(bytes, faults) is { } model && new OnnxReader(fileName, model, faults).Read() is { } network)
        {
            return network;
        }

        return faults.First ?? throw new InvalidOperationException("Nothing was said about what is wrong.");
    }

    private static ModelProto? Parse(byte[] bytes, OnnxFaults faults)
    {
        if (!OnnxScan.IsReadable(bytes, out var isTooLarge))
        {
            faults.File(isTooLarge ? Words.Of("files.onnx.parts") : Words.Of("files.onnx.broken"));
            return null;
        }

        try
        {
            var model = ModelProto.Parser.WithDiscardUnknownFields(true).ParseFrom(bytes);
            if (model.Graph is null)
            {
                faults.File(Words.Of("files.onnx.noGraph"));
                return null;
            }

            var version = model.OpsetImport.Where(one => one.Domain is "" or "ai.onnx").Select(one => one.Version).DefaultIfEmpty(OldestOperatorSet).Max();
            if (version < OldestOperatorSet)
            {
                faults.File(Words.Of("files.onnx.old", version, OldestOperatorSet));
                return null;
            }

            return model;
        }
        catch (InvalidProtocolBufferException)
        {
            faults.File(Words.Of("files.onnx.broken"));
            return null;
        }
    }

    private ReadNetwork? Read()
    {
        var tensors = new OnnxTensors(_graph, _faults);
        if (!tensors.TryAddConstants() || !_ports.TryAddInputs(_graph, _builder, tensors))
        {
            return null;
        }

        var nodes = new OnnxNodes(tensors, new OnnxComposer(_builder, _faults, _ports.IsOurs), _faults);
        foreach (var node in _graph.Node)
        {
            if (!nodes.TryEvaluate(node))
            {
                return null;
            }
        }

        if (!_ports.TryAddOutputs(_graph, _builder, tensors, nodes.Composer))
        {
            return null;
        }

        return new ReadNetwork(_builder.Build(), tensors.IsFloat32 ? NumberFormat.Float32 : NumberFormat.Float64);
    }
}
