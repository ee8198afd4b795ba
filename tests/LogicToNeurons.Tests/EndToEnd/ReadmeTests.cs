using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LogicToNeurons.App;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>What the README and the documents beside it show is what the program does.</summary>
public sealed partial class ReadmeTests
{
    private const string ExitCodeNote = "# exit code ";

    private static readonly string[] Documents = ["README.md", "docs/isa.md", "docs/circuits.md", "docs/networks.md", "docs/levels.md", "docs/cli.md", "docs/screen.md"];

    // Their commands belong to one kind of screen only.
    private static readonly Dictionary<string, string> SectionsOfFiles = new()
    {
        ["CircuitCommands.cs"] = "The screen of a circuit",
        ["ClaimCommands.cs"] = "The screen of a circuit",
        ["BuildCommands.cs"] = "The screen of a circuit",
        ["NetworkCommands.cs"] = "The screen of a network",
        ["WeightCommands.cs"] = "The screen of a network",
        ["LevelCommands.cs"] = "The screen of the levels",
    };

    private static readonly string Text = Read("README.md");

    public static TheoryData<string> TourCommands() =>
        [.. Fences(Text).Where(fence => fence is { Section: "A five-minute tour", Language: "sh" }).SelectMany(fence => LinesOf(fence.Text))];

    public static TheoryData<string, int> ProgramsShown() => Numbered("asm");

    public static TheoryData<string, int> Consoles() => Numbered("console");

    [Fact]
    public void SetUp_IsTwoCommands()
    {
        var commands = Fences(Text).Where(fence => fence.Section == "Set up").SelectMany(fence => LinesOf(fence.Text)).ToList();
        Assert.Equal(2, commands.Count);
        Assert.StartsWith("dotnet run --project src/LogicToNeurons.App -c Release -- ", commands[0], StringComparison.Ordinal);
        Assert.Equal("dotnet test -c Release", commands[1]);
    }

    [Fact]
    public void Screen_IsWhatTheFirstCommandOpens()
    {
        var command = LinesOf(Fences(Text).First(fence => fence.Section == "Set up").Text)[0];
        var file = command[(command.IndexOf(" -- ", StringComparison.Ordinal) + 4)..];
        Assert.Equal("programs/asm/" + Fences(Text).First().Language.Split(' ')[1], file);
    }

    [Theory]
    [InlineData("README.md", 3)]
    [InlineData("docs/screen.md", 4)]
    public void Screen_InADocument_ShowsWhatIsDrawn(string document, int count)
    {
        var fences = Fences(Read(document)).Where(fence => fence.Language.StartsWith("screen ", StringComparison.Ordinal)).ToList();
        Assert.Equal(count, fences.Count);
        foreach (var fence in fences)
        {
            var words = fence.Language.Split(' ', 3);
            var file = words[1].Contains('/', StringComparison.Ordinal) ? words[1] : $"asm/{words[1]}";
            using var screen = ScreenDriver.File(Repository.PathOf(["programs", .. file.Split('/')])).Press(words[2]);
            Assert.Equal(screen.Screen.TrimEnd('\n'), fence.Text.TrimEnd('\n'));
        }
    }

    [Fact]
    public void ScreenCommands_AreAllInTheDocument()
    {
        var sections = Read("docs/screen.md").Split("\n## ");
        var commands = Directory.EnumerateFiles(Repository.PathOf("src", "LogicToNeurons.App", "Screens", "Commands"), "*Commands.cs")
            .SelectMany(file => CommandInCode().Matches(File.ReadAllText(file)).Select(command => (File: Path.GetFileName(file), Command: command)))
            .ToList();
        Assert.True(commands.Count > 60);
        Assert.All(commands, one =>
        {
            var home = SectionsOfFiles.GetValueOrDefault(one.File);
            var rows = sections.Where(section => home == SectionsOfFiles.Values.FirstOrDefault(title => section.StartsWith(title, StringComparison.Ordinal)))
                .SelectMany(LinesOf)
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal));
            var row = rows.SingleOrDefault(row => Regex.IsMatch(row, $@"^\|[^|]*\| `:{Regex.Escape(one.Command.Groups["name"].Value)}[` ]"));
            Assert.True(row is not null, one.Command.Value);
            Assert.All(KeyInCode().Matches(one.Command.Groups["keys"].Value), key => Assert.Contains($"`{key.Groups[1].Value}`", row, StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(TourCommands))]
    public void Tour_Command_EndsAsSaid(string line)
    {
        var parts = line.Split(ExitCodeNote);
        var expected = parts.Length == 1 ? ExitCode.Success : int.Parse(parts[1], CultureInfo.InvariantCulture);
        Assert.Equal(expected, Run(parts[0]).Code);
    }

    [Theory]
    [MemberData(nameof(ProgramsShown))]
    public void Program_InADocument_DoesWhatItExpects(string document, int number)
    {
        var machine = new Interpreter(Programs.Image(ShownIn(document, "asm", number)));
        machine.Run(100_000);
        Assert.Empty(machine.Warnings.All());
        Assert.Equal(StepStatus.Halted, machine.Status);
        Assert.All(machine.Image.Expectations, cell => Assert.Equal(cell.Value, machine.State.Cells[cell.Cell]));
    }

    [Fact]
    public void Circuit_InTheReadme_PassesItsTestAndIsProven()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "adder.gates"), Fences(Text).Single(fence => fence.Language == "gates").Text);
        var result = Cli.Run(["check", folder.PathOf("adder.gates")]);
        Assert.Empty(result.Error);
        Assert.Contains("proven", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 passed, 0 failed\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistake_IsAnsweredAsShown()
    {
        var section = Fences(Text).Where(fence => fence.Section == "Write your own program").ToList();
        var mistaken = section[0].Text.Replace("jne", "jnz", StringComparison.Ordinal);
        var outcome = Assembler.Assemble(new SourceText("triangle.asm", mistaken));
        Assert.Equal(DiagnosticText.Lines(Assert.Single(outcome.Diagnostics), Language.English), LinesOf(section[1].Text));
    }

    [Theory]
    [MemberData(nameof(Consoles))]
    public void Console_InADocument_ShowsWhatIsPrinted(string document, int number)
    {
        var shown = ShownIn(document, "console", number);
        var end = shown.IndexOf('\n', StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var (_, output, error) = Run(shown["$ ".Length..end], word => word.EndsWith(".onnx", StringComparison.Ordinal) ? folder.PathOf(word) : word);
        Assert.Equal(shown[(end + 1)..], (output + error).Replace($"{folder.Path}{Path.DirectorySeparatorChar}", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_ToFiles_LeadSomewhere()
    {
        foreach (var document in Documents.Append("docs/diagnostics.md"))
        {
            foreach (var link in Link().Matches(Read(document)).Select(match => match.Groups["path"].Value))
            {
                Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.PathOf(document))!, link)), $"{document}: {link}");
            }
        }
    }

    [Fact]
    public void Examples_NameEveryProgram()
    {
        var named = LinesOf(Run("l2n examples").Output).Select(line => line.Split(' ')[0]).ToHashSet();
        var root = Repository.PathOf("programs");
        var programs = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is not (".tst" or ".cmp" or ".txt"))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'));
        Assert.Empty(programs.Except(named));
    }

    /// <summary>Runs a command line as a user would at the top of the repository.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="place">Puts the file that an argument names in place, and gives its path.</param>
    internal static (int Code, string Output, string Error) Run(string line, Func<string, string>? place = null)
    {
        var words = Word().Matches(line).Select(match => match.Value.Trim('"')).ToList();
        Assert.Equal("l2n", words[0]);
        var args = words.Skip(1).Select(word => word.StartsWith("programs/", StringComparison.Ordinal) ? Repository.PathOf(word) : place?.Invoke(word) ?? word);
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var code = CommandLine.Run([.. args], new Streams(output, error, () => Stream.Null), _ => null);
        return (code, TextOf(output), TextOf(error));
    }

    /// <summary>The fenced pieces of a Markdown text.</summary>
    internal static IEnumerable<Fence> Fences(string markdown)
    {
        var (section, label) = (string.Empty, string.Empty);
        Fence? open = null;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (open is not null && line == "```")
            {
                yield return open;
                open = null;
            }
            else if (open is not null)
            {
                open = open with { Text = $"{open.Text}{line}\n" };
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                open = new Fence(section, label, line[3..], string.Empty);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (section, label) = (line[3..], string.Empty);
            }
            else if (line.EndsWith(':'))
            {
                label = line;
            }
        }
    }

    // Paths as seen from the top of the repository, in JSON too.
    private static string TextOf(MemoryStream stream)
    {
        var root = Repository.Root + Path.DirectorySeparatorChar;
        return Encoding.UTF8.GetString(stream.ToArray())
            .Replace(root, string.Empty, StringComparison.Ordinal)
            .Replace(root.Replace(@"\", @"\\", StringComparison.Ordinal), string.Empty, StringComparison.Ordinal);
    }

    private static TheoryData<string, int> Numbered(string language)
    {
        var data = new TheoryData<string, int>();
        foreach (var document in Documents)
        {
            foreach (var (number, _) in Fences(Read(document)).Where(fence => fence.Language == language).Index())
            {
                data.Add(document, number);
            }
        }

        return data;
    }

    private static string ShownIn(string document, string language, int number) =>
        Fences(Read(document)).Where(fence => fence.Language == language).ElementAt(number).Text;

    private static string Read(string document) => File.ReadAllText(Repository.PathOf(document));

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A fenced piece of a Markdown text.</summary>
    /// <param name="Section">The heading above it, of the second level.</param>
    /// <param name="Label">The last line of that section, ending with a colon, before it.</param>
    /// <param name="Language">The word behind the fence.</param>
    /// <param name="Text">Its lines, each ended by LF.</param>
    internal sealed record Fence(string Section, string Label, string Language, string Text);

    [GeneratedRegex("""new\("(?<name>[a-z0-9-]+)", \[(?<keys>[^\n]*?)\], """)]
    private static partial Regex CommandInCode();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex KeyInCode();

    [GeneratedRegex("\"[^\"]*\"|[^ \"]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\((?<path>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
