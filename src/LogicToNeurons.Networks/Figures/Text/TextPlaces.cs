using LogicToNeurons.Networks.Figures.Ordering;

namespace LogicToNeurons.Networks.Figures.Text;

/// <summary>Finds the rows of everything in a drawing, column by column from the left, and the channels between the columns.</summary>
internal sealed class TextPlaces
{
    private const int PortHeight = 2;
    private const int BorderHeight = 2;

    private readonly NetworkFigure _figure;
    private readonly bool _hasValues;
    private readonly TextBox[] _boxes;
    private readonly List<Channel> _channels = [];

    public TextPlaces(NetworkFigure figure, bool hasValues)
    {
        (_figure, _hasValues) = (figure, hasValues);
        Order = new FigureOrder(figure, isBySign: false);
        _boxes = new TextBox[Order.Items.Count];
        var middles = new ColumnPlaces(Order, item => EstimateOf(item)).Find();
        PlaceInputs(middles);
        for (var column = 1; column < figure.ColumnCount; column++)
        {
            PlaceColumn(column, middles);
        }

        Height = _boxes.Select(box => box.Top + box.Height).DefaultIfEmpty(0).Max();
    }

    public FigureOrder Order { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Height { get; }

    /// <summary>Gets the channels: the first is behind the inputs.</summary>
    public IReadOnlyList<Channel> Channels => _channels;

    /// <summary>Where an item stands.</summary>
    public TextBox BoxOf(int item) => _boxes[item];

    /// <summary>How many lines of text stand in a node's box.</summary>
    public int LinesOf(FigureNode node) => 1 + (_figure.BiasOf(node) == 0 ? 0 : 1) + (_hasValues ? 1 : 0);

    private int EstimateOf(OrderItem item) => item.IsPassed || item.Column == 0
        ? PortHeight
        : Math.Max(Order.Before(item.Node).Count, LinesOf(_figure.Nodes[item.Node])) + BorderHeight;

    private void PlaceInputs(double[] middles)
    {
        var free = 0;
        foreach (var item in Order.Columns[0])
        {
            var row = Math.Max(free, (int)Math.Floor(middles[item]));
            _boxes[item] = new TextBox(row, 1, row, []);
            free = row + PortHeight;
        }
    }

    private void PlaceColumn(int column, double[] middles)
    {
        var channel = new Channel();
        foreach (var item in Order.Columns[column - 1].Where(item => Order.Behind(item).Count > 0))
        {
            channel.AddWire(item, _boxes[item].OutRow, Order.Behind(item).Count);
        }

        var free = 0;
        foreach (var item in Order.Columns[column])
        {
            var top = Math.Max(free, (int)Math.Round(middles[item] - (EstimateOf(Order.Items[item]) / 2.0)));
            var box = Order.Items[item].IsPassed ? PlacePassed(channel, item, Math.Max(free, (int)Math.Floor(middles[item]))) : PlaceNode(channel, item, top);
            _boxes[item] = box;
            free = box.Top + box.Height + (Order.Items[item].IsPassed ? 1 : 0);
        }

        channel.Arrange();
        _channels.Add(channel);
    }

    private TextBox PlacePassed(Channel channel, int item, int row)
    {
        var source = Order.Before(item)[0];
        while (!channel.TryAddPin(source, row))
        {
            row++;
        }

        return new TextBox(row, 1, row, [(source, row)]);
    }

    private TextBox PlaceNode(Channel channel, int item, int top)
    {
        var lines = LinesOf(_figure.Nodes[item]);
        var sources = Order.Before(item).OrderBy(source => _boxes[source].OutRow).ToList();
        var pins = new List<(int Source, int Row)>();
        var row = top + 1 + (Math.Max(0, lines - sources.Count) / 2);
        if (sources.Count == 1 && _boxes[sources[0]].OutRow is var straight && straight >= row && straight <= row + 1)
        {
            (top, row) = (top + straight - row, straight);
        }

        foreach (var source in sources)
        {
            while (!channel.TryAddPin(source, row))
            {
                row++;
            }

            pins.Add((source, row));
            row++;
        }

        var inner = Math.Max(lines, row - top - 1);
        var outRow = pins.Count == 1 ? pins[0].Row : top + 1 + ((inner - 1) / 2);
        return new TextBox(top, inner + BorderHeight, outRow, [.. pins]);
    }
}
