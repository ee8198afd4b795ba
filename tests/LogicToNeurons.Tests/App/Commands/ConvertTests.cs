using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

public sealed class ConvertTests
{
    private const string HalfAdder = "INPUT(x)\nINPUT(y)\nOUTPUT(s)\nOUTPUT(c)\ns = XOR(x, y)\nc = AND(x, y)\n";

    [Theory]
    [InlineData("half.gates", "circuit half(x, y) -> (s, c) {")]
    [InlineData("half.blif", ".model half")]
    [InlineData("half.aag", "aag 5 2 0 2 3")]
    [InlineData("half.v", "module half (")]
    [InlineData("half.dot", "digraph \"half\" {")]
    public void Convert_ByEnding_WritesTheFormat(string name, string firstLine)
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["convert", folder.Write("half.bench", HalfAdder), folder.PathOf(name)]);
        Assert.Equal((ExitCode.Success, string.Empty), (run.Code, run.Error));
        Assert.Equal(firstLine, File.ReadLines(folder.PathOf(name)).First());
    }

    [Theory]
    [InlineData("names.blif", "5 names had to change", "'a b[0]' -> 'a_b[0]'")]
    [InlineData("names.bench", "5 names had to change", "'a b[0]' -> 'a_b[0]'")]
    [InlineData("names.v", "4 names had to change", "'a b[0]' -> 'a_b[0]'")]
    [InlineData("twice.aag", "a name had to change", "'a[0]' -> 'a[0]_1'")]
    [InlineData("names.aag", null, null)]
    [InlineData("names.gates", null, null)]
    [InlineData("names.dot", null, null)]
    public void Convert_NamesThatHadToChange_AreOneWarning(string name, string? said, string? example)
    {
        using var folder = new TemporaryFolder();
        var text = name == "twice.aag"
            ? "circuit C(a[2], `a[0]`) -> (y) { y = and(a) · `a[0]` }\n"
            : "circuit C(`a b`[2], a_b[2]) -> (`z#`, y) {\n    `z#` = `a b`[0] · a_b[1]\n    y = `a b`[1] + a_b[0]\n}\n";
        var source = folder.Write("in.gates", text);
        var run = Cli.Run(["convert", source, folder.PathOf(name)]);
        Assert.Equal(ExitCode.Success, run.Code);
        Assert.Equal(said is null ? [] : [1], run.Error.Split('\n').Where(line => line.Contains("warning L2N0719: ", StringComparison.Ordinal)).Select(_ => 1));
        Assert.Contains(said ?? string.Empty, run.Error, StringComparison.Ordinal);
        Assert.Contains(example ?? string.Empty, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_UnknownEnding_IsWrongUsage()
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["convert", folder.Write("half.bench", HalfAdder), folder.PathOf("half.doc")]);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.False(File.Exists(folder.PathOf("half.doc")));
    }

    [Fact]
    public void Convert_WrongFile_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["convert", folder.Write("half.bench", HalfAdder + "z = FOO(x)\n"), folder.PathOf("half.v")]);
        Assert.Equal(ExitCode.Failure, run.Code);
        Assert.Contains("(7,5): error L2N0709: ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("half.v")));
    }

    [Fact]
    public void Convert_FolderThatIsMissing_IsSaid()
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(["convert", folder.Write("half.bench", HalfAdder), folder.PathOf("none", "half.v")]);
        Assert.Equal(ExitCode.Failure, run.Code);
        Assert.Contains("L2N0308", run.Error, StringComparison.Ordinal);
    }
}
