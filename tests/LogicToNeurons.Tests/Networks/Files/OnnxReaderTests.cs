using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Files;

/// <summary>What others write.</summary>
public sealed class OnnxReaderTests
{
    [Fact]
    public void Read_MatMulAddRelu_IsTheirNetwork()
    {
        // y = relu(x · [[1, -2], [3, 0]] + [0.5, 1]) · [[1], [-1]] + 4
        var network = NetworkFiles.Read(new OnnxBytes()
            .Input("x", 2).Output("y")
            .Raw("w1", [2, 2], 1, -2, 3, 0).Raw("b1", [2], 0.5f, 1).Raw("w2", [2, 1], 1, -1).Raw("b2", [], 4)
            .Node("MatMul", ["x", "w1"], "p").Node("Add", ["p", "b1"], "s").Node("Relu", ["s"], "h")
            .Node("MatMul", ["h", "w2"], "q").Node("Add", ["b2", "q"], "y")
            .Build());

        Assert.Equal((2, 1, "others"), (network.NeuronCount, network.LayerCount, network.Name));
        Assert.Equal([4 + Math.Max(0, 1 + (3 * 2) + 0.5) - Math.Max(0, -2 + 1)], NaiveNetwork.Outputs(network, [1, 2]));
        Assert.Equal([4 + Math.Max(0, -1 + 0.5) - Math.Max(0, 2 + 1)], NaiveNetwork.Outputs(network, [-1, 0]));
    }

    [Fact]
    public void Read_GemmWithFactorsAndTransposition_IsWhatTheyMean()
    {
        // y = 2 · x · wᵀ - 0.5 · c, w = [[1, 2, 3]]
        var network = NetworkFiles.Read(new OnnxBytes()
            .Input("x", 3).Output("y", 1).Raw("w", [1, 3], 1, 2, 3).Raw("c", [1, 1], 8)
            .Node("Gemm", ["x", "w", "c"], "y", OnnxBytes.Factor("alpha", 2), OnnxBytes.Factor("beta", -0.5f), OnnxBytes.Whole("transB", 1))
            .Build());

        Assert.Equal([(2 * (1 + 4 + 9)) - 4], NaiveNetwork.Outputs(network, [1, 2, 3]));
    }

    [Fact]
    public void Read_ConcatAndAdditionOfValues_AreShortcuts()
    {
        // h = relu(a + b), y = [h, a, h] + (h · [1 1 1])
        var network = NetworkFiles.Read(new OnnxBytes()
            .Input("a", 1).Input("b", 1).Output("y").Output("h").Raw("ones", [1, 3], 1, 1, 1)
            .Node("Add", ["a", "b"], "s").Node("Relu", ["s"], "h").Node("Concat", ["h", "a", "h"], "c", OnnxBytes.Whole("axis", -1))
            .Node("MatMul", ["h", "ones"], "m").Node("Add", ["c", "m"], "y")
            .Build());

        Assert.Equal(1, network.NeuronCount);
        Assert.Equal([10, 7, 10, 5], NaiveNetwork.Outputs(network, [2, 3]));
    }

    [Fact]
    public void Read_EachTypeOfNumbers_IsRead()
    {
        byte[] packed = [.. OnnxBytes.Varint(3), .. OnnxBytes.Varint(unchecked((ulong)-4L))];
        foreach (var (type, numbers) in new[]
        {
            (OnnxBytes.Int32, OnnxBytes.Bytes(5, packed)),
            (OnnxBytes.Int64, OnnxBytes.Bytes(7, packed)),
            (OnnxBytes.Float, OnnxBytes.Bytes(4, [.. BitConverter.GetBytes(3f), .. BitConverter.GetBytes(-4f)])),
            (OnnxBytes.Double, OnnxBytes.Bytes(10, [.. BitConverter.GetBytes(3d), .. BitConverter.GetBytes(-4d)])),
            (OnnxBytes.Int32, OnnxBytes.Bytes(9, [.. BitConverter.GetBytes(3), .. BitConverter.GetBytes(-4)])),
            (OnnxBytes.Int64, OnnxBytes.Bytes(9, [.. BitConverter.GetBytes(3L), .. BitConverter.GetBytes(-4L)])),
            (OnnxBytes.Double, OnnxBytes.Bytes(9, [.. BitConverter.GetBytes(3d), .. BitConverter.GetBytes(-4d)])),
        })
        {
            var network = NetworkFiles.Read(new OnnxBytes().Input("x", 2, type).Output("y").Tensor("w", [2, 1], type, numbers).Node("MatMul", ["x", "w"], "y").Build());
            Assert.Equal([300 - 40], NaiveNetwork.Outputs(network, [100, 10]));
        }
    }

    [Fact]
    public void Read_RelusOfOneTensor_AreOneLayer()
    {
        var network = NetworkFiles.Read(new OnnxBytes()
            .Input("x", 1).Output("z").Raw("w", [2, 2], 1, 0, 0, 1)
            .Node("Relu", ["x"], "h").Node("Concat", ["x", "h"], "c", OnnxBytes.Whole("axis", 1)).Node("Gemm", ["c", "w"], "g").Node("Relu", ["g"], "z")
            .Build());

        Assert.Equal([1, 2, 2], Enumerable.Range(0, 3).Select(network.LayerOf));
    }

    [Theory]
    [InlineData("nothing", "L2N1204")]
    [InlineData("no graph", "L2N1204")]
    [InlineData("old", "L2N1204: the file is of operator set 6")]
    [InlineData("parts", "L2N1204: the file has more parts")]
    [InlineData("operator", "L2N1205: the operator 'Conv'")]
    [InlineData("attribute", "L2N1205: 'Gemm n_y' has the attribute 'broadcast'")]
    [InlineData("axis", "L2N1205: 'Concat n_y'")]
    [InlineData("transposed", "L2N1205: 'Gemm n_y'")]
    [InlineData("not a number", "L2N1206: number 1 of 'w' is infinite")]
    [InlineData("length", "L2N1206: 'w' of 2 × 1 needs 2 numbers, and has 1")]
    [InlineData("raw length", "L2N1206: 'w' of 1 × 1 needs 1 numbers")]
    [InlineData("dimensions", "L2N1206: 'w' has the shape [1 × 1 × 1]")]
    [InlineData("no elements", "L2N1206: 'w' has the shape [0 × 1000000000]")]
    [InlineData("type", "L2N1206: 'w' is of type 9")]
    [InlineData("external", "L2N1206: the numbers of 'w' are in another file")]
    [InlineData("wide integer", "L2N1206: number 0 of 'w' has more than 53 bits")]
    [InlineData("unknown", "L2N1207: 'Relu n_y' reads 'z'")]
    [InlineData("cycle", "L2N1207: 'Add n_y' reads 'z'")]
    [InlineData("twice", "L2N1207: there are two tensors 'h'")]
    [InlineData("no output", "L2N1207: 'y' reads 'y'")]
    [InlineData("product", "L2N1207: 'MatMul n_y' multiplies two values")]
    [InlineData("shapes", "L2N1207: 'MatMul n_y' can't multiply 2 columns by a tensor of 3 × 1")]
    [InlineData("bias", "L2N1207: 'Gemm n_y' can't multiply 2 columns by a tensor of 2 × 2 and add 3")]
    [InlineData("samples", "L2N1207: 'Add n_y' reads 'w' of 2 × 2")]
    [InlineData("input", "L2N1207: the input 'x' must have the shape [N, columns]")]
    [InlineData("huge input", "L2N1207: inputs or outputs have more than")]
    [InlineData("output shape", "L2N1207: the output 'y' has 1 columns")]
    [InlineData("inputs of a node", "L2N1207: 'Relu n_y' can't have 2 inputs")]
    [InlineData("weight", "L2N1207: a weight of 'Gemm n_y' gets infinite")]
    [InlineData("growing", "L2N1207: 'Concat n_c22' has")]
    [InlineData("work", "L2N1207: multiplying the tensors out takes too long")]
    [InlineData("metadata", "L2N1208: 'l2n.inputs' isn't a list")]
    [InlineData("other ports", "L2N1208: 'l2n.outputs' names other ports")]
    [InlineData("initial", "L2N1208: 'l2n.initial'")]
    [InlineData("state", "L2N1208: 'l2n.state' has 1 columns, and the tensor 'state_in' has 0")]
    public void Read_WrongFile_IsSaidWhatIsWrong(string what, string expected) =>
        Assert.Contains(expected, NetworkFiles.Said(Wrong(what)), StringComparison.Ordinal);

    private static byte[] Wrong(string what)
    {
        var x = new OnnxBytes().Input("x", 2).Output("y");
        return what switch
        {
            "nothing" => [],
            "no graph" => OnnxBytes.Number(1, 8),
            "old" => x.Node("Relu", ["x"], "y").Build(6),
            "parts" => [.. OnnxBytes.Bytes(7, [.. Enumerable.Repeat((byte[])[0x0A, 0], 4_100_000).SelectMany(one => one)])],
            "operator" => x.Node("Conv", ["x", "x"], "y").Build(),
            "attribute" => x.Raw("w", [2, 1], 1, 1).Node("Gemm", ["x", "w"], "y", OnnxBytes.Whole("broadcast", 1)).Build(),
            "axis" => x.Node("Concat", ["x", "x"], "y", OnnxBytes.Whole("axis", 0)).Build(),
            "transposed" => x.Raw("w", [2, 1], 1, 1).Node("Gemm", ["x", "w"], "y", OnnxBytes.Whole("transA", 1)).Build(),
            "not a number" => x.Raw("w", [2, 1], 1, float.NaN).Build(),
            "length" => x.Raw("w", [2, 1], 1).Build(),
            "raw length" => x.Tensor("w", [1, 1], OnnxBytes.Float, OnnxBytes.Bytes(9, [1, 2, 3, 4, 5])).Build(),
            "dimensions" => x.Raw("w", [1, 1, 1], 1).Build(),
            "no elements" => x.Raw("w", [0, 1_000_000_000]).Build(),
            "type" => x.Tensor("w", [1], 9, OnnxBytes.Bytes(5, [1])).Build(),
            "external" => x.Tensor("w", [1], OnnxBytes.Float, OnnxBytes.Number(14, 1)).Build(),
            "wide integer" => x.Tensor("w", [1], OnnxBytes.Int64, OnnxBytes.Bytes(7, OnnxBytes.Varint((1UL << 60) + 1))).Build(),
            "unknown" => x.Node("Relu", ["z"], "y").Build(),
            "cycle" => x.Node("Add", ["x", "z"], "y").Node("Relu", ["y"], "z").Build(),
            "twice" => x.Node("Relu", ["x"], "h").Node("Relu", ["x"], "h").Build(),
            "no output" => x.Node("Relu", ["x"], "h").Build(),
            "product" => x.Node("MatMul", ["x", "x"], "y").Build(),
            "shapes" => x.Raw("w", [3, 1], 1, 1, 1).Node("MatMul", ["x", "w"], "y").Build(),
            "bias" => x.Raw("w", [2, 2], 1, 1, 1, 1).Raw("b", [3], 1, 1, 1).Node("Gemm", ["x", "w", "b"], "y").Build(),
            "samples" => x.Raw("w", [2, 2], 1, 1, 1, 1).Node("Add", ["x", "w"], "y").Build(),
            "input" => new OnnxBytes().Input("x", 0).Output("y").Build(),
            "huge input" => new OnnxBytes().Input("x", 1L << 40).Output("y").Build(),
            "output shape" => new OnnxBytes().Input("x", 1).Output("y", 2).Node("Relu", ["x"], "y").Build(),
            "inputs of a node" => x.Node("Relu", ["x", "x"], "y").Build(),
            "weight" => Infinite(),
            "growing" => Growing(),
            "work" => Work(),
            "metadata" => Ours("x:0:bit", "y:2:bit").Build(),
            "other ports" => Ours("x:2:bit", "z:2:bit").Build(),
            "initial" => Ours("x:2:bit", "y:2:bit").Metadata("l2n.state", "r:1:bit").Metadata("l2n.initial", "0,1").Build(),
            _ => Ours("x:2:bit", "y:2:bit").Metadata("l2n.state", "r:1:bit").Metadata("l2n.initial", "0").Build(),
        };
    }

    private static OnnxBytes Ours(string inputs, string outputs) =>
        new OnnxBytes().Input("x", 2).Output("y").Node("Relu", ["x"], "y").Metadata("l2n.inputs", inputs).Metadata("l2n.outputs", outputs);

    private static byte[] Infinite()
    {
        var model = new OnnxBytes().Input("x", 1, OnnxBytes.Double).Output("y").Tensor("w", [1, 1], OnnxBytes.Double, OnnxBytes.Bytes(9, BitConverter.GetBytes(1e300)));
        return model.Node("Gemm", ["x", "w"], "g").Node("Gemm", ["g", "w"], "y").Build();
    }

    // Every node doubles the columns.
    private static byte[] Growing()
    {
        var model = new OnnxBytes().Input("c0", 2).Output("y");
        for (var i = 0; i < 60; i++)
        {
            model.Node("Concat", [$"c{i}", $"c{i}"], $"c{i + 1}", OnnxBytes.Whole("axis", 1));
        }

        return model.Build();
    }

    // A thousand products of thousands of terms each, all from one tensor.
    private static byte[] Work()
    {
        var model = new OnnxBytes().Input("g0", 1_000).Output("y").Raw("w", [1_000, 1_000], [.. Enumerable.Repeat(0.001f, 1_000_000)]);
        for (var i = 0; i < 1_000; i++)
        {
            model.Node("MatMul", [$"g{i}", "w"], $"g{i + 1}");
        }

        return model.Build();
    }
}
