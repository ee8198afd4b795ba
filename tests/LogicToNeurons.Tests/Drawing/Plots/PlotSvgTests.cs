using System.Globalization;
using System.Xml.Linq;
using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Drawing.Plots;

public sealed class PlotSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> HostilePlots() => PlotTextTests.HostilePlots();

    [Fact]
    public void Write_KinkStepAndBar_AreDrawn()
    {
        var relu = new FunctionCurve("relu <x>", x => Math.Max(0, x)) { Bends = [0] };
        var slope = new FunctionCurve("slope", x => x < 0 ? 0 : 1) { Jumps = [0], Dots = [new PlotDot(default, IsOpen: true), new PlotDot(new PlotPoint(0, 1), IsOpen: false)] };
        var plot = new Plot("relu", [relu, slope])
        {
            X = new PlotRange(-1, 1),
            Marks = [new PlotMark(default, "kink")],
            Bars = [new PlotBar(0.5, 0.5, 1, "error 1/2")],
        };
        VerifiedText.Match(PlotSvg.Write(plot));
    }

    [Theory]
    [MemberData(nameof(HostilePlots))]
    public void Write_HostileValues_IsXmlWithNumbersInside(string name)
    {
        var root = XDocument.Parse(PlotSvg.Write(PlotTextTests.Hostile()[name])).Root!;
        var (width, height) = (Number(root.Attribute("width")!.Value), Number(root.Attribute("height")!.Value));
        foreach (var path in root.Descendants(Svg + "path").Select(path => path.Attribute("d")!.Value))
        {
            var numbers = path.Split(['M', 'L', 'C', 'Z', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Number).ToList();
            Assert.All(numbers, number => Assert.InRange(number, 0, Math.Max(width, height)));
        }
    }

    [Fact]
    public void Write_Curves_DifferByDashes()
    {
        var curves = Enumerable.Range(0, 6).Select(PlotCurve (curve) => new FunctionCurve($"{curve}", x => curve));
        var style = XDocument.Parse(PlotSvg.Write(new Plot("six", [.. curves]))).Descendants(Svg + "style").Single().Value;
        var rules = Enumerable.Range(1, 6).Select(curve => style.Split('\n').Single(line => line.StartsWith($".c{curve} ", StringComparison.Ordinal))).ToList();
        Assert.Equal(6, rules.Select(rule => rule[rule.IndexOf(';', StringComparison.Ordinal)..]).Distinct().Count());
    }

    [Fact]
    public void Write_Curve_LiesWhereItsValuesAre()
    {
        var plot = new Plot("x", [new FunctionCurve("x", x => x)]) { X = new PlotRange(0, 1), Y = new PlotRange(0, 1) };
        var root = XDocument.Parse(PlotSvg.Write(plot)).Root!;
        var box = root.Elements(Svg + "rect").Last();
        var (left, top) = (Number(box.Attribute("x")!.Value), Number(box.Attribute("y")!.Value));
        var (right, bottom) = (left + Number(box.Attribute("width")!.Value), top + Number(box.Attribute("height")!.Value));
        var curve = root.Elements(Svg + "g").First();
        Assert.Equal("x", curve.Element(Svg + "title")!.Value);
        Assert.Equal($"M{left} {bottom}L{right} {top}", curve.Element(Svg + "path")!.Attribute("d")!.Value);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
