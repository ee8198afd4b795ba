using LogicToNeurons.Networks.Formatting;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Formatting;

public sealed class ReluFormatterTests
{
    private const int Seed = 7;

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(Repository.PathOf("programs", "networks"), "*.relu").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Format_ShippedFiles_AreTidy(string file)
    {
        var text = File.ReadAllText(Repository.PathOf("programs", "networks", file)).ReplaceLineEndings("\n");
        Assert.Equal(text, Tidy(text));
    }

    [Theory]
    [InlineData("network  F( x,y )->z{z=x+2*y-  -1/3}", "network F(x, y) -> z { z = x + 2 * y - -1/3 }\n")]
    [InlineData("network F(x) → (y) {\n\n\n a=x ; one\n\n\n longer =2x ; two\n y=a^2 }", "network F(x) → (y) {\n    a = x  ; one\n\n    longer = 2x  ; two\n    y      = a^2\n}\n")]
    [InlineData("network F（x）-> y ｛ y ＝ x ／ 2 ＋ ( x-1 )/2 ｝；好", "network F(x) -> y { y = x / 2 + (x - 1) / 2 }  ;好\n")]
    [InlineData("; a\n\n; b\nnetwork F(x) -> y\n{\ny = relu(\nx,\n1)\n}\n", "; a\n\n; b\nnetwork F(x) -> y {\n    y = relu(\n        x,\n        1)\n}\n")]
    [InlineData("network F(x) -> y {\n}", "network F(x) -> y {\n}\n")]
    [InlineData("network F(x) -> y { y = x +\n-1 ; c\n * 2 }", "network F(x) -> y {\n    y = x +\n        -1  ; c\n        * 2\n}\n")]
    public void Format_Untidy_IsThis(string text, string expected) => Assert.Equal(expected, Tidy(text));

    [Fact]
    public void Write_RandomFunctions_AreReadBackAndTidy()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Scale.Of(300, 10_000); i++)
        {
            var function = Relu.Random(random, random.Next(1, 4), random.Next(0, 9), random.Next(1, 3));
            var text = ReluWriter.Write(function);
            var read = Relu.Function(text);
            Assert.Equal(text, Tidy(text));
            var point = Enumerable.Range(0, function.Inputs.Length).Select(_ => Relu.RandomNumber(random)).ToArray();
            Assert.Equal(function.At(point), read.At(point));
            Assert.Equal(function.Neurons.Length, read.Neurons.Length);
        }
    }

    private static string? Tidy(string text) => ReluFormatter.Format(new SourceText(Relu.FileName, text)).Value;
}
