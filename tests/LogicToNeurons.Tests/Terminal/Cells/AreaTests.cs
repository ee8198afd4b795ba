using LogicToNeurons.Terminal.Cells;

namespace LogicToNeurons.Tests.Terminal.Cells;

public class AreaTests
{
    private static readonly Area Screen = new(2, 3, 10, 6);

    [Fact]
    public void Intersect_AnyAreas_HoldsWhatBothHold()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var (one, other) = (Any(random), Any(random));
            var both = one.Intersect(other);
            Assert.True(both.Width >= 0 && both.Height >= 0);
            for (var place = 0; place < 100; place++)
            {
                var (x, y) = (place % 10, place / 10);
                Assert.Equal(one.Contains(x, y) && other.Contains(x, y), both.Contains(x, y));
            }
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(6, 6)]
    [InlineData(9, 6)]
    public void Split_AnyRows_LosesNone(int rows, int taken)
    {
        Assert.Equal(new AreaPair(new Area(2, 3, 10, taken), new Area(2, 3 + taken, 10, 6 - taken)), Screen.SplitTop(rows));
        Assert.Equal(new AreaPair(new Area(2, 3, 10, 6 - taken), new Area(2, 9 - taken, 10, taken)), Screen.SplitBottom(rows));
        Assert.Equal(new AreaPair(new Area(2, 3, taken, 6), new Area(2 + taken, 3, 10 - taken, 6)), Screen.SplitLeft(taken));
    }

    [Fact]
    public void Inset_MoreThanThereIs_IsEmpty()
    {
        Assert.Equal(new Area(3, 4, 8, 4), Screen.Inset(1));
        Assert.True(Screen.Inset(3).IsEmpty);
        Assert.True(Screen.Inset(100).IsEmpty);
    }

    [Theory]
    [InlineData(4, 2, 5, 5, 4, 2)]
    [InlineData(5, 3, 4, 4, 5, 3)]
    [InlineData(99, 99, 2, 3, 10, 6)]
    [InlineData(0, 0, 7, 6, 0, 0)]
    public void Center_Size_IsInTheMiddleAndNoLarger(int width, int height, int x, int y, int shownWidth, int shownHeight) =>
        Assert.Equal(new Area(x, y, shownWidth, shownHeight), Screen.Center(width, height));

    private static Area Any(Random random) => new(random.Next(-3, 9), random.Next(-3, 9), random.Next(9), random.Next(9));
}
