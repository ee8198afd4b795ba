using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Widgets;

public class FrameTests
{
    [Theory]
    [InlineData("en", "Memory", "3 of 10")]
    [InlineData("zh", "内存单元", "第 3 格，共 10 格")]
    public void Draw_FocusedOrNot_DiffersBySigns(string language, string title, string footer) =>
        VerifiedText.Match(
            Picture.OfAll(4, [24, 11], canvas => Frame.Draw(canvas, title, false, footer).Write(0, 0, title))
            + Picture.OfAll(4, [24, 7], canvas => Frame.Draw(canvas, title, true, footer).Write(0, 0, title)),
            language);

    [Theory]
    [InlineData(2, 5)]
    [InlineData(5, 2)]
    [InlineData(0, 0)]
    public void Draw_TooSmall_GivesTheWholeCanvas(int width, int height)
    {
        var grid = new CellGrid(width, height);
        Assert.Equal(grid.Area, Frame.Draw(new Canvas(grid), "title", true).Area);
        Assert.Equal(string.Concat(Enumerable.Repeat("\n", height)), grid.ToText());
    }

    [Fact]
    public void Overlay_OverAScreen_BlanksTheMiddle() =>
        VerifiedText.Match(Picture.OfAll(7, [24, 9], canvas =>
        {
            for (var y = 0; y < canvas.Height; y++)
            {
                canvas.Write(y % 2, y, "背景文字背景文字背景文字", Role.Muted);
            }

            Overlay.Draw(canvas, 13, 4, "Help", "Esc").Write(0, 0, "问：what?", Role.Strong);
        }));
}
