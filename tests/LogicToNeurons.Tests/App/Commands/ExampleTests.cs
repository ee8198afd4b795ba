using System.Text.RegularExpressions;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

/// <summary>The examples that help shows are of files that come with the tool.</summary>
public sealed partial class ExampleTests
{
    [Fact]
    public void Examples_OfEveryCommand_AreOfShippedFiles()
    {
        var verbs = Verb().Matches(Cli.Run("--help").Output).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("check", verbs);
        foreach (var verb in verbs)
        {
            foreach (Match file in ShippedFile().Matches(Cli.Run([verb, "--help"]).Output))
            {
                Assert.NotEmpty(Directory.EnumerateFiles(Repository.PathOf(Path.GetDirectoryName(file.Value)!), Path.GetFileName(file.Value)));
            }
        }
    }

    [GeneratedRegex(@"(?m)^  ([a-z]+)  ")]
    private static partial Regex Verb();

    [GeneratedRegex(@"programs/[\w/*.-]+\.\w+")]
    private static partial Regex ShippedFile();
}
