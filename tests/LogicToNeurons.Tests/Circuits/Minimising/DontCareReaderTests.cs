using System.Numerics;
using LogicToNeurons.Circuits.Minimising;
using LogicToNeurons.Source;

namespace LogicToNeurons.Tests.Circuits.Minimising;

public sealed class DontCareReaderTests
{
    [Theory]
    [InlineData("10-15", 4, 0xFC00)]
    [InlineData("0,2 , 4", 3, 0b10101)]
    [InlineData("1x0", 3, 0b1010000)]
    [InlineData("0010", 4, 0b100)]
    [InlineData("10", 4, 1 << 10)]
    [InlineData("xxxx", 4, 0xFFFF)]
    [InlineData("３-５", 3, 0b111000)]
    [InlineData("", 3, 0)]
    public void Read_Lists_AreRows(string list, int inputs, int rows)
    {
        var read = new ulong[1];
        Assert.Empty(DontCareReader.Read(new SourceText("--dont-care", list), inputs, read));
        Assert.Equal((ulong)rows, read[0]);
    }

    [Theory]
    [InlineData("1,[|16|]", 4)]
    [InlineData("[|3-16|]", 4)]
    [InlineData("[|15-10|],3", 4)]
    [InlineData("[|x1|]", 4)]
    [InlineData("[|-3|]", 4)]
    public void Read_WrongWord_PointsAtIt(string marked, int inputs)
    {
        var text = LogicToNeurons.Tests.Support.MarkedText.Parse(marked);
        var rows = new ulong[BooleanFunction.WordCountOf(inputs)];
        var said = Assert.Single(DontCareReader.Read(new SourceText("--dont-care", text.Text), inputs, rows));
        Assert.Equal(("L2N0821", text.Span), (said.Code, said.Span));
    }

    [Fact]
    public void Read_ManyInputs_SetsRowsInAllWords()
    {
        var rows = new ulong[BooleanFunction.WordCountOf(16)];
        Assert.Empty(DontCareReader.Read(new SourceText("--dont-care", "1-65535"), 16, rows));
        Assert.Equal(65535, rows.Sum(BitOperations.PopCount));
    }
}
