using System.Collections.Immutable;
using LogicToNeurons.Drawing.Figures;
using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Figures.Svg;

/// <summary>Draws the nodes of a network's picture.</summary>
internal sealed class SvgNodes(NetworkFigure figure, FigureValues values, SvgPlaces places, NodeTitles titles, Language language)
{
    private const double CrossSize = 3.5;
    private const double ActivityHeight = 5;

    private readonly FigureSigns _signs = new(IsAscii: false);

    /// <summary>The sign of a neuron that gives 0.</summary>
    public static IEnumerable<Shape> Cross(Point middle) =>
    [
        new Line([new Point(middle.X - CrossSize, middle.Y - CrossSize), new Point(middle.X + CrossSize, middle.Y + CrossSize)], IsHeavy: false),
        new Line([new Point(middle.X - CrossSize, middle.Y + CrossSize), new Point(middle.X + CrossSize, middle.Y - CrossSize)], IsHeavy: false),
    ];

    /// <summary>A node with its title.</summary>
    public Shape Draw(int node)
    {
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        if (places.IsCircle(node))
        {
            AddNeuron(shapes, node);
        }
        else if (figure.IsFolded)
        {
            AddFold(shapes, node);
        }
        else
        {
            AddPort(shapes, node);
        }

        return new Group(titles.OfNode(node), shapes.DrainToImmutable()) { Classes = $"node {ClassOf(figure.Nodes[node])}", Tag = node };
    }

    private string ClassOf(FigureNode node) => node.Role switch
    {
        FigureRole.Input or FigureRole.Output => "port",
        FigureRole.Register or FigureRole.Next => "register",
        FigureRole.Neuron when figure.IsFolded => "layer",
        FigureRole.Neuron => !values.AreSet ? "neuron" : values.Of(node) > 0 ? "neuron active" : "neuron dead",
    };

    private void AddNeuron(ImmutableArray<Shape>.Builder shapes, int index)
    {
        var node = figure.Nodes[index];
        var middle = places.MiddleOf(index);
        shapes.Add(new Dot(middle, places.Radius, IsFilled: false));
        if (values.AreSet)
        {
            shapes.Add(new Label(middle, _signs.Number(values.Of(node)), Anchor.Middle) { Classes = "value" });
            shapes.Add(new Label(middle with { Y = middle.Y - places.Radius - 8 }, node.Name, Anchor.Middle) { Classes = "small" });
            if (!(values.Of(node) > 0))
            {
                shapes.AddRange(Cross(new Point(middle.X + places.Radius, middle.Y - places.Radius + 2)));
            }
        }
        else
        {
            shapes.Add(new Label(middle, node.Name, Anchor.Middle));
        }

        AddBias(shapes, figure.BiasOf(node), middle with { Y = middle.Y + places.Radius + 8 });
    }

    private void AddPort(ImmutableArray<Shape>.Builder shapes, int index)
    {
        var node = figure.Nodes[index];
        var middle = places.MiddleOf(index);
        var box = places.BoxOf(index);
        shapes.Add(box with { Classes = "body" });
        shapes.Add(new Label(middle, values.AreSet ? $"{node.Name} = {_signs.Number(values.Of(node))}" : node.Name, Anchor.Middle));
        AddBias(shapes, figure.BiasOf(node), middle with { Y = middle.Y + (box.Height / 2) + 8 });
    }

    private void AddBias(ImmutableArray<Shape>.Builder shapes, double bias, Point place)
    {
        if (bias != 0)
        {
            shapes.Add(new Label(place, $"b {_signs.Number(bias)}", Anchor.Middle) { Classes = "small" });
        }
    }

    private void AddFold(ImmutableArray<Shape>.Builder shapes, int index)
    {
        var node = figure.Nodes[index];
        var middle = places.MiddleOf(index);
        var box = places.BoxOf(index);
        shapes.Add(box with { Classes = "body" });
        if (node.Role != FigureRole.Neuron)
        {
            shapes.Add(new Label(middle, titles.OfGroup(node), Anchor.Middle));
            return;
        }

        var count = titles.Neurons(node.Count);
        shapes.Add(new Label(middle with { Y = middle.Y - (values.AreSet ? 14 : 0) }, count, Anchor.Middle));
        if (values.AreSet)
        {
            var active = values.ActiveIn(node);
            shapes.Add(new Label(middle with { Y = middle.Y + 3 }, Words.Of("figure.active", active).In(language), Anchor.Middle) { Classes = "soft" });
            var width = (box.Width - 16) * active / Math.Max(1, node.Count);
            shapes.Add(new Box(new Point(box.Corner.X + 8, box.Corner.Y + box.Height - 14), box.Width - 16, ActivityHeight));
            shapes.Add(new Box(new Point(box.Corner.X + 8, box.Corner.Y + box.Height - 14), width, ActivityHeight) { Classes = "activity" });
        }
    }
}
