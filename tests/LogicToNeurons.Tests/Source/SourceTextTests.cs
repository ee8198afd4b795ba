using LogicToNeurons.Source;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Tests.Source;

public sealed class SourceTextTests
{
    [Fact]
    public void Lines_LfCrlfAndCr_AreSeparate()
    {
        var source = new SourceText("test", "a\nb\r\nc\rd\n");
        Assert.Equal(5, source.LineCount);
        Assert.Equal(["a", "b", "c", "d", ""], Enumerable.Range(1, 5).Select(line => source.Slice(source.LineSpan(line)).ToString()));
    }

    [Fact]
    public void PositionOf_SurrogatePairs_CountAsOneCharacter()
    {
        var source = new SourceText("test", "x\n😀😀y\uD800z");
        Assert.Equal(new TextPosition(2, 3), source.PositionOf(source.Text.IndexOf('y')));
        Assert.Equal(new TextPosition(2, 5), source.PositionOf(source.Text.IndexOf('z')));
    }

    [Fact]
    public void PositionOf_EveryOffset_IsInItsLine()
    {
        var source = new SourceText("test", "ab\n\ncd\r\ne");
        for (var offset = 0; offset <= source.Text.Length; offset++)
        {
            var line = source.LineOf(offset);
            Assert.True(source.LineSpan(line).Start <= offset);
            Assert.True(line == source.LineCount || offset < source.LineSpan(line + 1).Start);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF }, 1)]
    [InlineData(new byte[] { 0xE4, 0xB8 }, 0)]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, 1)]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD }, -1)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61 }, -1)]
    public void Decode_WrongUtf8_NamesTheByte(byte[] bytes, int expected)
    {
        Assert.Equal(expected < 0, SourceText.Decode("test", bytes, out var badOffset) is not null);
        Assert.Equal(expected, badOffset);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("中文", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("😀", 2)]
    [InlineData("─→×", 3)]
    [InlineData("（ａ）", 6)]
    [InlineData("\u200B", 0)]
    public void DisplayWidth_IsThatOfATerminal(string text, int expected) => Assert.Equal(expected, DisplayWidth.Of(text));

    [Fact]
    public void Clip_WideText_NeverExceedsTheWidth()
    {
        for (var width = 1; width < 12; width++)
        {
            Assert.True(DisplayWidth.Of(DisplayWidth.Clip("中文abc中文", width, "…")) <= width);
        }
    }

    [Fact]
    public void Fold_Texts_KeepEveryWordAndTheWidth()
    {
        foreach (var text in new[] { "r1 is 15: cell 15, which holds 1, is added to r0", "取 15 号单元的 1 加到 r0：0 + 1 = 1" })
        {
            for (var width = 8; width < 60; width++)
            {
                var lines = Folding.Fold(text, width);
                Assert.All(lines, line => Assert.True(DisplayWidth.Of(line) <= width));
                Assert.Equal(text.Replace(" ", string.Empty, StringComparison.Ordinal), string.Concat(lines).Replace(" ", string.Empty, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Table_ChineseCells_LineUpByDisplayWidth()
    {
        var table = new TextTable(["a", "列"]);
        table.Add("中文", "x|y");
        table.Add("b", "q\"u,");
        Assert.Equal(["a     列", "────  ────", "中文  x|y", "b     q\"u,"], table.Aligned('─'));
        Assert.Equal(["| a | 列 |", "| --- | --- |", @"| 中文 | x\|y |", "| b | q\"u, |"], table.Markdown());
        Assert.Equal(["a,列", "中文,x|y", "b,\"q\"\"u,\""], table.Csv());
    }

    [Theory]
    [InlineData("mvo", "mov")]
    [InlineData("ad", "add")]
    [InlineData("jnee", "jne")]
    [InlineData("zzz", null)]
    [InlineData("", null)]
    public void NearMiss_Typo_FindsTheWord(string written, string? expected) =>
        Assert.Equal(expected, NearMiss.Find(written, ["mov", "add", "sub", "jne", "jl"]));
}
