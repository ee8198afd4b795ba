using System.Globalization;
using System.Xml.Linq;
using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Figures;

public sealed class NetworkFigureSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Notes() => NetworkFigureTextTests.Notes();

    [Theory]
    [MemberData(nameof(Notes))]
    public void Write_TheNotesNetworks_AreDrawn(string name) =>
        VerifiedText.Match(NetworkFigureSvg.Write(NetworkFigure.Of(NetworkFigureTextTests.Of(name)), [], Language.English), name);

    [Fact]
    public void Write_FullAdder_ShowsValuesAndNets()
    {
        var compiled = SmallNetworks.Strict(Adders.Full());
        var values = NaiveNetwork.Signals(compiled.Network, [1, 0, 1]);
        VerifiedText.Match(NetworkFigureSvg.Write(NetworkFigure.Of(compiled.Network, compiled), values, Language.Chinese));
    }

    [Fact]
    public void Write_Adder_IsFolded()
    {
        var compiled = SmallNetworks.Strict(Adders.Ripple(8));
        VerifiedText.Match(NetworkFigureSvg.Write(NetworkFigure.Of(compiled.Network, compiled), [], Language.English));
    }

    [Fact]
    public void Write_RandomNetworks_HaveEveryNeuronAndWeightOnceAndNothingOverlaps()
    {
        var random = new Random(7);
        for (var i = 0; i < Scale.Of(100, 3000); i++)
        {
            var network = RandomNetworks.Next(random);
            var values = random.Next(2) == 0 ? [] : NaiveNetwork.Signals(network, RandomNetworks.Columns(random, network));
            var root = XDocument.Parse(NetworkFigureSvg.Write(NetworkFigure.Whole(network), values, Language.English)).Root!;
            Assert.Equal(network.Neurons.WeightCount + network.Outputs.WeightCount, Groups(root, "edge").Count());
            Assert.Equal(network.Neurons.WeightCount + network.Outputs.WeightCount, Groups(root, "weight").Count());
            Assert.Equal(network.NeuronCount, Groups(root, "neuron").Count());
            AssertApart(root);
        }
    }

    [Fact]
    public void Write_Shortcuts_PassBetweenNeurons()
    {
        var compiled = SmallNetworks.WithShortcuts(Adders.Ripple(3));
        VerifiedText.Match(NetworkFigureSvg.Write(NetworkFigure.Of(compiled.Network, compiled), [], Language.English));
    }

    [Fact]
    public void Write_RandomNetworks_FoldEveryWeightBetweenGroups()
    {
        var random = new Random(8);
        for (var i = 0; i < Scale.Of(50, 1000); i++)
        {
            var network = RandomNetworks.Next(random);
            var figure = NetworkFigure.Folded(network);
            var inside = Enumerable.Range(0, network.NeuronCount).Sum(neuron => Inside(figure, neuron));
            Assert.Equal(network.Neurons.WeightCount + network.Outputs.WeightCount - inside, figure.Edges.Sum(edge => edge.Count));
            Assert.Equal(network.NeuronCount, figure.Nodes.Where(node => node.Role == FigureRole.Neuron).Sum(node => node.Count));
            AssertApart(XDocument.Parse(NetworkFigureSvg.Write(figure, [], Language.Chinese)).Root!);
        }
    }

    [Fact]
    public void Write_SignsAndDeadNeurons_DifferWithoutColour()
    {
        var network = SmallNetworks.Abs();
        var root = XDocument.Parse(NetworkFigureSvg.Write(NetworkFigure.Of(network), NaiveNetwork.Signals(network, [-2]), Language.English)).Root!;
        var style = root.Element(Svg + "style")!.Value;
        Assert.Contains(".edge.minus path { stroke: var(--minus); stroke-dasharray: 6 4; }", style, StringComparison.Ordinal);
        Assert.Equal(["x → n1.2: −1"], Titles(root, "minus").Distinct());
        Assert.Equal(["n1.1 = ReLU(x) = 0"], Titles(root, "dead"));
        Assert.Equal(2, Groups(root, "dead").Single().Elements(Svg + "path").Count());
        Assert.Empty(Groups(root, "active").Single().Elements(Svg + "path"));
    }

    private static int Inside(NetworkFigure figure, int neuron)
    {
        var network = figure.Network;
        var group = figure.Nodes.Single(node => node.Role == FigureRole.Neuron && neuron >= node.First && neuron < node.First + node.Count);
        return network.Neurons[neuron].Signals.ToArray().Count(signal => signal - network.FirstNeuron >= group.First);
    }

    private static IEnumerable<XElement> Groups(XElement root, string name) =>
        root.Elements(Svg + "g").Where(group => group.Attribute("class")!.Value.Split(' ').Contains(name));

    private static List<string> Titles(XElement root, string name) => [.. Groups(root, name).Select(group => group.Element(Svg + "title")!.Value)];

    private static void AssertApart(XElement root)
    {
        var (width, height) = (Number(root, "width"), Number(root, "height"));
        var boxes = Groups(root, "node").Select(BoxOf).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            var (left, top, right, bottom) = boxes[i];
            Assert.True(left >= 0 && top >= 0 && right <= width && bottom <= height);
            for (var j = 0; j < i; j++)
            {
                var other = boxes[j];
                Assert.True(left >= other.Right || other.Left >= right || top >= other.Bottom || other.Top >= bottom, $"{boxes[i]} {other}");
            }
        }
    }

    private static (double Left, double Top, double Right, double Bottom) BoxOf(XElement node)
    {
        if (node.Element(Svg + "circle") is { } circle)
        {
            var (x, y, radius) = (Number(circle, "cx"), Number(circle, "cy"), Number(circle, "r"));
            return (x - radius, y - radius, x + radius, y + radius);
        }

        var box = node.Element(Svg + "rect")!;
        var (left, top) = (Number(box, "x"), Number(box, "y"));
        return (left, top, left + Number(box, "width"), top + Number(box, "height"));
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
