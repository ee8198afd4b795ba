using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.Tests.Terminal.Widgets;

/// <summary>Every widget draws at every size, from nothing up, and leaves the rest of the grid alone.</summary>
public class AnySizeTests
{
    private const string Text = "字 a_long_word 中文 text";

    private static readonly Dictionary<string, Action<Canvas>> Drawings = new()
    {
        ["frame"] = canvas => Frame.Draw(canvas, Text, true, Text),
        ["overlay"] = canvas => Overlay.Draw(canvas, 7, 4, Text, Text),
        ["no overlay"] = canvas => Overlay.Draw(canvas, -1, -1, Text, Text),
        ["paragraph"] = canvas => Paragraph.Draw(canvas, 1, Text, Role.Normal),
        ["tabs"] = canvas => Tabs.Draw(canvas, 1, 0, [Text, "b", "中"], 1, (_, area) => Assert.Equal(area, area.Intersect(canvas.Area))),
        ["no tabs"] = canvas => Tabs.Draw(canvas, 3, 0, [], 0),
        ["scroll bar"] = canvas => ScrollBar.Draw(canvas, 100, 50, canvas.Height),
        ["high scroll bar"] = canvas => ScrollBar.Draw(canvas, 100, 99, 20),
        ["text field"] = canvas => Field().Draw(canvas, 1, 0, canvas.Width),
        ["command line"] = canvas => Line().Draw(canvas, new HitMap<int>()),
        ["filter list"] = canvas => Filter([Text, "b", "c", "d"]).Draw(canvas, (row, text, _) => row.Write(0, 0, text), new HitMap<int>()),
        ["empty filter list"] = canvas => Filter([]).Draw(canvas, (row, text, _) => row.Write(0, 0, text)),
        ["table"] = canvas => Table([[Text, Text, Text], ["a"], ["b", "c", "d", "one too many"]]).Draw(canvas, new ScrollList(), true, new HitMap<int>()),
        ["empty table"] = canvas => Table([]).Draw(canvas, new ScrollList(), false),
        ["panes"] = canvas => Assert.All(
            PaneLayout.Rows((Size.Fixed(2), PaneLayout.Pane(0)), (Size.Share(1), PaneLayout.Pane(1))).Arrange(canvas.Area),
            pane => Assert.Equal(pane.Area, pane.Area.Intersect(canvas.Area))),
    };

    public static TheoryData<string> Names => [.. Drawings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_AnySize_StaysInside(string name)
    {
        foreach (var glyphs in Enum.GetValues<GlyphSet>())
        {
            for (var place = 0; place < 11 * 11; place++)
            {
                var (width, height) = (place % 11, place / 11);
                Drawings[name](new Canvas(new CellGrid(width, height, glyphs)));
                var grid = new CellGrid(14, 14, glyphs);
                new Canvas(grid).Clear(Role.Fault);
                var window = new Area(2, 2, width, height);
                Drawings[name](new Canvas(grid, window));
                AssertUntouchedOutside(grid, window);
            }
        }
    }

    private static void AssertUntouchedOutside(CellGrid grid, Area window)
    {
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var isUntouched = grid.Cells[i] is { Rune.Value: ' ', Role: Role.Fault };
            Assert.True(isUntouched || window.Contains(i % grid.Width, i / grid.Width), $"{window}\n{grid.ToText()}");
        }

        Assert.True(grid.Cursor is not { } cursor || window.Contains(cursor.X, cursor.Y));
    }

    private static FilterList<string> Filter(string[] items) => new(items, text => text);

    private static TextField Field()
    {
        var field = new TextField();
        field.Set(Text);
        return field;
    }

    private static CommandLine Line()
    {
        var line = new CommandLine("令:", new History(), text => [.. Enumerable.Range(0, 12).Select(i => new Completion($"{text}{i}", Text))]);
        line.Set("字");
        for (var i = 0; i < 11; i++)
        {
            line.Handle(Picture.Press(Key.Tab));
        }

        return line;
    }

    private static ColumnTable Table(IReadOnlyList<IReadOnlyList<TableCell>> rows) =>
        new(new(Text), new("n", Alignment.Right, 3), new("内存", Alignment.Right)) { Rows = rows };
}
