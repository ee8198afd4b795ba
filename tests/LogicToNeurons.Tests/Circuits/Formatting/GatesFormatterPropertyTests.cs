using System.Text;
using LogicToNeurons.Circuits.Formats.Writing;
using LogicToNeurons.Circuits.Formatting;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Circuits.Elaboration;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Formatting;

/// <summary>Whatever the text: the tidy one means the same, keeps every comment, and is tidy.</summary>
public sealed class GatesFormatterPropertyTests
{
    // This one shows what Chinese input methods type, on purpose.
    private const string Chinese = "full-adder-chinese.gates";

    public static TheoryData<string> Files() => [.. FilesIn("programs", "circuits"), .. FilesIn("src", "LogicToNeurons.Circuits", "Library")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Format_ShippedFiles_AreTidy(string file)
    {
        var text = File.ReadAllText(file);
        if (Path.GetFileName(file) == Chinese)
        {
            CheckFormat(text, text);
        }
        else
        {
            Assert.Equal(text, Format(text));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Format_ShippedFilesInAMess_MeanTheSame(string file)
    {
        var text = File.ReadAllText(file);
        var expected = Circuits(text);
        for (var seed = 0; seed < Scale.Of(3, 100); seed++)
        {
            var messy = MessyGates.Of(text, new Random(seed), mayBreak: true);
            var tidy = CheckFormat(text, messy);
            var actual = Circuits(tidy);
            Assert.Equal(expected.Count, actual.Count);
            foreach (var (one, other) in expected.Zip(actual))
            {
                NetlistComparison.AssertSameStructure(one, other);
            }

            Assert.Equal(Format(text), Format(MessyGates.Of(text, new Random(seed), mayBreak: false)));
        }
    }

    [Fact]
    public void Format_RandomTextsInAMess_MeanTheSame() => Parallel.For(0, Scale.Of(1500, 200_000), seed =>
    {
        var random = new Random(seed);
        var text = RandomGatesText.Next(random);
        CheckFormat(text, MessyGates.Of(text, random, mayBreak: true));
        Assert.Equal(Format(text), Format(MessyGates.Of(text, random, mayBreak: false)));
    });

    [Fact]
    public void Format_RandomCircuitsInAMess_AreTheSameCircuits() => Parallel.For(0, Scale.Of(200, 20_000), seed =>
    {
        var random = new Random(seed);
        var netlist = RandomNetlists.Next(random, random.Next(1, 6), random.Next(1, 40), random.Next(1, 5), random.Next(3));
        var text = CircuitText.WrittenText(netlist, WrittenFormat.Gates);
        var tidy = CheckFormat(text, MessyGates.Of(text, random, mayBreak: true));
        NetlistComparison.AssertSameStructure(CircuitText.Netlist("a.gates", text), CircuitText.Netlist("b.gates", tidy));
    });

    [Fact]
    public void Format_RandomAndMutatedInputs_IsRefusedOrMeansTheSame()
    {
        var formatted = 0;
        var count = Scale.Of(6_000, 1_000_000);
        Parallel.For(0, count, seed =>
        {
            var text = GatesFuzzTests.RandomInput(seed);
            var source = new SourceText("fuzz.gates", text);
            var syntax = GatesParser.Parse(source);
            var outcome = GatesFormatter.Format(source);
            Assert.True(outcome.Value is null == syntax.Diagnostics.Any(one => one.Severity == Severity.Error), $"seed {seed}");
            if (outcome.Value is not null)
            {
                CheckFormat(source.Text, source.Text);
                Interlocked.Increment(ref formatted);
            }
        });
        Assert.InRange(formatted, count / 50, count);
    }

    // The tidy form of a text, which means what another one does.
    private static string CheckFormat(string meaning, string text)
    {
        var tidy = Format(text);
        Assert.Equal(Meaning(meaning), Meaning(tidy));
        Assert.Equal(Comments(text), Comments(tidy));
        Assert.Equal(tidy, Format(tidy));
        Assert.DoesNotContain(" \n", tidy.Replace("; \n", ";\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", tidy, StringComparison.Ordinal);
        Assert.True(tidy.Length == 0 || (tidy[^1] == '\n' && tidy[0] != '\n' && !tidy.EndsWith("\n\n", StringComparison.Ordinal)));
        return tidy;
    }

    private static string Format(string text)
    {
        var outcome = GatesFormatter.Format(new SourceText("test.gates", text));
        Assert.True(outcome.Value is not null, text + string.Join('\n', outcome.Diagnostics.Select(one => DiagnosticText.Head(one, Language.English))));
        return outcome.Value;
    }

    private static string Meaning(string text) => SyntaxText.Of(GatesParser.Parse(new SourceText("test.gates", text)));

    private static List<string> Comments(string text)
    {
        var source = new SourceText("test.gates", text);
        return [.. GatesLexer.Tokens(source).Where(token => token.Kind == GatesTokenKind.Comment).Select(token => source.Slice(token.Span)[1..].TrimEnd().ToString())];
    }

    private static List<Netlist> Circuits(string text)
    {
        var document = CircuitText.Read("test.gates", Encoding.UTF8.GetBytes(text)).Value!;
        return [.. document.CircuitNames.Where(name => !name.Contains('<', StringComparison.Ordinal)).Select(name => document.Build(name).Value!)];
    }

    private static IEnumerable<string> FilesIn(params string[] folder) => Directory.EnumerateFiles(Repository.PathOf(folder), "*.gates").Order(StringComparer.Ordinal);
}
