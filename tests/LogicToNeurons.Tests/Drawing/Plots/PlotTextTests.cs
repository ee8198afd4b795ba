using System.Collections.Immutable;
using LogicToNeurons.Drawing.Plots;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Drawing.Plots;

public sealed class PlotTextTests
{
    private const char FirstBraille = '\u2800';

    private static readonly PlotCharacters Unicode = new(IsAscii: false, DisplayWidth.Of);
    private static readonly PlotCharacters Ascii = new(IsAscii: true, DisplayWidth.Of);

    public static TheoryData<string> HostilePlots() => [.. Hostile().Keys];

    [Theory]
    [InlineData(80, 24)]
    [InlineData(40, 10)]
    public void Lines_SixCurves_AreToldApart(int width, int height)
    {
        var plot = new Plot("six curves, 六条曲线",
        [
            new FunctionCurve("sin 3x", x => Math.Sin(3 * x)),
            new FunctionCurve("cos x", Math.Cos),
            new FunctionCurve("x/3", x => x / 3),
            new FunctionCurve("-x/3", x => -x / 3),
            new FunctionCurve("-1/2", x => -0.5),
            new FunctionCurve("中", x => 0.7),
        ])
        { X = new PlotRange(-3, 3), YName = "y" };
        VerifiedText.Match(Both(plot, width, height), $"{width}x{height}");
    }

    [Fact]
    public void Lines_StepsMarksAndBars_AreShown()
    {
        var steps = new FunctionCurve("steps", x => Math.Floor(x))
        {
            Jumps = [0, 1, 2, 3],
            Dots = [.. Enumerable.Range(0, 3).SelectMany(x => new[] { new PlotDot(new PlotPoint(x, x), false), new PlotDot(new PlotPoint(x + 1, x), true) })],
        };
        var line = new Polyline("pieces", [[new PlotPoint(0, 2.5), new PlotPoint(1, 3)], [new PlotPoint(2, 0.5), new PlotPoint(3, 0.25)]]);
        var plot = new Plot("steps and pieces", [steps, line])
        {
            Marks = [new PlotMark(new PlotPoint(1, 3), "here")],
            Bars = [new PlotBar(2, 0.5, 2, "gap 3/2")],
            X = new PlotRange(0, 3),
        };
        VerifiedText.Match(Both(plot, 60, 18));
    }

    [Theory]
    [MemberData(nameof(HostilePlots))]
    public void Lines_HostileValues_FitWhatIsAsked(string name)
    {
        foreach (var (width, height) in new[] { (20, 6), (21, 7), (40, 10), (80, 24), (133, 50) })
        {
            foreach (var characters in new[] { Unicode, Ascii })
            {
                var lines = PlotText.Lines(Hostile()[name], width, height, characters);
                Assert.Equal(height, lines.Length);
                Assert.All(lines, line => Assert.InRange(DisplayWidth.Of(line), 0, width));
            }
        }
    }

    [Fact]
    public void Lines_AnySize_FitsWhatIsAsked()
    {
        var random = new Random(1);
        for (var round = 0; round < Scale.Of(200, 20_000); round++)
        {
            var (width, height) = (random.Next(20, 120), random.Next(6, 40));
            var lines = PlotText.Lines(RandomPlot(random), width, height, round % 2 == 0 ? Unicode : Ascii);
            Assert.Equal(height, lines.Length);
            Assert.All(lines, line => Assert.InRange(DisplayWidth.Of(line), 0, width));
            Assert.Equal(round % 2 != 0, lines.All(line => line.All(char.IsAscii)));
        }
    }

    [Theory]
    [InlineData(2, 4)]
    [InlineData(-1, 1)]
    public void Lines_Diagonal_RunsFromCornerToCorner(double from, double to)
    {
        var plot = new Plot(string.Empty, [new FunctionCurve(string.Empty, x => x)]) { X = new PlotRange(from, to), Y = new PlotRange(from, to), XName = string.Empty };
        var dots = Dots(plot, 43, 22);
        Assert.All(Enumerable.Range(0, dots.GetLength(0)), x =>
        {
            var expected = (1 - ((double)x / (dots.GetLength(0) - 1))) * (dots.GetLength(1) - 1);
            Assert.All(Rows(dots, x), y => Assert.InRange(y, expected - 1, expected + 1));
            Assert.NotEmpty(Rows(dots, x));
        });
    }

    [Fact]
    public void Lines_Points_HitTheirCells()
    {
        var random = new Random(2);
        for (var round = 0; round < Scale.Of(200, 20_000); round++)
        {
            var (x, y) = (random.NextDouble() * 4, random.NextDouble() * 3);
            var plot = new Plot(string.Empty, [new Polyline(string.Empty, [[new PlotPoint(x, y)]])]) { X = new PlotRange(0, 4), Y = new PlotRange(0, 3), XName = string.Empty };
            var dots = Dots(plot, 50, 20);
            var hits = Enumerable.Range(0, dots.GetLength(0)).SelectMany(column => Rows(dots, column).Select(row => (column, row)));
            Assert.Equal(((int)Math.Round(x / 4 * (dots.GetLength(0) - 1)), (int)Math.Round((1 - (y / 3)) * (dots.GetLength(1) - 1))), Assert.Single(hits));
        }
    }

    [Fact]
    public void Lines_RisingFunctions_HaveRisingDots()
    {
        foreach (var function in new Func<double, double>[] { Math.Tanh, Math.Exp, Math.Cbrt, x => x * x * x, Math.Atan, x => Math.Floor(x * 2) })
        {
            var dots = Dots(new Plot(string.Empty, [new FunctionCurve(string.Empty, function)]) { X = new PlotRange(-2, 2), XName = string.Empty }, 60, 20);
            for (var x = 1; x < dots.GetLength(0); x++)
            {
                Assert.True(Rows(dots, x).Max() <= Rows(dots, x - 1).Max());
                Assert.True(Rows(dots, x).Min() <= Rows(dots, x - 1).Min());
            }
        }
    }

    [Fact]
    public void Lines_Jump_IsNotJoined()
    {
        var plot = new Plot(string.Empty, [new FunctionCurve(string.Empty, x => x < 0.05 ? 0 : 1) { Jumps = [0.05] }]) { X = new PlotRange(-1, 1), Y = new PlotRange(-1, 2), XName = string.Empty };
        var dots = Dots(plot, 43, 22);
        Assert.Equal(2, Enumerable.Range(0, dots.GetLength(0)).SelectMany(x => Rows(dots, x)).Distinct().Count());
    }

    [Fact]
    public void Lines_RarePeaks_AreClippedWithAHint()
    {
        var plot = new Plot("1/x", [new FunctionCurve("1/x", x => 1 / x) { Jumps = [0] }]) { X = new PlotRange(-1, 1), BeyondNote = "goes on" };
        VerifiedText.Match(Both(plot, 60, 16));
        Assert.DoesNotContain(PlotText.Lines(plot with { Curves = [new FunctionCurve("x", x => x)] }, 60, 16, Unicode), line => line.Contains("goes on", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 1, "0 0.5 1.0")]
    [InlineData(-4, 4, "-4 -2 0 2 4")]
    [InlineData(0, 1e7, "0 5e6 1e7")]
    [InlineData(0, 1e-9, "0 5e-10 1e-9")]
    [InlineData(1234567, 1234569, "1.234567e6 1.234568e6 1.234569e6")]
    public void Lines_Values_AreRound(double from, double to, string expected)
    {
        var lines = PlotText.Lines(new Plot(string.Empty, []) { X = new PlotRange(from, to), XName = string.Empty }, 40, 8, Unicode);
        Assert.Equal(expected, string.Join(' ', lines[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData(19, 6)]
    [InlineData(20, 5)]
    public void Lines_TooSmall_IsRefused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PlotText.Lines(new Plot("x", []), width, height, Unicode));

    internal static Dictionary<string, Plot> Hostile()
    {
        var all = new Dictionary<string, Plot>
        {
            ["nothing"] = new(string.Empty, []),
            ["empty range"] = new("x", [new FunctionCurve("x", x => x)]) { X = new PlotRange(3, 3), Y = new PlotRange(5, 5) },
            ["falling range"] = new("x", [new FunctionCurve("x", x => x)]) { X = new PlotRange(3, -3) },
            ["ranges of no numbers"] = new("x", [new FunctionCurve("x", x => x)]) { X = new PlotRange(double.NaN, double.PositiveInfinity), Y = new PlotRange(double.NegativeInfinity, double.NaN) },
            ["whole range"] = new("x", [new FunctionCurve("x", x => x)]) { X = new PlotRange(double.MinValue, double.MaxValue) },
            ["tiny range"] = new("x", [new FunctionCurve("x", x => x)]) { X = new PlotRange(0, double.Epsilon), Y = new PlotRange(0, 1e-300) },
            ["nearly empty range"] = new("x", [new FunctionCurve("x", x => x)]) { X = new PlotRange(1, Math.BitIncrement(1)) },
            ["long words"] = new(new string('长', 300), [new FunctionCurve(new string('字', 300), x => x)]) { XName = new string('名', 300), YName = new string('n', 300), BeyondNote = new string('b', 300) },
            ["combining"] = new("e\u0301\u0301", [new FunctionCurve("e\u0301", x => x)]) { Marks = [new PlotMark(new PlotPoint(0, 0), "e\u0301")] },
            ["bad places"] = new("x", [new Polyline("p", [[], [new PlotPoint(double.NaN, 1)], [new PlotPoint(double.NegativeInfinity, 0), new PlotPoint(1, double.MaxValue), new PlotPoint(-1, double.MinValue)]])])
            {
                Marks = [new PlotMark(new PlotPoint(double.NaN, 0), "m"), new PlotMark(new PlotPoint(1e308, -1e308), "m")],
                Bars = [new PlotBar(double.NaN, 0, 1, "b"), new PlotBar(0, double.NegativeInfinity, double.PositiveInfinity, "b"), new PlotBar(0, -1e308, 1e308, "b")],
            },
        };
        foreach (var value in new[] { 0, 1, -7, 1e-320, 1e20, 1e308, double.MinValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            all[$"constant {value}"] = new Plot("c", [new FunctionCurve("c", _ => value) { Dots = [new PlotDot(new PlotPoint(0, value), true)] }]);
            all[$"spike {value}"] = new Plot("c", [new FunctionCurve("c", x => x == 0 ? value : x) { Bends = [0] }]);
            all[$"step {value}"] = new Plot("c", [new FunctionCurve("c", x => x < 0 ? -value : value) { Jumps = [value, 0] }]);
        }

        return all;
    }

    private static Plot RandomPlot(Random random)
    {
        double Next() => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 12));
        var curves = Enumerable.Range(0, random.Next(1, 5))
            .Select(PlotCurve (curve) => new Polyline($"curve {curve}", [[.. Enumerable.Range(0, 5).Select(_ => new PlotPoint(Next(), Next()))]]))
            .ToImmutableArray();
        return new Plot("title", curves)
        {
            X = random.Next(2) == 0 ? null : new PlotRange(Next(), Next()),
            Y = random.Next(2) == 0 ? null : new PlotRange(Next(), Next()),
            Marks = [new PlotMark(curves[0] is Polyline line ? line.Parts[0][0] : default, "mark")],
            BeyondNote = "goes on",
        };
    }

    private static string Both(Plot plot, int width, int height) =>
        string.Join('\n', [.. PlotText.Lines(plot, width, height, Unicode), string.Empty, .. PlotText.Lines(plot, width, height, Ascii)]);

    // The braille dots between the axes of a plot without title and legend: columns, rows from above.
    private static bool[,] Dots(Plot plot, int width, int height)
    {
        var lines = PlotText.Lines(plot, width, height, Unicode);
        var left = lines[^2].IndexOf('└', StringComparison.Ordinal) + 1;
        var dots = new bool[(width - left) * 2, (height - 2) * 4];
        for (var row = 0; row < height - 2; row++)
        {
            for (var column = left; column < lines[row].Length; column++)
            {
                var cell = lines[row][column] - FirstBraille;
                for (var dot = 0; cell is > 0 and < 256 && dot < 8; dot++)
                {
                    var (x, y) = dot < 6 ? (dot / 3, dot % 3) : (dot - 6, 3);
                    dots[((column - left) * 2) + x, (row * 4) + y] = (cell >> dot & 1) == 1;
                }
            }
        }

        return dots;
    }

    private static List<int> Rows(bool[,] dots, int column) => [.. Enumerable.Range(0, dots.GetLength(1)).Where(row => dots[column, row])];
}
