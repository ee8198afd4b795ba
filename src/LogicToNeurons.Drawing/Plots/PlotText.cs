using System.Collections.Immutable;
using System.Text;

namespace LogicToNeurons.Drawing.Plots;

/// <summary>Writes plots as lines of text.</summary>
public sealed class PlotText
{
    /// <summary>The fewest columns.</summary>
    public const int LeastWidth = 20;

    /// <summary>The fewest rows.</summary>
    public const int LeastHeight = 6;

    private const int LeastRows = 3;
    private const int AxisRows = 2;
    private const int LeastColumns = 8;
    private const int SampleWidth = 4;
    private const int EntryGap = 3;

    private readonly Plot _plot;
    private readonly PlotFrame _frame;
    private readonly int _width;
    private readonly int _height;
    private readonly PlotCharacters _characters;
    private readonly bool _hasExits;

    private PlotText(Plot plot, int width, int height, PlotCharacters characters)
    {
        (_plot, _width, _height, _characters) = (plot, width, height, characters);
        _frame = PlotFrame.Of(plot);
        _hasExits = _frame.Trace(plot, width * characters.DotsAcross).Any(trace => trace.Exits.Count > 0);
    }

    /// <summary>A plot as lines without blanks at their ends.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="width">The columns of the widest line, at least <see cref="LeastWidth"/>.</param>
    /// <param name="height">The number of lines, at least <see cref="LeastHeight"/>.</param>
    /// <param name="characters">What it is written with.</param>
    /// <returns>
    /// As many lines as asked for. From top to bottom: the title with the name of the y axis, the curves between their axes,
    /// the values of x, the legend. What there is no room for is left out, the title first, then the legend's last lines.
    /// </returns>
    public static ImmutableArray<string> Lines(Plot plot, int width, int height, PlotCharacters characters)
    {
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentNullException.ThrowIfNull(characters);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, LeastHeight);
        return [.. new PlotText(plot, width, height, characters).Lines().Select(line => line.TrimEnd())];
    }

    private List<string> Lines()
    {
        var title = TitleLine();
        var titleRows = title.Length > 0 && _height > LeastHeight ? 1 : 0;
        var legend = LegendLines();
        var free = _height - titleRows - AxisRows;
        var legendRows = Math.Min(legend.Count, free - Math.Max(LeastRows, free / 2));
        var rows = free - legendRows;
        var labels = RowLabels(rows);
        var area = new PlotArea(_plot, _frame, _width - 1 - labels.Width, rows, _characters);
        var lines = new List<string>();
        if (titleRows > 0)
        {
            lines.Add(title);
        }

        AddRows(lines, area, labels.Ticks, labels.Width);
        AddAxis(lines, area, labels.Width);
        lines.AddRange(legend.Take(legendRows));

        return lines;
    }

    // The name of the y axis stands above it, the title in the middle.
    private string TitleLine()
    {
        var name = _characters.Cut(_plot.YName, _width);
        var (nameWidth, titleWidth) = (_characters.Width(name), _characters.Width(_plot.Title));
        var start = Math.Max((_width - titleWidth) / 2, nameWidth == 0 ? 0 : nameWidth + 2);
        if (titleWidth == 0)
        {
            return name;
        }

        return start + titleWidth <= _width
            ? name + new string(' ', start - nameWidth) + _plot.Title
            : _characters.Cut(_plot.Title, _width);
    }

    // Labels that would leave no room for curves are left out.
    private (ImmutableArray<Tick> Ticks, int Width) RowLabels(int rows)
    {
        var ticks = TicksOf(_frame.Y, Math.Clamp(rows / 3, 2, 8), rows);
        var width = ticks.Select(tick => tick.Label.Length).DefaultIfEmpty().Max();
        return width + 1 + LeastColumns > _width ? ([], 0) : (ticks, width);
    }

    // One label alone is no scale: then there are more steps than look best.
    private static ImmutableArray<Tick> TicksOf(PlotRange range, int intervals, int most)
    {
        var ticks = Ticks.Of(range, intervals);
        while (ticks.Length < 2 && intervals < most)
        {
            intervals++;
            ticks = Ticks.Of(range, intervals);
        }

        return ticks;
    }

    private void AddRows(List<string> lines, PlotArea area, ImmutableArray<Tick> ticks, int labelWidth)
    {
        var labels = new string?[area.Rows];
        foreach (var tick in ticks)
        {
            labels[Math.Clamp(area.RowOf(tick.Value), 0, area.Rows - 1)] ??= tick.Label;
        }

        for (var row = 0; row < area.Rows; row++)
        {
            var axis = labels[row] is null ? _characters.Vertical : _characters.TickLeft;
            lines.Add((labels[row] ?? string.Empty).PadLeft(labelWidth) + axis + area.Line(row));
        }
    }

    private void AddAxis(List<string> lines, PlotArea area, int labelWidth)
    {
        var axis = new StringBuilder().Append(' ', labelWidth).Append(_characters.Corner).Append(_characters.Horizontal, area.Columns);
        var values = new StringBuilder().Append(' ', _width);
        var end = 0;
        foreach (var tick in TicksOf(_frame.X, Math.Clamp(area.Columns / 9, 2, 12), area.Columns / 2))
        {
            var place = labelWidth + 1 + Math.Clamp(area.ColumnOf(tick.Value), 0, area.Columns - 1);
            var start = Math.Min(Math.Max(0, place - (tick.Label.Length / 2)), _width - tick.Label.Length);
            if (start >= end)
            {
                axis[place] = _characters.TickBelow;
                values.Remove(start, tick.Label.Length).Insert(start, tick.Label);
                end = start + tick.Label.Length + 1;
            }
        }

        lines.Add(axis.ToString());
        var nameStart = _width - _characters.Width(_plot.XName);
        lines.Add(nameStart > end ? values.ToString(0, nameStart) + _plot.XName : values.ToString());
    }

    private List<string> LegendLines()
    {
        var lines = new List<string>();
        var (line, lineWidth) = (new StringBuilder(), 0);
        foreach (var entry in LegendEntries())
        {
            var width = _characters.Width(entry);
            if (lineWidth > 0 && lineWidth + EntryGap + width > _width)
            {
                lines.Add(line.ToString());
                (line, lineWidth) = (new StringBuilder(), 0);
            }

            var gap = lineWidth == 0 ? 0 : EntryGap;
            line.Append(' ', gap).Append(entry);
            lineWidth += gap + width;
        }

        if (lineWidth > 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    private IEnumerable<string> LegendEntries()
    {
        for (var curve = 0; curve < _plot.Curves.Length; curve++)
        {
            if (_plot.Curves[curve].Name.Length > 0)
            {
                yield return _characters.Cut($"{Sample(curve)} {_plot.Curves[curve].Name}", _width);
            }
        }

        if (_hasExits && _plot.BeyondNote.Length > 0)
        {
            yield return _characters.Cut($"{_characters.Above}{_characters.Below} {_plot.BeyondNote}", _width);
        }
    }

    private string Sample(int curve)
    {
        var grid = new DotGrid(SampleWidth, 1, _characters);
        var middle = _characters.DotsDown / 2;
        grid.Draw(curve, [(0, middle), (grid.Right, middle)]);
        return string.Concat(Enumerable.Range(0, SampleWidth).Select(column => grid[column, 0] ?? ' '));
    }
}
