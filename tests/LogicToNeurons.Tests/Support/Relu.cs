using LogicToNeurons.Networks.Functions;
using LogicToNeurons.Networks.Functions.Layering;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Rationals;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Tests.Support;

/// <summary>Networks written in their language.</summary>
internal static class Relu
{
    public const string FileName = "test.relu";

    public static Outcome<ReluDocument> Read(string text, ReluLimits? limits = null) => ReluDocument.Read(new SourceText(FileName, text), limits);

    /// <summary>All that is said of a text.</summary>
    public static IReadOnlyList<Diagnostic> Said(string text) => Read(text).Diagnostics;

    /// <summary>All that is said of a text, and of its last network with weights in single precision.</summary>
    public static IEnumerable<Diagnostic> SaidOnTheWay(string text)
    {
        var read = Read(text);
        return read.Value is { } document ? FunctionNetwork.Of(document.Networks[^1], NumberFormat.Float32, FileName).Diagnostics : read.Diagnostics;
    }

    /// <summary>A network that must be right; the last one if it isn't named.</summary>
    public static ReluFunction Function(string text, string? name = null)
    {
        var outcome = Read(text);
        Assert.True(outcome.Value is not null, string.Join('\n', outcome.Diagnostics));
        return outcome.Value.Find(name).Value!;
    }

    /// <summary>A network of one formula of x.</summary>
    public static ReluFunction Of(string formula) => Function($"network F(x) -> y {{ y = {formula} }}");

    /// <summary>A shipped network.</summary>
    public static ReluFunction Shipped(string file, string? name = null) => Function(File.ReadAllText(Repository.PathOf("programs", "networks", $"{file}.relu")), name);

    /// <summary>A number as people write it, perhaps a fraction.</summary>
    public static Rational Number(string text) => RationalReader.TryReadSigned(text)!.Value;

    /// <summary>A random function.</summary>
    public static ReluFunction Random(Random random, int inputs, int neurons, int outputs = 1)
    {
        var builder = new ReluFunctionBuilder([.. Enumerable.Range(1, inputs).Select(i => $"x{i}")]);
        var forms = Enumerable.Range(0, inputs).Select(builder.Input).ToList();
        for (var i = 0; i < neurons; i++)
        {
            forms.Add(builder.Relu(RandomSum(random, forms)));
        }

        return builder.Build("Random", [.. Enumerable.Range(1, outputs).Select(i => $"y{i}")], [.. Enumerable.Range(0, outputs).Select(_ => RandomSum(random, forms))]);
    }

    public static Rational RandomNumber(Random random) => new(random.Next(-6, 7), random.Next(1, 4));

    private static RationalForm RandomSum(Random random, List<RationalForm> forms)
    {
        var sum = RationalForm.Number(RandomNumber(random));
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            sum = sum.Plus(forms[random.Next(forms.Count)], RandomNumber(random));
        }

        return sum;
    }
}
