using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;
using static LogicToNeurons.Tests.App.Commands.CommandCircuits;

namespace LogicToNeurons.Tests.App.Commands;

/// <summary>What <c>check</c> prints.</summary>
public sealed class CheckVerbTests
{
    [Theory]
    [InlineData("en", "text")]
    [InlineData("zh", "text")]
    [InlineData("en", "json")]
    public void Check_RowsAndRelations_AreALineEach(string language, string format)
    {
        using var files = new TemporaryFolder();
        string[] names = [files.Write("right.gates", Right), files.Write("wrong.gates", Wrong), files.Write("flat.blif", Flat), files.Write("faulty.gates", Wrong.Replace("x or y", "x or z", StringComparison.Ordinal))];
        var result = Cli.Run(["check", .. names, .. format == "json" ? ["--json"] : Array.Empty<string>(), "--lang", language]);
        VerifiedText.Match(Hide(files, result.ToString()), $"{language}_{format}");
    }

    [Fact]
    public void Check_FaultyRows_AreFailuresAndTheOthersAreChecked()
    {
        using var files = new TemporaryFolder();
        var result = Cli.Run(["check", files.Write("rows.gates", "circuit C(a) -> (z) { z = a }\ntest C {\n    a=2 -> z=0\n    a=1 q=1 -> z=1\n    a=1 -> z=1\n}\n")]);
        Assert.Equal((ExitCode.Failure, 1), (result.Code, result.Output.Split("pass ").Length - 1));
        Assert.EndsWith("\n1 passed, 2 failed\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("; a wire\ncircuit C(a) -> (z) { z = a }\ntest C { a=1 -> z=1 }\n", "pass  -: C: a=1 -> z=1\n1 passed, 0 failed\n")]
    [InlineData("mov r0, #2\n.expect r0: 2\n", "pass  -: r0 is 2\n1 passed, 0 failed\n")]
    public void Check_StandardInput_IsWhatItBeginsLike(string text, string expected) => Assert.Equal(expected, Cli.Run("check -", text).Output);

    [Fact]
    public void Check_EmptyBlocks_AreNothingToCheck()
    {
        using var files = new TemporaryFolder();
        var result = Cli.Run(["check", files.Write("empty.gates", "circuit C(a) -> (z) { z = a }\ntest C {\n}\nprove C {\n}\n")]);
        Assert.Contains("warning L2N0310", result.Error, StringComparison.Ordinal);
        Assert.Equal("0 passed, 0 failed\n", result.Output);
    }

    [Fact]
    public void Check_ProgramsAndCircuits_AreCountedTogether()
    {
        using var files = new TemporaryFolder();
        var result = Cli.Run(["check", "programs/asm/add.asm", files.Write("right.gates", Right)]);
        Assert.EndsWith("\n6 passed, 0 failed\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, result.Code);
    }
}
