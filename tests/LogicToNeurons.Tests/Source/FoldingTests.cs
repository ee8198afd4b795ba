using LogicToNeurons.Source.Layout;

namespace LogicToNeurons.Tests.Source;

public class FoldingTests
{
    [Theory]
    [InlineData("选一项开始，按 q 离开。", 10, "选一项开\n始，按 q\n离开。")]
    [InlineData("看（中文）字", 5, "看\n（中\n文）\n字")]
    [InlineData("是“add r0”吗？", 9, "是“add\nr0”吗？")]
    [InlineData("one, two three", 8, "one, two\nthree")]
    public void Fold_Signs_StayWithWhatTheyBelongTo(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('\n', Folding.Fold(text, width)));
}
