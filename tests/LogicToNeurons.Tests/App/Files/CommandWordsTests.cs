using LogicToNeurons.App.Files;

namespace LogicToNeurons.Tests.App.Files;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\n", "")]
    [InlineData("vim", "vim")]
    [InlineData("  code  --wait\t-n ", "code|--wait|-n")]
    [InlineData("\"/path with blank/vim\" -u NONE", "/path with blank/vim|-u|NONE")]
    [InlineData("'/a b/c' 'd\"e'", "/a b/c|d\"e")]
    [InlineData("a' 'b\" \"c", "a b c")]
    [InlineData("'' x \"\"", "|x|")]
    [InlineData(@"/a\ b/c \""x\""", @"/a b/c|""x""")]
    [InlineData(@"""a\""b\\c\d\$e""", @"a""b\c\d$e")]
    [InlineData(@"'a\b'", @"a\b")]
    [InlineData("'not closed  x", "not closed  x")]
    [InlineData(@"end\", @"end\")]
    [InlineData("$HOME ~ *.asm `x` a;b", "$HOME|~|*.asm|`x`|a;b")]
    public void Split_AsInAShell_WithoutExpansions(string command, string expected) =>
        Assert.Equal(expected, string.Join('|', CommandWords.Split(command, escapes: true)));

    [Theory]
    [InlineData(@"C:\bin\vim.exe -n", @"C:\bin\vim.exe|-n")]
    [InlineData(@"""C:\Program Files\x.exe"" -a", @"C:\Program Files\x.exe|-a")]
    [InlineData("it's x", "it's|x")]
    public void Split_WithoutEscapes_LeavesBackslashesAndApostrophes(string command, string expected) =>
        Assert.Equal(expected, string.Join('|', CommandWords.Split(command, escapes: false)));
}
