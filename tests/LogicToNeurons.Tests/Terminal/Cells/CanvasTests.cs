using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Cells;

public class CanvasTests
{
    private static readonly string[] Texts = ["abc", "中文", "a中b文c", "e\u0301\u200D", "😀─", string.Empty, "long enough to leave any window"];

    [Fact]
    public void Anything_ThroughAWindow_ChangesNothingOutside()
    {
        for (var seed = 0; seed < Scale.Of(500, 20_000); seed++)
        {
            var random = new Random(seed);
            var grid = new CellGrid(12, 5);
            new Canvas(grid).Paint(grid.Area, Role.Strong);
            for (var y = 0; y < grid.Height; y++)
            {
                new Canvas(grid).Write(0, y, "............", Role.Strong);
            }

            var window = new Canvas(grid).Inner(new Area(random.Next(13), random.Next(6), random.Next(13), random.Next(6)));
            for (var i = 0; i < 10; i++)
            {
                Draw(window, random);
            }

            AssertUnchangedOutside(grid, window.Area, seed);
        }
    }

    [Theory]
    [InlineData(0, 5, "abc  ", 5)]
    [InlineData(0, 3, "abc", 3)]
    [InlineData(0, 2, "a…", 2)]
    [InlineData(0, 0, "", 0)]
    [InlineData(1, 3, " abc", 4)]
    public void WriteIn_Columns_CutsOrFills(int x, int columns, string shown, int end)
    {
        var grid = new CellGrid(8, 1);
        Assert.Equal(end, new Canvas(grid).WriteIn(x, 0, columns, "abc", Role.Key));
        Assert.Equal(shown.TrimEnd() + "\n", grid.ToText());
        Assert.Equal(new string(' ', x) + new string(RoleLetters.Of(Role.Key), columns) + "\n", grid.ToRoles());
    }

    [Fact]
    public void WriteBefore_WideText_EndsBeforeTheColumn()
    {
        var grid = new CellGrid(6, 1);
        new Canvas(grid).WriteBefore(6, 0, "中文");
        Assert.Equal("  中文\n", grid.ToText());
    }

    [Fact]
    public void ShowCursor_OutsideOfTheWindow_ShowsNone()
    {
        var grid = new CellGrid(6, 3);
        var window = new Canvas(grid).Inner(new Area(1, 1, 2, 1));
        window.ShowCursor(2, 0);
        Assert.Null(grid.Cursor);
        window.ShowCursor(1, 0);
        Assert.Equal((2, 1), grid.Cursor);
    }

    private static void Draw(Canvas window, Random random)
    {
        var (x, y, text) = (random.Next(-4, 14), random.Next(-2, 7), Texts[random.Next(Texts.Length)]);
        switch (random.Next(7))
        {
            case 0:
                window.Write(x, y, text);
                break;
            case 1:
                window.WriteIn(x, y, random.Next(-1, 15), text);
                break;
            case 2:
                window.WriteBefore(x, y, text);
                break;
            case 3:
                window.Put(x, y, '中');
                break;
            case 4:
                window.Clear();
                break;
            case 5:
                window.Paint(new Area(x, y, random.Next(9), random.Next(9)), Role.Fault);
                break;
            default:
                window.Inner(new Area(x, y, random.Next(9), random.Next(9))).Write(random.Next(-2, 3), 0, text);
                break;
        }
    }

    private static void AssertUnchangedOutside(CellGrid grid, Area window, int seed)
    {
        for (var y = 0; y < grid.Height; y++)
        {
            for (var x = 0; x < grid.Width; x++)
            {
                var isUnchanged = grid[x, y] is { Rune.Value: '.', Mark.Value: 0, Role: Role.Strong };
                Assert.True(isUnchanged || window.Contains(x, y), $"seed {seed}, cell {x},{y}, window {window}");
            }
        }
    }
}
