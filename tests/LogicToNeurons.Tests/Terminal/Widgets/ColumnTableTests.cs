using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Widgets;

public class ColumnTableTests
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("zh", false)]
    public void Draw_Widths_ShrinkTheWidestFirst(string language, bool isFocused)
    {
        var list = new ScrollList { Count = 9 };
        list.Select(2);
        VerifiedText.Match(Picture.OfAll(5, [60, 30, 14, 5], canvas => Table(language == "zh").Draw(canvas, list, isFocused)), language);
    }

    [Fact]
    public void Draw_LongTable_MeasuresWhatIsOnTheScreen()
    {
        var table = new ColumnTable(new("n", Alignment.Right), new("x", LeastWidth: 4), new("y"))
        {
            Rows = [.. Enumerable.Range(0, 100_000).Select(i => (TableCell[])[$"{i}", "x", "y"])],
        };
        var list = new ScrollList { Count = table.Rows.Count };
        list.Select(99_998);
        Assert.Equal(
            "      n  x     y\n  99996  x     y   │\n  99997  x     y   │\n▸ 99998  x     y   █\n",
            Picture.Text(20, 4, canvas => table.Draw(canvas, list, true)));
    }

    [Fact]
    public void Draw_Rows_AreWhatAClickFinds()
    {
        var hits = new HitMap<int>();
        var list = new ScrollList { Count = 4 };
        list.Select(3);
        Table(false).Draw(new Canvas(new CellGrid(30, 4)), list, true, hits);
        Assert.False(hits.TryFind(0, 0, out _, out _));
        Assert.True(hits.TryFind(0, 3, out var row, out _));
        Assert.Equal(3, row);
        Assert.Equal(4, list.Count);
    }

    private static ColumnTable Table(bool isChinese) => new(
        isChinese ? [new("格", Alignment.Right), new("指令"), new("说明")] : [new("Cell", Alignment.Right), new("Instruction"), new("What it does")])
    {
        Rows =
        [
            [new("0", Role.Number), "mov r1, 12", isChinese ? "把十二放进一号寄存器" : "Puts twelve into register one"],
            [new("12", Role.Number), "add r1, r2", isChinese ? "相加，结果留在一号寄存器" : "Adds"],
            [new("100", Role.Number), "jmp 7", isChinese ? "跳到第七条" : "Goes on at seven"],
            ["1", new("unknown", Role.Fault)],
        ],
    };
}
