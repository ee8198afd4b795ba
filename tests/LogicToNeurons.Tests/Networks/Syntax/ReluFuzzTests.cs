using LogicToNeurons.Networks.Formatting;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Syntax;

/// <summary>Whatever the text: diagnostics, or networks; never an exception, never a long wait.</summary>
public sealed class ReluFuzzTests
{
    private const int Seed = 20_261_122;

    private static readonly string[] Pieces =
        ["network", "relu(", "max(", ")", "(", "{", "}", "->", "=", "^", "**", "1e9", "0.5", "/0", ",", ";", "\n", "\r\n", "x", "y", "；", "（", "\0", "\uD800", "∞", "^9999999", "'", "abs"];

    [Fact]
    public void Read_MutatedTexts_GiveDiagnosticsOnly()
    {
        var texts = Directory.EnumerateFiles(Repository.PathOf("programs", "networks"), "*.relu").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var random = new Random(Seed);
        for (var i = 0; i < Scale.Of(1500, 100_000); i++)
        {
            var text = MutatedText.Of(texts[random.Next(texts.Count)], random, Pieces, 8, 60);
            var read = Relu.Read(text);
            Assert.Equal(read.Value is null, !read.Diagnostics.IsEmpty);
            Assert.All(read.Diagnostics, one => Assert.NotEmpty(one.Sentence(Language.Chinese)));
            if (ReluFormatter.Format(new SourceText(Relu.FileName, text)).Value is { } tidy)
            {
                Assert.Equal(tidy, ReluFormatter.Format(new SourceText(Relu.FileName, tidy)).Value);
                var again = Relu.Read(tidy);
                Assert.Equal(read.Diagnostics.Select(one => one.Code), again.Diagnostics.Select(one => one.Code));
                Assert.Equal(read.Value?.Networks.SelectMany(network => network.Results), again.Value?.Networks.SelectMany(network => network.Results));
            }
        }
    }
}
