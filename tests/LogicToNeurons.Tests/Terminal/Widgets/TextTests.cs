using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Widgets;

/// <summary>The widgets without state that show texts: paragraphs, tabs, scroll bars.</summary>
public class TextTests
{
    private const string Mixed = "A register holds a number, 寄存器里放着一个数。\n\nA_name_that_is_longer_than_the_width, then more.";

    [Theory]
    [InlineData(40)]
    [InlineData(12)]
    [InlineData(3)]
    [InlineData(1)]
    public void Paragraph_AnyWidth_Folds(int width)
    {
        var lines = Paragraph.Lines(Mixed, width);
        Assert.All(lines, line => Assert.True(DisplayWidth.Of(line) <= Math.Max(2, width)));
        Assert.Equal(Letters(Mixed), Letters(string.Concat(lines)));
        var end = 0;
        var text = Picture.Text(width, 6, canvas => end = Paragraph.Draw(canvas, 1, Mixed, Role.Muted));
        Assert.Equal(1 + lines.Count, end);
        VerifiedText.Match(text, $"{width}");
    }

    [Fact]
    public void Paragraph_WideInASingleColumn_StaysWhole() => Assert.Equal(["中", "a", "文"], Paragraph.Lines("中a文", 1));

    [Fact]
    public void Paragraph_Scrolled_ShowsTheRest() =>
        Assert.Equal("three\nfour\n", Picture.Text(5, 2, canvas => Assert.Equal(2, Paragraph.Draw(canvas, -2, "one\ntwo\nthree\nfour", Role.Normal))));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Tabs_SelectedOne_IsSeen(int selected) => VerifiedText.Match(
        Picture.OfAll(1, [40, 16, 6], canvas => Tabs.Draw(canvas, 1, 0, ["Code", "内存", "Timeline"], selected)), $"{selected}");

    [Fact]
    public void Tabs_Areas_AreWhereTheTitlesAre()
    {
        var areas = new List<(int, Area)>();
        var canvas = new Canvas(new CellGrid(30, 3)).Inner(new Area(2, 1, 16, 1));
        Assert.Equal(16, Tabs.Draw(canvas, 1, 0, ["Code", "内存", "Time"], 1, (title, area) => areas.Add((title, area))));
        Assert.Equal([(0, new Area(3, 1, 6, 1)), (1, new Area(9, 1, 6, 1)), (2, new Area(15, 1, 3, 1))], areas);
    }

    [Theory]
    [InlineData(10, 0, "██│││")]
    [InlineData(10, 1, "│██││")]
    [InlineData(10, 3, "││██│")]
    [InlineData(10, 5, "│││██")]
    [InlineData(6, 0, "████│")]
    [InlineData(6, 1, "│████")]
    [InlineData(int.MaxValue, 0, "█││││")]
    [InlineData(int.MaxValue, int.MaxValue - 5, "││││█")]
    [InlineData(5, 0, "     ")]
    public void ScrollBar_Place_ShowsThePart(int count, int top, string bar)
    {
        var text = Picture.Text(3, 5, canvas => ScrollBar.Draw(canvas, count, top, 5));
        Assert.Equal(bar, string.Concat(text.Split('\n').Take(5).Select(line => line.PadRight(3)[2])));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
