using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Widgets;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Widgets;

public class ScrollListTests
{
    private static readonly Key[] Keys = [Key.Up, Key.Down, Key.PageUp, Key.PageDown, Key.Home, Key.End];

    [Fact]
    public void Handle_Keys_MovesTheSelectionAndLittleElse()
    {
        var list = new ScrollList { Count = 10 };
        Assert.Equal((0, 0), After(list, 4));
        Assert.Equal((3, 0), After(list, 4, Key.Down, Key.Down, Key.Down));
        Assert.Equal((4, 1), After(list, 4, Key.Down));
        Assert.Equal((3, 1), After(list, 4, Key.Up));
        Assert.Equal((7, 4), After(list, 4, Key.PageDown));
        Assert.Equal((9, 6), After(list, 4, Key.End, Key.Down));
        Assert.Equal((5, 5), After(list, 4, Key.PageUp));
        Assert.Equal((0, 0), After(list, 4, Key.Home, Key.Up));
        Assert.False(list.Handle(KeyEvent.Of('j'), 4));
        Assert.False(list.Handle(Picture.Press(Key.Up, Modifiers.Alt), 4));
    }

    [Fact]
    public void Scroll_Wheel_KeepsTheSelectionOnTheScreen()
    {
        var list = new ScrollList { Count = 10 };
        list.TopFor(4);
        list.Scroll(2);
        Assert.Equal((2, 2), (list.Selected, list.Top));
        list.Scroll(99);
        Assert.Equal((6, 6), (list.Selected, list.Top));
        list.Select(9);
        list.Scroll(-3);
        Assert.Equal((6, 3), (list.Selected, list.Top));
        Assert.Equal((6, 3), After(list, 4));
    }

    [Fact]
    public void PageFor_AnyRow_DependsOnNothingElse()
    {
        var list = new ScrollList { Count = 10 };
        int[] tops = [0, 0, 0, 0, 4, 4, 4, 4, 6, 6];
        foreach (var before in Enumerable.Range(0, 10))
        {
            foreach (var row in Enumerable.Range(0, 10))
            {
                list.Select(before);
                list.TopFor(3);
                list.Select(row);
                Assert.Equal(tops[row], list.PageFor(4));
                Assert.Equal((row, tops[row]), After(list, 4));
            }
        }

        list.Count = 0;
        Assert.Equal(0, list.PageFor(0));
    }

    [Fact]
    public void Count_Shrunk_TakesTheSelectionAlong()
    {
        var list = new ScrollList { Count = 10 };
        Assert.Equal((9, 6), After(list, 4, Key.End));
        list.Count = 6;
        Assert.Equal((5, 2), After(list, 4));
        list.Count = 0;
        Assert.Equal((-1, 0), After(list, 4, Key.Down, Key.PageUp, Key.End));
        list.Count = 2;
        Assert.Equal((0, 0), After(list, 4));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(int.MaxValue)]
    public void Anything_AnyCount_StaysInside(int count)
    {
        for (var seed = 0; seed < Scale.Of(100, 5_000); seed++)
        {
            var random = new Random(seed);
            var list = new ScrollList { Count = count };
            for (var i = 0; i < 40; i++)
            {
                var height = random.Next(8) == 0 ? int.MaxValue : random.Next(-1, 12);
                Act(list, random, height);
                var top = list.TopFor(height);
                Assert.InRange(list.Selected, Math.Min(0, count - 1), count - 1);
                Assert.InRange(Math.Max(0, list.Selected) - (long)top, 0, Math.Max(1, height) - 1L);
                Assert.InRange(top, 0, Math.Max(0, count - Math.Max(1, height)));
            }
        }
    }

    private static void Act(ScrollList list, Random random, int height)
    {
        switch (random.Next(4))
        {
            case 0:
                list.Scroll(random.Next(int.MinValue, int.MaxValue) >> random.Next(31));
                break;
            case 1:
                list.Select(random.Next(int.MinValue, int.MaxValue) >> random.Next(31));
                break;
            default:
                Assert.True(list.Handle(Picture.Press(Keys[random.Next(Keys.Length)]), height));
                break;
        }
    }

    private static (int Selected, int Top) After(ScrollList list, int height, params Key[] keys)
    {
        foreach (var key in keys)
        {
            Assert.True(list.Handle(Picture.Press(key), height));
        }

        list.TopFor(height);
        return (list.Selected, list.Top);
    }
}
