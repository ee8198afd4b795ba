using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App;

public sealed class FmtVerbTests
{
    private const string Untidy = "circuit A(x)->(y){y=¬x}\n";
    private const string Tidy = "circuit A(x) -> (y) { y = ¬x }\n";

    [Fact]
    public void Fmt_Circuit_IsTidiedByTheEndOfItsName()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("A.GATES", Untidy);
        Assert.Equal((ExitCode.Failure, $"{file} is not tidy\n"), Result("fmt", "--check", file));
        Assert.Equal(Untidy, File.ReadAllText(file));
        Assert.Equal((ExitCode.Success, $"{file} formatted\n"), Result("fmt", file));
        Assert.Equal(Tidy, File.ReadAllText(file));
        Assert.Equal((ExitCode.Success, string.Empty), Result("fmt", "--check", file));
    }

    [Fact]
    public void Fmt_CircuitWithCrlf_KeepsIt()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.gates", "circuit A(x)->(y){\r\n\r\ny=x;1\r\n}");
        Assert.Equal(ExitCode.Success, Result("fmt", file).Code);
        Assert.Equal("circuit A(x) -> (y) {\r\n    y = x  ;1\r\n}\r\n", File.ReadAllText(file));
    }

    [Theory]
    [InlineData(Untidy, Tidy)]
    [InlineData(";c\n\nＩ:\nmov r0,#1", ";c\n\nI:\n    mov r0, #1\n")]
    [InlineData("； c\n\nimport “a”", "; c\n\nimport \"a\"\n")]
    [InlineData("test  A{reset}", "test A { reset }\n")]
    [InlineData("prove  A{x==1}", "prove A { x == 1 }\n")]
    [InlineData("test:mov r0,#1", "test: mov r0, #1\n")]
    [InlineData("", "")]
    public void Fmt_StandardInput_IsToldByHowItBegins(string text, string expected)
    {
        var run = Cli.Run(["fmt", "-"], text);
        Assert.Equal((ExitCode.Success, expected, string.Empty), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void Fmt_CircuitThatCannotBeRead_IsLeftAlone()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.gates", "circuit A(x)->(y){\ny==x\n}");
        var run = Cli.Run(["fmt", file]);
        Assert.Equal((ExitCode.Failure, string.Empty), (run.Code, run.Output));
        Assert.StartsWith($"{file}(2,2): error L2N0501: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("circuit A(x)->(y){\ny==x\n}", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("a.blif", ".model a\n.end\n")]
    [InlineData("a.hack", "0000000000000010\n")]
    [InlineData("a.json", "{}")]
    [InlineData("a.onnx", "\b\n")]
    public void Fmt_OtherFormat_IsRefused(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, text);
        var run = Cli.Run(["fmt", file]);
        Assert.Equal((ExitCode.Failure, string.Empty), (run.Code, run.Output));
        Assert.StartsWith($"{file}: error L2N0312: only programs, .gates and .relu files have a tidy form", run.Error, StringComparison.Ordinal);
    }

    private static (int Code, string Output) Result(params string[] args)
    {
        var run = Cli.Run(args);
        Assert.Equal(string.Empty, run.Error);
        return (run.Code, run.Output);
    }
}
