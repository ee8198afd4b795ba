using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.Tests.Terminal.Widgets;

public class HistoryTests
{
    [Fact]
    public void Older_Prefix_WalksThroughWhatBeginsWithIt()
    {
        var history = Of("step 1", "run", "step 2", "list", "step 2");
        Assert.Equal("step 2", history.Older("st"));
        Assert.Equal("step 1", history.Older("step 2"));
        Assert.Null(history.Older("step 1"));
        Assert.Equal("step 2", history.Newer());
        Assert.Equal("st", history.Newer());
        Assert.Null(history.Newer());
    }

    [Fact]
    public void Older_NothingTyped_WalksThroughAll()
    {
        var history = Of("a", "b", "c");
        Assert.Equal(["c", "b", "a", null], Enumerable.Range(0, 4).Select(_ => history.Older("")));
        Assert.Equal(["b", "c", "", null], Enumerable.Range(0, 4).Select(_ => history.Newer()));
    }

    [Fact]
    public void Older_NothingBegins_StaysOutOfAWalk()
    {
        var history = Of("a", "b");
        Assert.Null(history.Older("x"));
        Assert.Null(history.Newer());
        Assert.Null(history.Older("a"));
        Assert.Equal("b", history.Older(""));
    }

    [Fact]
    public void Reset_DuringAWalk_BeginsANewOne()
    {
        var history = Of("run", "step");
        Assert.Equal("step", history.Older(""));
        history.Reset();
        Assert.Equal("run", history.Older("r"));
    }

    [Fact]
    public void Add_EmptyOrRepeated_IsLeftOut() => Assert.Equal(["a", "b", "a"], Of("a", "", "a", "b", "b", "a").Entries);

    [Fact]
    public void Add_TooMany_DropsTheOldest()
    {
        var history = Of([.. Enumerable.Range(0, 600).Select(i => $"{i}")]);
        Assert.Equal(500, history.Entries.Count);
        Assert.Equal(("100", "599"), (history.Entries[0], history.Entries[^1]));
    }

    private static History Of(params string[] lines)
    {
        var history = new History();
        foreach (var line in lines)
        {
            history.Add(line);
        }

        return history;
    }
}
