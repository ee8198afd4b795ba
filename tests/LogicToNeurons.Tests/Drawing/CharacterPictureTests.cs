using System.Collections.Immutable;
using LogicToNeurons.Circuits.Schematics;
using LogicToNeurons.Drawing.Characters;
using LogicToNeurons.Drawing.Figures;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Drawing;

public sealed class CharacterPictureTests
{
    [Theory]
    [InlineData(false, false, "┼")]
    [InlineData(true, false, "┿")]
    [InlineData(false, true, "╂")]
    [InlineData(true, true, "╋")]
    public void Draw_CrossingLines_KeepTheirWeights(bool isHorizontalHeavy, bool isVerticalHeavy, string sign)
    {
        var picture = Draw(LineSigns.Unicode, Line(isHorizontalHeavy, 1, (0, 1), (2, 1)), Line(isVerticalHeavy, 2, (1, 0), (1, 2)));
        Assert.Equal(sign, picture[1, 1].Rune.ToString());
        Assert.Equal((2, 1), (picture[1, 1].Tag, picture[1, 1].Crossed));
    }

    [Fact]
    public void Draw_Ascii_TellsCrossingsFromJunctions()
    {
        var crossing = Draw(LineSigns.Ascii, Line(true, 1, (0, 1), (2, 1)), Line(false, 2, (1, 0), (1, 2)));
        var junction = Draw(LineSigns.Ascii, Line(true, 1, (0, 1), (2, 1)), Line(true, 1, (1, 1), (1, 2)));
        Assert.Equal([" |", "=)=", " |"], crossing.Lines());
        Assert.Equal(["", "=+=", " #"], junction.Lines());
    }

    [Fact]
    public void Draw_LineToABox_TouchesItsBorder()
    {
        var shapes = new Shape[] { new Box(new Point(2, 0), 4, 3), Line(true, 1, (0, 1), (2, 1)) };
        Assert.Equal(["  ┌──┐", "━━┥  │", "  └──┘"], Draw(LineSigns.Unicode, shapes).Lines());
        Assert.Equal(["  +--+", "==|  |", "  +--+"], Draw(LineSigns.Ascii, shapes).Lines());
    }

    [Fact]
    public void Draw_WideCharacters_TakeTwoCells()
    {
        var picture = Draw(LineSigns.Unicode, new Label(new Point(1, 0), "进位x"), new Label(new Point(5, 1), "和", Anchor.End));
        Assert.Equal([" 进位x", "    和", ""], picture.Lines());
        Assert.Equal(0, picture[2, 0].Rune.Value);
    }

    [Fact]
    public void Trace_BrokenLine_IsNoticed()
    {
        var text = new TextSchematic(Schematic.Of(SmallCircuits.FullAdder(), SchematicView.Flat), hasValues: false);
        var whole = text.Draw(LineSigns.Unicode, []);
        var wire = text.Schematic.Wires[0];
        var (x, y) = text.PlaceOfInput(wire.Readers[0]);
        Assert.Equal(wire.Readers.Length + 1, new WireTracer(text, whole, LineSigns.Unicode).Follow(x, y).Ends.Count);

        // Without its longest line the tracer meets a blank.
        var cut = new Area(0, 0, text.Width, text.Height - 4);
        Assert.ThrowsAny<Exception>(() => new WireTracer(text, text.Draw(cut with { X = 6, Width = text.Width - 6 }, LineSigns.Unicode, []), LineSigns.Unicode).Follow(x, y));
    }

    private static CharacterPicture Draw(LineSigns signs, params Shape[] shapes) =>
        CharacterPicture.Draw(new Figure("test", 6, 3, [.. shapes]), new Area(0, 0, 6, 3), signs, DisplayWidth.Of);

    private static Line Line(bool isHeavy, int tag, params (int X, int Y)[] points) =>
        new(points.Select(point => new Point(point.X, point.Y)).ToImmutableArray(), isHeavy) { Tag = tag };
}
