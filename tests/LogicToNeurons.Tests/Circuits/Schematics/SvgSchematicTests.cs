using System.Globalization;
using System.Xml.Linq;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Schematics;

public sealed class SvgSchematicTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Write_RandomNetlists_HasATitleForEveryGateAndNet()
    {
        var random = new Random(4711);
        for (var round = 0; round < Scale.Of(60, 1000); round++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 7), random.Next(0, 40), random.Next(1, 6), random.Next(0, 4));
            var simulator = new NetSimulator(netlist);
            var schematic = Schematic.Of(netlist, SchematicView.Flat);
            var svg = XDocument.Parse(SvgSchematic.Write(schematic, simulator.Values));
            var names = new NetNames(netlist);
            var gates = Titles(svg, "gate");
            var nets = Titles(svg, "net");
            Assert.Equal(netlist.NetCount - netlist.FirstGate, gates.Length);
            Assert.Equal(netlist.NetCount - 2, nets.Length);
            for (var net = 2; net < netlist.NetCount; net++)
            {
                Assert.Contains($"{names[net]} = {simulator.Values[net]}", nets);
                if (netlist.Kinds[net].IsGate())
                {
                    Assert.Contains(gates, title => title.StartsWith($"{names[net]} = {netlist.Kinds[net].Name()}({names[netlist.FanIn0[net]]}", StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public void Write_RandomNetlists_PathsOfAWireHangTogether()
    {
        var random = new Random(4712);
        for (var round = 0; round < Scale.Of(60, 1000); round++)
        {
            var netlist = RandomNetlists.Next(random, random.Next(1, 7), random.Next(0, 40), random.Next(1, 6), random.Next(0, 4));
            var svg = XDocument.Parse(SvgSchematic.Write(Schematic.Of(netlist, SchematicView.Flat), []));
            foreach (var group in Groups(svg, "net"))
            {
                AssertConnected([.. group.Elements(Svg + "path").Select(path => Line(path.Attribute("d")!.Value))]);
            }
        }
    }

    [Fact]
    public void Write_Values_HeavyWhereOne()
    {
        var netlist = SmallCircuits.FullAdder();
        var simulator = new NetSimulator(netlist);
        simulator.Values[netlist.InputNets[0]] = 1;
        simulator.Evaluate();
        var svg = XDocument.Parse(SvgSchematic.Write(Schematic.Of(netlist, SchematicView.Flat), simulator.Values));
        foreach (var group in Groups(svg, "net"))
        {
            var isOne = group.Element(Svg + "title")!.Value.EndsWith(" = 1", StringComparison.Ordinal);
            Assert.All(group.Elements(Svg + "path"), path => Assert.Equal(isOne, path.Attribute("class")?.Value == "heavy"));
        }
    }

    [Fact]
    public void Write_NamesOfAnyKind_AreValidXml()
    {
        var netlist = SmallCircuits.Build("<甲&乙>", builder =>
        {
            var x = SmallCircuits.Input(builder, "甲 < & \" ' > \u0001");
            builder.AddOutput("和", [builder.Not(x, Origin.None)], false);
        });
        var svg = XDocument.Parse(SvgSchematic.Write(Schematic.Of(netlist, SchematicView.Flat), []));
        Assert.Equal("<甲&乙>", svg.Root!.Element(Svg + "title")!.Value);
        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value == "和");
        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value == "甲 < & \" ' > \uFFFD");
    }

    [Fact]
    public void Write_Marked_MarksGateAndWire()
    {
        var netlist = SmallCircuits.FullAdder();
        var schematic = Schematic.Of(netlist, SchematicView.Flat);
        var svg = XDocument.Parse(SvgSchematic.Write(schematic, [], [netlist.FirstGate]));
        Assert.Equal(["gate marked", "net marked"], svg.Descendants(Svg + "g").Select(group => group.Attribute("class")!.Value).Where(classes => classes.Contains("marked", StringComparison.Ordinal)).Order());
    }

    private static IEnumerable<XElement> Groups(XDocument svg, string kind) =>
        svg.Descendants(Svg + "g").Where(group => group.Attribute("class")!.Value.Split(' ').Contains(kind));

    private static string[] Titles(XDocument svg, string kind) => [.. Groups(svg, kind).Select(group => group.Element(Svg + "title")!.Value)];

    private static (double X1, double Y1, double X2, double Y2) Line(string path)
    {
        var numbers = path.Split('M', 'L', ' ').Where(part => part.Length > 0).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(4, numbers.Length);
        Assert.True(numbers[0] == numbers[2] || numbers[1] == numbers[3]);
        return (numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static void AssertConnected(List<(double X1, double Y1, double X2, double Y2)> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var reached = new List<(double X1, double Y1, double X2, double Y2)> { lines[0] };
        lines.RemoveAt(0);
        for (var i = 0; i < reached.Count; i++)
        {
            var touching = lines.Where(line => Touch(line, reached[i])).ToArray();
            reached.AddRange(touching);
            lines.RemoveAll(line => touching.Contains(line));
        }

        Assert.Empty(lines);
    }

    private static bool Touch((double X1, double Y1, double X2, double Y2) a, (double X1, double Y1, double X2, double Y2) b) =>
        Math.Max(a.X1, b.X1) <= Math.Min(a.X2, b.X2) && Math.Max(a.Y1, b.Y1) <= Math.Min(a.Y2, b.Y2);
}
