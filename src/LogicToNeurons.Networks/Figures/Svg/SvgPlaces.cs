using System.Globalization;
using LogicToNeurons.Drawing.Figures;
using LogicToNeurons.Networks.Figures.Ordering;
using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Networks.Figures.Svg;

/// <summary>Where everything stands in a network's picture, in pixels.</summary>
internal sealed class SvgPlaces
{
    /// <summary>The distance of the drawing to the edges.</summary>
    public const double Margin = 20;

    /// <summary>The height of the headings.</summary>
    public const double Head = 28;

    /// <summary>The width of a character of labels.</summary>
    public const double CharacterWidth = 7.3;

    private const double NeuronGap = 28;
    private const double BiasHeight = 12;
    private const double PortHeight = 40;
    private const double FoldHeight = 72;
    private const double PassedHeight = 18;
    private const double BoxHeight = 26;
    private const double FoldBoxHeight = 56;
    private const double LeastGap = 96;
    private const double LeastFoldGap = 60;
    private const double MostGap = 260;
    private const double GapAnEdge = 5;

    private readonly NetworkFigure _figure;
    private readonly bool _hasValues;
    private readonly double[] _middles;
    private readonly double[] _lefts;
    private readonly double[] _widths;

    public SvgPlaces(NetworkFigure figure, bool hasValues)
    {
        (_figure, _hasValues) = (figure, hasValues);
        Order = new FigureOrder(figure, isBySign: true);
        Radius = Math.Max(18, (LongestNeuron() * CharacterWidth / 2) + 3);
        _middles = new ColumnPlaces(Order, SizeOf).Find();
        _widths = [.. Order.Columns.Select(column => column.Where(item => !Order.Items[item].IsPassed).Select(item => WidthOf(figure.Nodes[item])).DefaultIfEmpty(0).Max())];
        _lefts = new double[_widths.Length];
        var x = Margin;
        for (var column = 0; column < _lefts.Length; column++)
        {
            _lefts[column] = x;
            x += _widths[column] + GapBehind(column);
        }

        Width = x - GapBehind(_lefts.Length - 1) + Margin;
        Height = Head + Margin + Enumerable.Range(0, _middles.Length).Select(item => _middles[item] + (SizeOf(Order.Items[item]) / 2)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Gets the order of the columns' items.</summary>
    public FigureOrder Order { get; }

    /// <summary>Gets the radius of a neuron.</summary>
    public double Radius { get; }

    /// <summary>Gets the width of the picture.</summary>
    public double Width { get; }

    /// <summary>Gets the height of the picture, without its legend.</summary>
    public double Height { get; }

    /// <summary>The middle of an item.</summary>
    public Point MiddleOf(int item) => new(_lefts[Order.Items[item].Column] + (_widths[Order.Items[item].Column] / 2), _middles[item] + Head);

    /// <summary>Where edges leave an item.</summary>
    public Point RightOf(int item) => Beside(item, 1);

    /// <summary>Where edges reach an item.</summary>
    public Point LeftOf(int item) => Beside(item, -1);

    /// <summary>The middle of a column, and its width.</summary>
    public (double Middle, double Width) Column(int column) => (_lefts[column] + (_widths[column] / 2), _widths[column]);

    /// <summary>The rectangle of a node that isn't a circle.</summary>
    public Box BoxOf(int node)
    {
        var middle = MiddleOf(node);
        var (width, height) = (WidthOf(_figure.Nodes[node]), HeightOf(_figure.Nodes[node]));
        return new Box(new Point(middle.X - (width / 2), middle.Y - (height / 2)), width, height);
    }

    /// <summary>Whether a node is a circle: a single neuron.</summary>
    public bool IsCircle(int node) => !_figure.IsFolded && _figure.Nodes[node].Role == FigureRole.Neuron;

    private Point Beside(int item, int side)
    {
        var middle = MiddleOf(item);
        var half = Order.Items[item].IsPassed ? _widths[Order.Items[item].Column] / 2 : WidthOf(_figure.Nodes[item]) / 2;
        return middle with { X = middle.X + (side * half) };
    }

    private double SizeOf(OrderItem item) => item.IsPassed ? PassedHeight
        : _figure.IsFolded ? FoldHeight
        : (_figure.Nodes[item.Node].Role == FigureRole.Neuron ? NeuronGap + (2 * Radius) : PortHeight) + (_figure.BiasOf(_figure.Nodes[item.Node]) == 0 ? 0 : BiasHeight);

    private double HeightOf(FigureNode node) => _figure.IsFolded && node.Role is FigureRole.Neuron ? FoldBoxHeight : BoxHeight;

    private double WidthOf(FigureNode node) => (_figure.IsFolded, node.Role) switch
    {
        (false, FigureRole.Neuron) => 2 * Radius,
        (true, FigureRole.Neuron) => 128,
        (true, _) => (Math.Max(DisplayWidth.Of(node.Name), 10) + 8) * CharacterWidth,
        _ => ((DisplayWidth.Of(node.Name) + (_hasValues ? 4 : 0)) * CharacterWidth) + 18,
    };

    private int LongestNeuron()
    {
        var names = _figure.IsFolded ? [] : _figure.Nodes.Where(node => node.Role == FigureRole.Neuron).Select(node => node.Name.Length);
        return names.DefaultIfEmpty(0).Max();
    }

    // More room where more edges have to be told apart.
    private double GapBehind(int column)
    {
        var edges = _figure.Edges.Count(edge => _figure.Nodes[edge.Target].Column == column + 1);
        var longest = _figure.IsFolded ? 0 : _figure.Edges.Select(edge => edge.Weight.ToString("G6", CultureInfo.InvariantCulture).Length).DefaultIfEmpty(1).Max();
        return Math.Min((_figure.IsFolded ? LeastFoldGap : LeastGap) + (edges * GapAnEdge), MostGap) + (longest * CharacterWidth);
    }
}
