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
