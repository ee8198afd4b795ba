using System.Text;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Tests.Terminal.Look;

public class AsciiGlyphsTests
{
    private const string Signs = "─━┄│┃┊┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛═▶▸›→◀◂←▲↑▼↓●○◆◇✓✗…·×÷≠≤≥⏎■█▓▒░";

    [Fact]
    public void Of_EverySign_IsAsciiAndOneColumnWideLikeTheSign()
    {
        foreach (var sign in Signs.EnumerateRunes())
        {
            Assert.InRange(AsciiGlyphs.Of(sign).Value, 0x21, 0x7E);
            Assert.Equal(1, DisplayWidth.Of(sign));
        }
    }

    [Fact]
    public void Of_EverythingElse_Stays()
    {
        var others = Enumerable.Range(0, 0x20000).Where(Rune.IsValid).Select(value => new Rune(value)).Except(Signs.EnumerateRunes());
        Assert.All(others, rune => Assert.Equal(rune, AsciiGlyphs.Of(rune)));
    }

    [Theory]
    [InlineData('─', '━')]
    [InlineData('│', '┃')]
    [InlineData('┌', '┏')]
    public void Of_ThinAndHeavyLines_Differ(char thin, char heavy) =>
        Assert.NotEqual(AsciiGlyphs.Of(new Rune(thin)), AsciiGlyphs.Of(new Rune(heavy)));
}
