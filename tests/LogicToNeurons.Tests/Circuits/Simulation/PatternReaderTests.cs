using System.Text;
using LogicToNeurons.Circuits.Simulation;

namespace LogicToNeurons.Tests.Circuits.Simulation;

public sealed class PatternReaderTests
{
    [Theory]
    [InlineData("101\n011\n", "101 011")]
    [InlineData("101\r\n011", "101 011")]
    [InlineData("1 0\t1\n0_1_1\n", "101 011")]
    [InlineData("\n; nothing\n  \n101 ; five\n\r\n011;", "101 011")]
    [InlineData("\uFEFF101\n", "101")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    public void Read_Lines_AreTheirBits(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Patterns(text, 3, out var reader)));
        Assert.Null(reader.Error);
    }

    [Theory]
    [InlineData("101\n10\n", "p.txt(2,3): error L2N0606: this pattern has 2 bits, and the circuit has 3 input bits")]
    [InlineData("1 ; 01\n", "p.txt(1,2): error L2N0606: this pattern has 1 bit, and the circuit has 3 input bits")]
    [InlineData("101\n\r\n1_0 1 0 1\r\n", "p.txt(3,7): error L2N0606: this pattern has 5 bits, and the circuit has 3 input bits")]
    [InlineData("1012\n", "p.txt(1,4): error L2N0605: '2' can't stand in a pattern: there are 0, 1, blanks, _ and, behind ;, comments")]
    [InlineData("\n１01\n", "p.txt(2,1): error L2N0605: '１' can't stand in a pattern: there are 0, 1, blanks, _ and, behind ;, comments")]
    [InlineData("𝟙01\n", "p.txt(1,1): error L2N0605: '𝟙' can't stand in a pattern: there are 0, 1, blanks, _ and, behind ;, comments")]
    public void Read_WrongLine_IsSaidWithItsPlace(string text, string expected)
    {
        _ = Patterns(text, 3, out var reader);
        Assert.Equal(expected, reader.Error?.ToString());
    }

    [Fact]
    public void Read_WrongLine_ComesAfterThePatternsBeforeIt()
    {
        Assert.Equal(["101", "011"], Patterns("101\n011\n0\n111\n", 3, out var reader));
        Assert.NotNull(reader.Error);
    }

    [Fact]
    public void ReadErrors_BehindTheFirst_AreAllWrongLines()
    {
        _ = Patterns("101\n0\n; nothing\n111\n0x1\r\n\n01\n1111\n000\n1", 3, out var reader);
        var errors = reader.ReadErrors(3);
        Assert.Equal([2, 5, 7], errors.First.Select(error => error.Source!.PositionOf(error.Span.Start).Line));
        Assert.Equal(2, errors.Others);
        Assert.Equal(0, new PatternReader("p.txt", _ => 0, 3).ReadErrors(1).Others);
    }

    [Fact]
    public void Read_WrongLineOfAnyLengthOrBytes_IsOneError()
    {
        var random = new Random(8);
        for (var run = 0; run < 300; run++)
        {
            var bytes = new byte[random.Next(1, 200_000)];
            random.NextBytes(bytes);
            var reader = Reader(bytes, 5, random);
            var bits = new ulong[5];
            while (reader.Read(bits, 1) > 0)
            {
            }

            Assert.NotNull(reader.Error);
            _ = LogicToNeurons.Source.Diagnostics.DiagnosticText.Lines(reader.Error, LogicToNeurons.Source.Language.English);
        }
    }

    [Fact]
    public void Read_LongWrongLine_IsOneError()
    {
        foreach (var line in new[] { new string('1', 200_000), new string('1', 200_000) + "x", new string(' ', 200_000) + "1", new string(' ', 200_000) + "x" })
        {
            _ = Patterns(line, 3, out var reader);
            Assert.NotNull(reader.Error);
        }
    }

    [Fact]
    public void Read_InPiecesOfAnySize_IsTheSame()
    {
        var random = new Random(9);
        for (var run = 0; run < 40; run++)
        {
            var width = random.Next(1, 70);
            var expected = Enumerable.Range(0, random.Next(1, 400)).Select(_ => string.Concat(Enumerable.Range(0, width).Select(_ => random.Next(2)))).ToList();
            var text = string.Concat(expected.Select(line => $"{line}{(random.Next(3) == 0 ? " ; comment" : string.Empty)}{(random.Next(2) == 0 ? "\r\n" : "\n\n")}"));
            var reader = Reader(Encoding.UTF8.GetBytes(text), width, random);
            Assert.Equal(expected, Patterns(reader, width, random.Next(1, 5)));
            Assert.Null(reader.Error);
        }
    }

    [Fact]
    public void Read_WhatIsThere_IsHandedOnAtOnce()
    {
        var given = new Queue<string>(["101\n01", "1\n", "000\n111\n"]);
        var reader = new PatternReader("-", memory => given.TryDequeue(out var next) ? Encoding.UTF8.GetBytes(next, memory.Span) : 0, 3);
        var bits = new ulong[3];
        Assert.Equal([1, 1, 2, 0], Enumerable.Range(0, 4).Select(_ => reader.Read(bits, 1)).ToArray());
    }

    private static List<string> Patterns(string text, int width, out PatternReader reader)
    {
        reader = Reader(Encoding.UTF8.GetBytes(text), width, null);
        return Patterns(reader, width, 1);
    }

    private static List<string> Patterns(PatternReader reader, int width, int words)
    {
        var patterns = new List<string>();
        var bits = new ulong[width * words];
        while (reader.Read(bits, words) is > 0 and var count)
        {
            patterns.AddRange(Enumerable.Range(0, count).Select(pattern =>
                string.Concat(Enumerable.Range(0, width).Select(place => (bits[(place * words) + (pattern / 64)] >> (pattern % 64)) & 1))));
        }

        return patterns;
    }

    private static PatternReader Reader(byte[] bytes, int width, Random? random)
    {
        var offset = 0;
        return new PatternReader("p.txt", memory =>
        {
            var count = Math.Min(Math.Min(random?.Next(1, 500) ?? bytes.Length, memory.Length), bytes.Length - offset);
            bytes.AsMemory(offset, count).CopyTo(memory);
            offset += count;
            return count;
        }, width);
    }
}
