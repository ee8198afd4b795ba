using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.Tests.Terminal.Widgets;

public class HitMapTests
{
    [Fact]
    public void TryFind_Overlapping_FindsTheLastAdded()
    {
        var map = new HitMap<string>();
        map.Add(new Area(0, 0, 9, 9), "below");
        map.Add(new Area(2, 2, 3, 1), "above");
        map.Add(new Area(0, 0, 0, 5), "empty");
        Assert.True(map.TryFind(4, 2, out var target, out var area));
        Assert.Equal(("above", new Area(2, 2, 3, 1)), (target, area));
        Assert.True(map.TryFind(5, 2, out target, out _));
        Assert.Equal("below", target);
        Assert.False(map.TryFind(9, 0, out target, out _));
        Assert.Null(target);
    }

    [Fact]
    public void Clear_Filled_ForgetsAll()
    {
        var map = new HitMap<int>();
        map.Add(new Area(0, 0, 1, 1), 5);
        map.Clear();
        Assert.False(map.TryFind(0, 0, out _, out _));
    }

    [Fact]
    public void FocusRing_BothWays_ComesRound()
    {
        var ring = new FocusRing(3);
        ring.Previous();
        Assert.Equal(2, ring.Current);
        ring.Next();
        Assert.Equal(0, ring.Current);
        ring.Set(1);
        ring.Next();
        Assert.Equal(2, ring.Current);
        Assert.Throws<ArgumentOutOfRangeException>(() => ring.Set(3));
    }
}
