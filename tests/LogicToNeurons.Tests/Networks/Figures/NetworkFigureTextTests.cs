using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Figures;

public sealed class NetworkFigureTextTests
{
    private static readonly NetworkTextStyle English = new(100, Language.English);
    private static readonly NetworkTextStyle Ascii = new(100, Language.English, IsAscii: true);

    public static TheoryData<string> Notes() => ["abs", "max", "max-shortcut", "xor"];

    [Theory]
    [MemberData(nameof(Notes))]
    public void Lines_OfTheNotesNetworks_AreDrawn(string name)
    {
        var network = Of(name);
        var figure = NetworkFigure.Of(network);
        var values = NaiveNetwork.Signals(network, network.FirstNeuron == 1 ? [-2] : [3, 5]);
        VerifiedText.Match(Text(figure, [], English) + Text(figure, [], Ascii) + Text(figure, values, English) + Text(figure, values, Ascii), name);
    }

    [Fact]
    public void Lines_OfAFullAdder_AreDrawnOrListed()
    {
        var compiled = SmallNetworks.Strict(Adders.Full());
        var figure = NetworkFigure.Of(compiled.Network, compiled);
        var values = NaiveNetwork.Signals(compiled.Network, [1, 0, 1]);
        VerifiedText.Match(
            Text(figure, values, English, NetworkTextForm.Drawing)
            + Text(figure, values, Ascii, NetworkTextForm.Drawing)
            + Text(figure, [], English, NetworkTextForm.List)
            + Text(figure, values, English, NetworkTextForm.List)
            + Text(figure, values, English with { Width = 40 }, NetworkTextForm.List)
            + Text(figure, values, new NetworkTextStyle(60, Language.Chinese), NetworkTextForm.List)
            + Text(figure, values, Ascii, NetworkTextForm.List));
    }

    [Fact]
    public void Lines_OfAnAdder_AreSummedUpAndMapped()
    {
        var compiled = SmallNetworks.Strict(Adders.Ripple(8));
        var figure = NetworkFigure.Of(compiled.Network, compiled);
        var values = NaiveNetwork.Signals(compiled.Network, [.. Enumerable.Range(0, 17).Select(bit => bit % 3 == 0 ? 1.0 : 0)]);
        Assert.True(figure.IsFolded);
        VerifiedText.Match(
            Text(figure, [], English)
            + Text(figure, values, new NetworkTextStyle(60, Language.Chinese))
            + Text(figure, values, English with { Width = 24 }, NetworkTextForm.Activity)
            + Text(figure, values, Ascii, NetworkTextForm.Activity));
    }

    [Fact]
    public void Lines_OfShortcuts_AreDrawn()
    {
        var compiled = SmallNetworks.WithShortcuts(Adders.Full());
        var figure = NetworkFigure.Of(compiled.Network, compiled);
        VerifiedText.Match(Text(figure, [], English, NetworkTextForm.Drawing) + Text(figure, [], Ascii, NetworkTextForm.Drawing));
    }

    [Fact]
    public void Lines_OfRandomNetworks_FitTheWidth()
    {
        var random = new Random(5);
        for (var i = 0; i < Scale.Of(150, 5000); i++)
        {
            var network = RandomNetworks.Next(random);
            var figure = random.Next(4) == 0 ? NetworkFigure.Folded(network) : NetworkFigure.Of(network);
            var values = random.Next(2) == 0 ? [] : NaiveNetwork.Signals(network, RandomNetworks.Columns(random, network));
            var style = new NetworkTextStyle(random.Next(NetworkTextStyle.LeastWidth, 140), random.Next(2) == 0 ? Language.English : Language.Chinese, random.Next(2) == 0);
            NetworkTextForm[] forms = values.Length > 0
                ? [NetworkTextForm.Fitting, NetworkTextForm.List, NetworkTextForm.Summary, NetworkTextForm.Activity]
                : [NetworkTextForm.Fitting, NetworkTextForm.List, NetworkTextForm.Summary];
            foreach (var line in forms.SelectMany(form => NetworkFigureText.Lines(figure, values, style, form)))
            {
                Assert.InRange(DisplayWidth.Of(line), 0, style.Width);
                Assert.True(!style.IsAscii || style.Language == Language.Chinese || line.All(char.IsAscii), line);
            }
        }
    }

    [Fact]
    public void Lines_OfAList_NameEveryWeightOnce()
    {
        var random = new Random(6);
        for (var i = 0; i < Scale.Of(50, 1000); i++)
        {
            var network = RandomNetworks.Next(random);
            var lines = NetworkFigureText.Lines(NetworkFigure.Of(network), [], new NetworkTextStyle(10_000, Language.English), NetworkTextForm.List).ToList();
            var names = new SignalNames(network);
            for (var neuron = 0; neuron < network.NeuronCount; neuron++)
            {
                var line = Assert.Single(lines, line => line.StartsWith($"  {names[network.FirstNeuron + neuron]} = ReLU(", StringComparison.Ordinal));
                Assert.Equal(TermsOf(names, network.Neurons[neuron]), line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..^1]);
            }
        }
    }

    private static string TermsOf(SignalNames names, AffineRow row)
    {
        var terms = new List<string>();
        for (var i = 0; i < row.Length; i++)
        {
            terms.Add($"{(row.Weights[i] < 0 ? "− " : "+ ")}{(Math.Abs(row.Weights[i]) == 1 ? "" : $"{Math.Abs(row.Weights[i])}·")}{names[row.Signals[i]]}");
        }

        if (row.Bias != 0 || row.Length == 0)
        {
            terms.Add($"{(row.Bias < 0 ? "− " : "+ ")}{Math.Abs(row.Bias)}");
        }

        var text = string.Join(' ', terms);
        return text[0] == '+' ? text[2..] : "−" + text[2..];
    }

    internal static Network Of(string name) => name switch
    {
        "abs" => SmallNetworks.Abs(),
        "max" => SmallNetworks.Max(),
        "max-shortcut" => SmallNetworks.MaxWithShortcut(),
        _ => SmallNetworks.Xor(),
    };

    private static string Text(NetworkFigure figure, double[] values, NetworkTextStyle style, NetworkTextForm form = NetworkTextForm.Fitting) =>
        string.Join('\n', NetworkFigureText.Lines(figure, values, style, form)) + "\n----\n";
}
