using System.Text;
using LogicToNeurons.Networks.Evaluation;
using LogicToNeurons.Networks.Files;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Files;

/// <summary>Whatever a file holds: no crash, no hang, and either a network that can be evaluated or an error.</summary>
public sealed class NetworkFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "0", "1", "2", "1e999", "0.5", "99999999999", "\"name\":\"x\"", "\"width\":3", "\"width\":4000000", "\"kind\":\"word\"", "\"bus\":true",
        "\"layers\":[[]]", "\"bias\":0", "\"signals\":[0]", "\"weights\":[1]", "\"largest\":-1", "\"initial\":[1]", "\"inputs\":[]", "\"\\ud800\"", "\\", "\0", "\n", "é", "中", "\uD800", "\"registers\":[", "\"number\":\"int32\"",
    ];

    private static readonly byte[][] BytePieces =
    [
        [0], [1], [0x7F], [0x80], [0xFF], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], OnnxBytes.Bytes(7, []), OnnxBytes.Bytes(5, []), OnnxBytes.Bytes(1, []), OnnxBytes.Number(1, -1), OnnxBytes.Number(1, 0),
        OnnxBytes.Number(1, 1L << 40), OnnxBytes.Number(2, 11), OnnxBytes.Number(14, 1), OnnxBytes.Text(4, "MatMul"), OnnxBytes.Text(4, "Concat"), OnnxBytes.Text(1, "layer1/gemm"), OnnxBytes.Text(2, "x"), OnnxBytes.Text(1, "state_in"),
        OnnxBytes.Bytes(9, BitConverter.GetBytes(float.NaN)), OnnxBytes.Bytes(9, BitConverter.GetBytes(float.PositiveInfinity)), OnnxBytes.Bytes(5, OnnxBytes.Whole("axis", 1)), OnnxBytes.Bytes(5, OnnxBytes.Factor("alpha", 1e30f)),
        OnnxBytes.Bytes(14, [.. OnnxBytes.Text(1, "l2n.state"), .. OnnxBytes.Text(2, "r:1:bit")]), [0x0B], [0x0C], [0x0D, 0, 0, 0, 0],
    ];

    [Fact]
    public void Read_MutatedOnnx_GivesANetworkOrAnError()
    {
        var seeds = Enumerable.Range(0, 12).Select(seed => NetworkFiles.Written(RandomNetworks.Next(new Random(seed)), NetworkFormat.Onnx)).Append(Others()).ToArray();
        Parallel.For(0, Scale.Of(20_000, 1_000_000), i =>
        {
            var random = new Random(i);
            Check("fuzz.onnx", Mutated(seeds[random.Next(seeds.Length)], random), i);
        });
    }

    [Fact]
    public void Read_MutatedJson_GivesANetworkOrAnErrorInTheText()
    {
        var seeds = Enumerable.Range(0, 12).Select(seed => Encoding.UTF8.GetString(NetworkFiles.Written(RandomNetworks.Next(new Random(seed)), NetworkFormat.Json))).ToArray();
        Parallel.For(0, Scale.Of(20_000, 1_000_000), i =>
        {
            var random = new Random(i);
            Check("fuzz.json", Encoding.UTF8.GetBytes(MutatedText.Of(seeds[random.Next(seeds.Length)], random, Pieces, 6, 40)), i);
        });
    }

    [Fact]
    public void Read_AnyBytes_IsNoNetwork() => Parallel.For(0, Scale.Of(5_000, 100_000), i =>
    {
        var random = new Random(i);
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        Check(i % 2 == 0 ? "fuzz.onnx" : "fuzz.json", bytes, i);
    });

    [Fact]
    public void Read_EveryBeginning_IsAnError()
    {
        var network = RandomNetworks.Next(new Random(5));
        foreach (var (name, format) in new[] { ("cut.onnx", NetworkFormat.Onnx), ("cut.json", NetworkFormat.Json) })
        {
            var bytes = NetworkFiles.Written(network, format);

            // The last line break of the text is nothing.
            for (var length = 0; length < bytes.Length - 1; length++)
            {
                Assert.True(NetworkReader.Read(name, bytes[..length]).Failed || format == NetworkFormat.Onnx, $"{name}, {length}");
            }
        }
    }

    [Theory(Timeout = 120_000)]
    [InlineData("open lists", 10_000_000)]
    [InlineData("open objects", 10_000_000)]
    [InlineData("layers", 5_000_000)]
    [InlineData("neurons", 6_000_000)]
    [InlineData("ports", 5_000_000)]
    [InlineData("lines", 20_000_000)]
    [InlineData("one line", 20_000_000)]
    public async Task Read_HugeJson_Ends(string what, int count) => await Task.Run(() => Check("huge.json", Encoding.UTF8.GetBytes(Huge(what, count)), 0));

    private static string Huge(string what, int count) => what switch
    {
        "open lists" => new string('[', count),
        "open objects" => string.Concat(Enumerable.Repeat("{\"a\":", count / 5)),
        "layers" => "{\"layers\":[" + string.Concat(Enumerable.Repeat("[],", count)) + "]}",
        "neurons" => "{\"layers\":[[" + string.Concat(Enumerable.Repeat("{\"bias\":0},", count)) + "]]}",
        "ports" => "{\"inputs\":[" + string.Concat(Enumerable.Repeat("{\"name\":\"x\"},", count)) + "]}",
        "lines" => new string('\n', count) + "{",
        _ => "{\"name\":\"" + new string('x', count) + "\",",
    };

    private static byte[] Others() => new OnnxBytes()
        .Input("x", 2).Output("y", 1).Raw("w", [2, 2], 1, -2, 3, 0).Raw("b", [2], 0.5f, 1).Raw("v", [1, 2], 1, -1)
        .Node("MatMul", ["x", "w"], "p").Node("Add", ["p", "b"], "s").Node("Relu", ["s"], "h").Node("Concat", ["h"], "c", OnnxBytes.Whole("axis", 1))
        .Node("Gemm", ["c", "v"], "y", OnnxBytes.Whole("transB", 1), OnnxBytes.Factor("alpha", 0.5f)).Build();

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = new List<byte>(seed);
        for (var i = random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(place, Math.Min(random.Next(1, 12), bytes.Count - place));
                    break;
                case 1:
                    bytes.InsertRange(place, BytePieces[random.Next(BytePieces.Length)]);
                    break;
                case 2:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 4:
                    // A name, a type or an attribute somewhere else: the lengths stay right.
                    var length = Math.Min(random.Next(1, 12), bytes.Count - place);
                    var from = random.Next(seed.Length);
                    for (var k = 0; k < length && from + k < seed.Length; k++)
                    {
                        bytes[place + k] = seed[from + k];
                    }

                    break;
                default:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Check(string name, byte[] bytes, int seed)
    {
        var read = NetworkReader.Read(name, bytes);
        Assert.True(read.Failed == read.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error), $"seed {seed}");
        if (read.Value is { } network)
        {
            var run = NetworkRun.Of(network.Network, network.Number, 1);
            run.Evaluate();
            run.Tick();
        }

        foreach (var diagnostic in read.Diagnostics)
        {
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, diagnostic.Source?.Text.Length ?? 0);
            var lines = DiagnosticText.Lines(diagnostic, (Language)(seed % 2));
            Assert.DoesNotContain(lines, line => line.AsSpan().IndexOfAny("\0\r\n\t\u001B") >= 0 || line.Length > 1000);
        }
    }
}
