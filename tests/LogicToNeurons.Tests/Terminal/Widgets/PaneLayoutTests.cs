using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Widgets;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Widgets;

public class PaneLayoutTests
{
    private static readonly PaneLayout Screen = PaneLayout.Rows(
        (Size.Fixed(1), PaneLayout.Pane(1)),
        (Size.Share(1), PaneLayout.Columns((Size.Share(2), PaneLayout.Pane(2)), (Size.Share(1), PaneLayout.Pane(3)))),
        (Size.Fixed(2), PaneLayout.Pane(4)));

    [Fact]
    public void Arrange_FixedAndShares_DivideTheRestByWeight() => Assert.Equal(
        [(1, new Area(5, 5, 80, 1)), (2, new Area(5, 6, 53, 21)), (3, new Area(58, 6, 27, 21)), (4, new Area(5, 27, 80, 2))],
        Screen.Arrange(new Area(5, 5, 80, 24)));

    [Fact]
    public void Arrange_TooLow_LeavesTheLaterPartsEmpty() =>
        Assert.Equal([1, 4], Screen.Arrange(new Area(0, 0, 9, 2)).Where(pane => !pane.Area.IsEmpty).Select(pane => pane.Id));

    [Fact]
    public void Arrange_AnyTreeAndSize_CoversEveryCellOnce()
    {
        for (var seed = 0; seed < Scale.Of(1_000, 50_000); seed++)
        {
            var random = new Random(seed);
            var panes = 0;
            var layout = Tree(random, 3, ref panes);
            var area = new Area(random.Next(5), random.Next(5), random.Next(30), random.Next(20));
            var counts = new int[40, 40];
            var arranged = layout.Arrange(area);
            Assert.Equal(Enumerable.Range(0, panes), arranged.Select(pane => pane.Id));
            foreach (var (_, part) in arranged)
            {
                Count(part, counts);
            }

            for (var place = 0; place < counts.Length; place++)
            {
                var (x, y) = (place % 40, place / 40);
                Assert.True(counts[x, y] == (area.Contains(x, y) ? 1 : 0), $"seed {seed}, cell {x},{y}");
            }
        }
    }

    private static void Count(Area part, int[,] counts)
    {
        for (var y = part.Y; y < part.Bottom; y++)
        {
            for (var x = part.X; x < part.Right; x++)
            {
                counts[x, y]++;
            }
        }
    }

    private static PaneLayout Tree(Random random, int depth, ref int panes)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return PaneLayout.Pane(panes++);
        }

        var parts = new (Size, PaneLayout)[random.Next(1, 5)];
        for (var i = 0; i < parts.Length; i++)
        {
            var size = random.Next(2) == 0 ? Size.Fixed(random.Next(12)) : Size.Share(random.Next(1, 6));
            parts[i] = (size, Tree(random, depth - 1, ref panes));
        }

        return random.Next(2) == 0 ? PaneLayout.Rows(parts) : PaneLayout.Columns(parts);
    }
}
