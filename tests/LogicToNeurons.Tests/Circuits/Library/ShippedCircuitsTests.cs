using System.Globalization;
using System.Text.RegularExpressions;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Library;

/// <summary>Every circuit that comes with the tool, and the library, does what its file says.</summary>
public sealed partial class ShippedCircuitsTests
{
    private const int ShippedFiles = 40;
    private const int LibraryFiles = 17;

    private static readonly string LibraryFolder = Path.Combine("src", "LogicToNeurons.Circuits", "Library");
    private static readonly string DatapathFolder = Path.Combine("src", "LogicToNeurons.Levels", "Datapath");
    private static readonly string ShippedFolder = Path.Combine("programs", "circuits");

    public static TheoryData<string> Shipped() => [.. FilesIn(ShippedFolder)];

    public static TheoryData<string> All() => [.. FilesIn(ShippedFolder), .. FilesIn(LibraryFolder), .. FilesIn(DatapathFolder)];

    [Fact]
    public void Files_AreThatMany()
    {
        Assert.Equal(ShippedFiles, FilesIn(ShippedFolder).Count());
        Assert.Equal(LibraryFiles, FilesIn(LibraryFolder).Count());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Check_File_IsGreen(string file)
    {
        var check = Cli.Run(["check", file]);
        Assert.True(check.Code == ExitCode.Success, check.ToString());
        Assert.Equal(string.Empty, check.Error);
        Assert.Equal(ClaimsIn(file), int.Parse(Summary().Match(check.Output).Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void File_HasTestsAndClaims(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        Assert.Matches(@"(?m)^test ", text);
        Assert.Matches(@"(?m)^prove ", text);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Header_SaysPurposeAndSource(string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf(file));
        Assert.Matches(@"^; .+[.。!?]$", lines[0]);
        Assert.Matches("^; (Source|Idea|来源)[:：] ?.+", lines[1]);
        Assert.StartsWith("; Try: l2n ", lines[2], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 140));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Header_WhatItSaysToTry_Works(string file)
    {
        var line = File.ReadAllLines(Repository.PathOf(file))[2];
        var words = Word().Matches(line.Split("   ")[0]["; Try: l2n ".Length..]).Select(match => match.Value.Trim('"')).ToArray();
        var run = Cli.Run(words);
        Assert.True(run.Code == ExitCode.Success, run.ToString());
        Assert.NotEmpty(run.Output);
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.gates").Order(StringComparer.Ordinal).Select(path => Path.Combine(folder, Path.GetFileName(path)));

    // The rows of tests and the relations of proofs: the lines within these blocks that are neither empty, a comment nor a reset.
    private static int ClaimsIn(string file)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        return Block().Matches(text).SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Select(line => line.Trim())
            .Count(line => line.Length > 0 && line[0] != ';' && line != "reset");
    }

    [GeneratedRegex(@"(?m)^(?:test|prove) [^\n]*\{\n((?:[^}\n][^\n]*\n|\n)*)\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"(\d+) passed, 0 failed")]
    private static partial Regex Summary();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
