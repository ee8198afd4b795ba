using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Execution;

public sealed class StepPathTests
{
    [Theory]
    [InlineData(0, 5, 0, 0)]
    [InlineData(1, 5, 1, 1)]
    [InlineData(7, 3, 5, 7)]
    [InlineData(16, 5, 12, 16)]
    [InlineData(40, 5, 0, 0)]
    public void To_AMomentOfTheSum_TellsTheLastStepsBeforeIt(long steps, int most, long first, long last)
    {
        var path = StepPath.To(GateMachines.Sum(16, 32), steps, most);
        Assert.Equal((first, last), path.IsEmpty ? (0, 0) : (path[0].Steps[0].Number, path[^1].Steps[0].Number));
        Assert.All(path, row => Assert.NotNull(row.Explanation));
    }
}
