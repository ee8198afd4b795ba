using System.Collections.Immutable;
using LogicToNeurons.Drawing.Figures;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Networks.Figures.Svg;

/// <summary>Draws a network as geometry: edges below, their weights above them, nodes on top.</summary>
internal sealed class SvgNetwork(NetworkFigure figure, FigureValues values, Language language)
{
    private const double LegendHeight = 30;
    private const double SampleLength = 34;

    private readonly SvgPlaces _places = new(figure, values.AreSet);
    private readonly NodeTitles _titles = new(figure, values, language);
    private readonly FigureSigns _signs = new(IsAscii: false);
    private readonly SvgLabels _labels = new();
    private readonly ImmutableArray<Shape>.Builder _shapes = ImmutableArray.CreateBuilder<Shape>();
    private double _legendEnd;

    public Figure Build()
    {
        AddHeadings();
        var weights = new List<Shape>();
        for (var edge = 0; edge < figure.Edges.Length; edge++)
        {
            AddEdge(edge, weights);
        }

        _shapes.AddRange(weights);
        var nodes = new SvgNodes(figure, values, _places, _titles, language);
        for (var node = 0; node < figure.Nodes.Length; node++)
        {
            _shapes.Add(nodes.Draw(node));
        }

        AddLegend();
        return new Figure(figure.Network.Name, Math.Max(_places.Width, _legendEnd + SvgPlaces.Margin), _places.Height + LegendHeight, _shapes.DrainToImmutable());
    }

    // A heading that would run into the one before is left out.
    private void AddHeadings()
    {
        var end = 0.0;
        for (var column = 0; column < figure.ColumnCount; column++)
        {
            var text = _titles.OfColumn(column);
            var (middle, _) = _places.Column(column);
            var half = DisplayWidth.Of(text) * SvgPlaces.CharacterWidth * 0.42;
            middle = Math.Max(middle, half + 4);
            if (middle - half > end)
            {
                _shapes.Add(new Label(new Point(middle, SvgPlaces.Head / 2), text, Anchor.Middle) { Classes = "soft" });
                end = middle + half + 4;
            }
        }
    }

    private void AddEdge(int index, List<Shape> weights)
    {
        var edge = figure.Edges[index];
        var path = _places.Order.Paths[index];
        var strokes = ImmutableArray.CreateBuilder<Stroke>();
        var at = _places.RightOf(path[0]);
        var start = at;
        for (var i = 1; i < path.Length; i++)
        {
            var left = _places.LeftOf(path[i]);
            strokes.Add(path.Length == 2 ? new Stroke(left) : Bend(at, left));
            at = left;
            if (i < path.Length - 1)
            {
                at = _places.RightOf(path[i]);
                strokes.Add(new Stroke(at));
            }
        }

        var classes = ClassesOf(edge);
        var title = _titles.OfEdge(edge);
        var lastStart = path.Length == 2 ? start : _places.RightOf(path[^2]);
        _shapes.Add(new Group(title, [new Outline(start, strokes.DrainToImmutable(), IsClosed: false)]) { Classes = $"edge {classes}", Tag = index });
        var text = figure.IsFolded ? _signs.Number(edge.Count) : _signs.Number(edge.Weight);
        var last = path.Length == 2 ? new Stroke(at) : Bend(lastStart, at);
        var place = _labels.Place(lastStart, last, text.Length * SvgPlaces.CharacterWidth);
        weights.Add(new Group(title, [new Label(place, text, Anchor.Middle)]) { Classes = $"weight {classes}", Tag = index });
    }

    private static Stroke Bend(Point start, Point end)
    {
        var reach = (end.X - start.X) / 2;
        return new Stroke(end, start with { X = start.X + reach }, end with { X = end.X - reach });
    }

    private string ClassesOf(FigureEdge edge)
    {
        var sign = figure.IsFolded ? "many" : edge.Weight < 0 ? "minus" : "plus";
        var size = figure.IsFolded || Math.Abs(edge.Weight) <= 1 ? string.Empty : " large";
        var isQuiet = values.AreSet && values.ActiveIn(figure.Nodes[edge.Source]) == 0;
        return sign + size + (isQuiet ? " quiet" : string.Empty);
    }

    private void AddLegend()
    {
        var x = SvgPlaces.Margin;
        var y = _places.Height + (LegendHeight / 2) - 4;
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        if (!figure.IsFolded)
        {
            x = AddSample(shapes, x, y, "plus", Words.Of("figure.positive"));
            x = AddSample(shapes, x, y, "minus", Words.Of("figure.negative"));
            if (values.AreSet)
            {
                shapes.AddRange(SvgNodes.Cross(new Point(x + 6, y)).Select(line => line with { Classes = "dead" }));
                x = AddWords(shapes, x + 18, y, Words.Of("figure.dead"));
            }

            if (HasBias())
            {
                x = AddWords(shapes, x, y, Words.Of("figure.bias"));
            }

            _shapes.Add(new Group(null, shapes.DrainToImmutable()) { Classes = "legend" });
        }

        _legendEnd = x;
    }

    private bool HasBias() => figure.Network.Neurons.Biases.ContainsAnyExcept(0) || figure.Network.Outputs.Biases.ContainsAnyExcept(0);

    private double AddSample(ImmutableArray<Shape>.Builder shapes, double x, double y, string classes, Phrase words)
    {
        shapes.Add(new Line([new Point(x, y), new Point(x + SampleLength, y)], IsHeavy: false) { Classes = classes });
        return AddWords(shapes, x + SampleLength + 8, y, words);
    }

    private double AddWords(ImmutableArray<Shape>.Builder shapes, double x, double y, Phrase words)
    {
        var text = words.In(language);
        shapes.Add(new Label(new Point(x, y), text) { Classes = "soft" });
        return x + (DisplayWidth.Of(text) * 6.2) + 18;
    }
}
