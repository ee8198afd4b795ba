using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Widgets;

public class FilterListTests
{
    private static readonly string[] Items = ["Step forwards", "Step back", "Run to the end", "运行到末尾", "Back to the start", "退一步 back"];

    [Theory]
    [InlineData("", 6)]
    [InlineData("  ", 6)]
    [InlineData("back", 3)]
    [InlineData("BACK st", 2)]
    [InlineData("t back s", 2)]
    [InlineData("步", 1)]
    [InlineData("nothing", 0)]
    public void Shown_Words_HoldsEachOfThem(string typed, int count)
    {
        var list = Typed(typed);
        Assert.Equal(count, list.Shown.Count);
        Assert.Equal(count, list.List.Count);
        Assert.All(list.Shown, item => Assert.All(typed.Split(' '), word => Assert.Contains(word, item, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Handle_MovesAndTyping_SelectsTheFirstOfWhatIsLeft()
    {
        var list = Typed("");
        Assert.True(list.Handle(Picture.Press(Key.End), 4));
        Assert.Equal(Items[^1], list.Selected);
        list.Paste("back");
        Assert.Equal("Step back", list.Selected);
        Assert.True(list.Handle(Picture.Press(Key.Down), 4));
        Assert.Equal("Back to the start", list.Selected);
        Assert.True(list.Handle(Picture.Press(Key.Left), 4));
        Assert.Equal("Back to the start", list.Selected);
        list.Paste("x");
        Assert.Null(list.Selected);
        Assert.False(list.Handle(Picture.Press(Key.Enter), 4));
    }

    [Fact]
    public void Draw_Rows_AreWhatAClickFinds()
    {
        var list = Typed("back");
        var hits = new HitMap<int>();
        list.Draw(new Canvas(new CellGrid(30, 10)).Inner(new Area(3, 2, 20, 6)), (_, _, _) => { }, hits);
        Assert.False(hits.TryFind(3, 2, out _, out _));
        Assert.True(hits.TryFind(3, 4, out var row, out var area));
        Assert.Equal((1, new Area(3, 4, 20, 1)), (row, area));
        Assert.False(hits.TryFind(3, 6, out _, out _));
    }

    [Fact]
    public void Draw_WordsAndRows_Picture() => VerifiedText.Match(
        Picture.OfAll(5, [24, 8], canvas => Typed("").Draw(canvas, DrawRow)) + Picture.OfAll(5, [24, 8], canvas => Typed("退一").Draw(canvas, DrawRow)));

    private static void DrawRow(Canvas row, string item, bool isSelected) =>
        row.WriteIn(0, 0, row.Width, item, isSelected ? Role.Selection : Role.Name);

    private static FilterList<string> Typed(string text)
    {
        var list = new FilterList<string>(Items, item => item);
        foreach (var key in Picture.Typed(text))
        {
            Assert.True(list.Handle(key, 4));
        }

        return list;
    }
}
