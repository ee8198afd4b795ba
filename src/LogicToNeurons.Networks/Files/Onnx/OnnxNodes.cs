using LogicToNeurons.Networks.Files.Onnx.Messages;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Networks.Files.Onnx;

/// <summary>Evaluates the nodes of a graph, one after the other.</summary>
internal sealed class OnnxNodes(OnnxTensors tensors, OnnxComposer composer, OnnxFaults faults)
{
    private const string MatMul = "MatMul";
    private const string Addition = "Add";

    /// <summary>Gets what does the operators.</summary>
    public OnnxComposer Composer => composer;

    /// <summary>Evaluates a node whose inputs are there.</summary>
    /// <returns>False if something is wrong.</returns>
    public bool TryEvaluate(NodeProto node)
    {
        var name = Quote.Shortened(node.Name.Length > 0 ? $"{node.OpType} {node.Name}" : $"{node.OpType} → {node.Output.FirstOrDefault()}");
        if (!IsKnown(node, name))
        {
            return false;
        }

        var value = node.OpType switch
        {
            OnnxNames.Gemm => Gemm(node, name),
            MatMul => Product(node, name, false, (1, 0), null),
            Addition => Add(node, name),
            OnnxNames.Relu => tensors.Value(node.Input[0], name) is { } input ? composer.Relu(input) : null,
            _ => Concat(node, name),
        };
        return value is not null && tensors.TryAdd(node.Output[0], value);
    }

    private bool IsKnown(NodeProto node, string name)
    {
        var (least, most, attributes) = node.OpType switch
        {
            OnnxNames.Gemm => (2, 3, new[] { "alpha", "beta", "transA", "transB" }),
            MatMul or Addition => (2, 2, []),
            OnnxNames.Relu => (1, 1, []),
            OnnxNames.Concat => (1, int.MaxValue, ["axis"]),
            _ => (0, -1, []),
        };
        if (most < 0 || node.Domain is not ("" or "ai.onnx"))
        {
            var domain = node.Domain is "" or "ai.onnx" ? string.Empty : $"{node.Domain}.";
            faults.Operator(Words.Of("files.operator.unknown", Quote.Shortened(domain + node.OpType)));
            return false;
        }

        if (node.Attribute.FirstOrDefault(attribute => !attributes.Contains(attribute.Name)) is { } other)
        {
            faults.Operator(Words.Of("files.operator.attribute", name, Quote.Shortened(other.Name)));
            return false;
        }

        if (node.Input.Count >= least && node.Input.Count <= most && node.Output.Count == 1)
        {
            return true;
        }

        faults.Graph(Words.Of("files.operator.counts", name, node.Input.Count, node.Output.Count));
        return false;
    }

    private OnnxValue? Gemm(NodeProto node, string name)
    {
        var (alpha, beta) = (Number(node, "alpha"), Number(node, "beta"));
        if (!float.IsFinite(alpha) || !float.IsFinite(beta) || Whole(node, "transA") != 0)
        {
            faults.Operator(Words.Of("files.operator.gemm", name));
            return null;
        }

        OnnxValue? c = null;
        if (node.Input.Count > 2 && node.Input[2].Length > 0)
        {
            c = tensors.Value(node.Input[2], name);
            if (c is null)
            {
                return null;
            }
        }

        return Product(node, name, Whole(node, "transB") != 0, (alpha, beta), c);
    }

    private OnnxValue? Product(NodeProto node, string name, bool isTransposed, (double Alpha, double Beta) factors, OnnxValue? c)
    {
        if (tensors.Value(node.Input[0], name) is not { } a)
        {
            return null;
        }

        if (tensors.Constant(node.Input[1]) is { } b)
        {
            return composer.Gemm(name, a, b, isTransposed, factors, c);
        }

        if (tensors.Value(node.Input[1], name) is not null)
        {
            faults.Graph(Words.Of("files.graph.values", name));
        }

        return null;
    }

    private OnnxValue? Add(NodeProto node, string name) =>
        tensors.Value(node.Input[0], name) is { } a && tensors.Value(node.Input[1], name) is { } b ? composer.Add(name, a, b) : null;

    private OnnxValue? Concat(NodeProto node, string name)
    {
        if (Whole(node, "axis") is not (1 or -1))
        {
            faults.Operator(Words.Of("files.operator.axis", name));
            return null;
        }

        var values = new List<OnnxValue>();
        foreach (var input in node.Input)
        {
            if (tensors.Value(input, name) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return composer.Concat(name, values);
    }

    private static float Number(NodeProto node, string attribute) => node.Attribute.FirstOrDefault(one => one.Name == attribute)?.F ?? 1;

    private static long Whole(NodeProto node, string attribute) => node.Attribute.FirstOrDefault(one => one.Name == attribute)?.I ?? 0;
}
