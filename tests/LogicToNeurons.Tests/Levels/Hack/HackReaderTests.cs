using System.Text.RegularExpressions;
using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Hack;

/// <summary>Files of bits, right and wrong.</summary>
public sealed partial class HackReaderTests
{
    private const string Five = "0000000000000101";
    private const string Jump = "1110101010000111";

    [Theory]
    [InlineData(Five + "\n" + Jump + "\n")]
    [InlineData(Five + "\r\n" + Jump + "\r\n")]
    [InlineData("\uFEFF\n  " + Five + " \n\n\t" + Jump + "\t\n\n \n")]
    [InlineData(Five + "\r" + Jump)]
    public void Read_GoodLines_AreTheInstructions(string text)
    {
        var program = HackPrograms.Read(text).Value!;
        Assert.Equal(["@5", "0;JMP"], program.Instructions.Select(one => one.ToString()));
        Assert.Equal("@0", program[2].ToString());
        Assert.Equal(0, program.LineOf(2));
    }

    [Theory]
    [InlineData("", "my.hack: error L2N1423: the file holds no instruction")]
    [InlineData("\n \n", "my.hack: error L2N1423: the file holds no instruction")]
    [InlineData(Five + "\n000000000000010\n", "my.hack(2,1): error L2N1420: an instruction has 16 digits; here are 15")]
    [InlineData("  00000000000001011\n", "my.hack(1,3): error L2N1420: an instruction has 16 digits; here are 17")]
    [InlineData("0000000000000201\n", "my.hack(1,14): error L2N1421: '2' is neither 0 nor 1")]
    [InlineData("0000 0000 0000 0101\n", "my.hack(1,5): error L2N1421: ' ' is neither 0 nor 1")]
    [InlineData("@5\n", "my.hack(1,1): error L2N1421: '@' is neither 0 nor 1; this looks like assembly language")]
    [InlineData("00000000000000😀\n", "my.hack(1,15): error L2N1421: '😀' is neither 0 nor 1")]
    public void Read_WrongLines_AreNamed(string text, string message)
    {
        var read = HackPrograms.Read(text);
        Assert.Null(read.Value);
        Assert.StartsWith(message, DiagnosticText.Head(Assert.Single(read.Diagnostics), Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreThanTheMemoryHolds_IsNamedOnce()
    {
        var full = string.Concat(Enumerable.Repeat($"{Five}\n", HackProgram.MostInstructions));
        Assert.Equal(HackProgram.MostInstructions, HackPrograms.Read(full).Value!.Instructions.Length);
        var error = Assert.Single(HackPrograms.Read(full + Five + "\nnonsense\n").Diagnostics);
        Assert.Equal(("L2N1422", HackProgram.MostInstructions + 1), (error.Code, error.Source!.PositionOf(error.Span.Start).Line));
    }

    [Fact]
    public void Read_EveryLineWrong_StopsAtAHundred() =>
        Assert.Equal(100, HackPrograms.Read(string.Concat(Enumerable.Repeat("x\n", 5000))).Diagnostics.Length);

    [Fact]
    public void Read_AnyText_GivesAProgramExactlyWhereAllLinesAreBits()
    {
        var random = new Random(3);
        var text = string.Concat(Enumerable.Repeat($"{Five}\n{Jump}\r\n\n", 3));
        for (var i = 0; i < Scale.Of(3_000, 300_000); i++)
        {
            var mutated = MutatedText.Of(text, random, ["0", "1", "\n", "\r", " ", "\t", Five, "//", "@"], 4, 20);
            var source = new SourceText("my.hack", mutated);
            var lines = Enumerable.Range(1, source.LineCount).Select(line => source.Slice(source.LineSpan(line)).ToString().Trim(' ', '\t')).Where(line => line.Length > 0).ToList();
            var isRight = lines.Count > 0 && lines.TrueForAll(line => Instruction().IsMatch(line));
            var read = HackProgram.Read(source);
            Assert.Equal(isRight, read.Value is not null);
            Assert.Equal(isRight, read.Diagnostics.IsEmpty);
            Assert.Equal(isRight ? lines.Count : -1, read.Value?.Instructions.Length ?? -1);
        }
    }

    [Theory]
    [InlineData("0=5", 0, 5)]
    [InlineData("RAM[3]=-1", 3, 65535)]
    [InlineData("R15 = 65535", 15, 65535)]
    [InlineData("SCREEN=1", 16384, 1)]
    [InlineData("KBD=65", 24576, 65)]
    [InlineData("32767=-32768", 32767, 32768)]
    public void Setting_Good_IsRead(string text, int address, int value) =>
        Assert.Equal(new HackSetting(address, (ushort)value), HackSetting.Read(new SourceText("--set", text)).Value);

    [Theory]
    [InlineData("", 1)]
    [InlineData("=5", 1)]
    [InlineData("R16=5", 1)]
    [InlineData("RAM[1=5", 1)]
    [InlineData("32768=5", 1)]
    [InlineData("-1=5", 1)]
    [InlineData("5", 1)]
    [InlineData("0=", 3)]
    [InlineData("0=65536", 3)]
    [InlineData("0=-32769", 3)]
    [InlineData("0=x", 3)]
    public void Setting_Wrong_IsNamed(string text, int column)
    {
        var error = Assert.Single(HackSetting.Read(new SourceText("--set", text)).Diagnostics);
        Assert.Equal(("L2N1424", column - 1), (error.Code, error.Span.Start));
    }

    [GeneratedRegex("^[01]{16}$")]
    private static partial Regex Instruction();
}
