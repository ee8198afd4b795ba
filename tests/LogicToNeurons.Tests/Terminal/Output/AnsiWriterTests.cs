using System.Text;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Output;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Output;

public sealed class AnsiWriterTests
{
    private static readonly string[] Texts = ["mov r0, #1", "步进", "界a面b", "─────┐", "e\u0301x", "界\u0301", "  ", "│●→…", "a", "▶ 程序", "0123456789012345678901234567890123456789", "🙂"];

    private static readonly Theme[] Themes =
    [
        Theme.Of(ColorDepth.Palette, Tone.Dark),
        Theme.Of(ColorDepth.Sixteen, Tone.Light),
        Theme.Of(ColorDepth.None, Tone.Dark),
    ];

    [Fact]
    public void Write_RandomFrames_GiveThatScreen()
    {
        for (var seed = 0; seed < Scale.Of(20_000, 500_000); seed++)
        {
            var random = new Random(seed);
            var theme = Themes[random.Next(Themes.Length)];
            var writer = new AnsiWriter(theme);
            var screen = new VtScreen(random.Next(1, 30), random.Next(1, 8));
            screen.Write("\e[?7l"u8);
            CellGrid? shown = null;
            for (var frame = 0; frame < 5; frame++)
            {
                if (random.Next(8) == 0)
                {
                    screen.Resize(random.Next(1, 30), random.Next(1, 8));
                }

                var next = Draw(random, shown, screen.Width, screen.Height);
                screen.Write(writer.Write(shown, next).Span);
                AssertShows(seed, next, screen, theme);
                shown = next;
            }
        }
    }

    [Theory]
    [InlineData(0x80, 2)]
    [InlineData(0x1100, 1)]
    [InlineData(0x300, 1)]
    public void Write_TerminalWithOtherWidths_KeepsAsciiInItsPlace(int first, int width)
    {
        for (var seed = 0; seed < Scale.Of(2_000, 50_000); seed++)
        {
            var grid = Draw(new Random(seed), null, 40, 6);
            var screen = new VtScreen(40, 6) { WidthOf = rune => rune.Value >= first ? width : DisplayWidth.Of(rune) };
            screen.Write("\e[?7l"u8);
            screen.Write(new AnsiWriter(Themes[0]).Write(null, grid).Span);
            for (var i = 0; i < grid.Cells.Length; i++)
            {
                // What a terminal does with a character that doesn't fit into the last columns is its own affair.
                var cell = grid.Cells[i];
                if (cell.Rune.Value is > ' ' and < 0x80 && cell.Mark.Value == 0 && i % 40 < 37)
                {
                    Assert.True(screen.Cells[i].Text == cell.Rune.ToString(), $"seed {seed}, cell {i % 40},{i / 40}\n{screen.Text}\n{grid.ToText()}");
                }
            }
        }
    }

    [Fact]
    public void Write_SameFrameAgain_WritesNothing()
    {
        var random = new Random(1);
        var writer = new AnsiWriter(Themes[0]);
        for (var i = 0; i < 100; i++)
        {
            var grid = Draw(random, null, 80, 24);
            Assert.True(writer.Write(null, grid).Length > 0);
            Assert.Equal(0, writer.Write(grid, Copy(grid)).Length);
        }
    }

    [Theory]
    [InlineData("reg 10", "reg 12", "\e[?2026h\e[1;6H2\e[?2026l")]
    [InlineData("long line", "long", "\e[?2026h\e[1;6H\e[K\e[?2026l")]
    [InlineData("a b c", "x b y", "\e[?2026h\e[1;1Hx b y\e[?2026l")]
    [InlineData("a 234567 c", "x 234567 y", "\e[?2026h\e[1;1Hx\e[8Cy\e[?2026l")]
    [InlineData("", "步进x", "\e[?2026h\e[1;1H步\e[3G进\e[5Gx\e[?2026l")]
    [InlineData("", "──┐x", "\e[?2026h\e[1;1H──┐\e[4Gx\e[?2026l")]
    public void Write_SmallChange_TakesFewBytes(string before, string after, string expected)
    {
        var bytes = new AnsiWriter(Themes[0]).Write(Line(before), Line(after));
        Assert.Equal(expected, Encoding.UTF8.GetString(bytes.Span));
    }

    [Fact]
    public void Write_RoleChange_ChangesTheLookOnly()
    {
        var (before, after) = (Line("abc"), Line("abc"));
        after.Paint(new Area(1, 0, 1, 1), Role.Changed);
        var bytes = new AnsiWriter(Themes[0]).Write(before, after);
        Assert.Equal("\e[?2026h\e[1;2H\e[1;38;5;215mb\e[m\e[?2026l", Encoding.UTF8.GetString(bytes.Span));
    }

    [Fact]
    public void Write_CursorAlone_MovesAndHides()
    {
        var (before, after) = (Line("abc"), Line("abc"));
        after.Cursor = (2, 0);
        var writer = new AnsiWriter(Themes[0]);
        Assert.Equal("\e[?2026h\e[1;3H\e[?25h\e[?2026l", Encoding.UTF8.GetString(writer.Write(before, after).Span));
        Assert.Equal("\e[?2026h\e[?25l\e[?2026l", Encoding.UTF8.GetString(writer.Write(after, before).Span));
    }

    [Fact]
    public void Write_SteadyState_AllocatesNothing()
    {
        var random = new Random(3);
        var frames = Enumerable.Range(0, 8).Select(_ => Draw(random, null, 120, 40)).ToArray();
        var writer = new AnsiWriter(Themes[0]);
        Run(writer, frames);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(writer, frames);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Run(AnsiWriter writer, CellGrid[] frames)
    {
        for (var i = 1; i < 200; i++)
        {
            writer.Write(frames[(i - 1) % frames.Length], frames[i % frames.Length]);
        }
    }

    private static CellGrid Draw(Random random, CellGrid? shown, int width, int height)
    {
        var isSmallChange = shown?.Width == width && shown.Height == height && random.Next(2) == 0;
        var grid = isSmallChange ? Copy(shown!) : new CellGrid(width, height);
        var canvas = new Canvas(grid);
        for (var i = random.Next(isSmallChange ? 3 : 20); i > 0; i--)
        {
            var role = (Role)random.Next((int)Role.Name + 1);
            var (x, y) = (random.Next(-3, width), random.Next(height));
            switch (random.Next(8))
            {
                case 0:
                    canvas.Paint(new Area(x, y, random.Next(width), random.Next(3)), role);
                    break;
                case 1:
                    canvas.Inner(new Area(x, y, random.Next(12), random.Next(4))).Clear(random.Next(2) == 0 ? Role.Normal : role);
                    break;
                default:
                    canvas.Write(x, y, Texts[random.Next(Texts.Length)], role);
                    break;
            }
        }

        grid.Cursor = random.Next(3) == 0 ? (random.Next(width), random.Next(height)) : null;
        return grid;
    }

    private static CellGrid Copy(CellGrid grid)
    {
        var copy = new CellGrid(grid.Width, grid.Height) { Cursor = grid.Cursor };
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var cell = grid.Cells[i];
            var (x, y) = (i % grid.Width, i / grid.Width);
            if (!cell.IsRightHalf)
            {
                copy.Put(x, y, cell.Rune, cell.Role, copy.Area);
                _ = cell.Mark.Value == 0 ? 0 : copy.Put(x + 1, y, cell.Mark, cell.Role, copy.Area);
            }

            copy.Paint(new Area(x, y, 1, 1), cell.Role);
        }

        return copy;
    }

    private static CellGrid Line(string text)
    {
        var grid = new CellGrid(20, 1);
        new Canvas(grid).Write(0, 0, text);
        return grid;
    }

    private static void AssertShows(int seed, CellGrid grid, VtScreen screen, Theme theme)
    {
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var cell = grid.Cells[i];
            var isHalf = cell.IsRightHalf;
            var text = isHalf ? string.Empty : cell.Rune + (cell.Mark.Value == 0 ? string.Empty : cell.Mark.ToString());
            var style = theme[isHalf ? grid.Cells[i - 1].Role : cell.Role];
            if (screen.Cells[i] != new VtScreen.Cell(text, style))
            {
                Assert.Fail($"seed {seed}, cell {i % grid.Width},{i / grid.Width}: {screen.Cells[i]} for {text} {style}\n{screen.Text}\n{grid.ToText()}");
            }
        }

        Assert.Equal(grid.Cursor is not null, screen.ShowsCursor);
        Assert.True(grid.Cursor is null || grid.Cursor == (screen.X, screen.Y));
        Assert.Equal((0, Style.Plain), (screen.Scrolls, screen.Style));
        Assert.Empty(screen.Unknown);
    }
}
