using System.Reflection;
using System.Text.RegularExpressions;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Source;

/// <summary>Every text exists in both languages, with the same placeholders, and every key that the code uses exists.</summary>
public sealed partial class WordsTests
{
    public static TheoryData<string> Projects() => new("Source", "Engine", "Machine", "Circuits", "Networks", "Levels", "App");

    [Theory]
    [MemberData(nameof(Projects))]
    public void Words_BothLanguages_HaveTheSameKeysAndPlaceholders(string project)
    {
        var (english, chinese) = (Texts(project, Language.English), Texts(project, Language.Chinese));
        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        foreach (var (key, text) in english)
        {
            Assert.False(string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(chinese[key]), key);
            Assert.True(Placeholders(text).SetEquals(Placeholders(chinese[key])), key);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Find_EveryKey_IsTheTextOfTheFile(string project)
    {
        var assembly = Assembly.Load(project == "App" ? "l2n" : $"LogicToNeurons.{project}");
        foreach (var language in Enum.GetValues<Language>())
        {
            var wording = new Wording($"LogicToNeurons.{project}", assembly);
            Assert.All(Texts(project, language), pair => Assert.Equal(pair.Value, wording.Find(pair.Key, language)));
            Assert.Throws<ArgumentException>(() => wording.Find("no.such.key", language));
        }
    }

    [Fact]
    public void Find_OneKey_DoesNotReadAll()
    {
        var assembly = Assembly.Load("l2n");
        new Wording("LogicToNeurons.App", assembly).Find("relu.title", Language.English);
        var wording = new Wording("LogicToNeurons.App", assembly);
        var before = GC.GetAllocatedBytesForCurrentThread();
        wording.Find("relu.title", Language.English);
        var one = GC.GetAllocatedBytesForCurrentThread() - before;
        wording.All(Language.English);
        Assert.InRange(2 * one, 1, GC.GetAllocatedBytesForCurrentThread() - before - one);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Words_Chinese_HasNoAsciiPunctuationBetweenChineseCharacters(string project) =>
        Assert.All(Texts(project, Language.Chinese), pair => Assert.DoesNotMatch("[\u4E00-\u9FFF][,:;?!][\u4E00-\u9FFF]", pair.Value));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Words_KeysInTheCode_Exist(string project)
    {
        var keys = Texts(project, Language.English).Keys.ToHashSet();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src", $"LogicToNeurons.{project}"), "*.cs", SearchOption.AllDirectories))
        {
            foreach (Match match in KeyInCode().Matches(File.ReadAllText(file)))
            {
                Assert.True(keys.Contains(match.Groups[1].Value), $"{file}: {match.Groups[1].Value}");
            }
        }
    }

    // A key may be put together: "ui.{name}" stands for all that begin so, "{title}.over" for all that end so.
    [Theory]
    [MemberData(nameof(Projects))]
    public void Words_EveryKey_IsUsed(string project)
    {
        var code = string.Concat(Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        string[] starts = [.. KeyStart().Matches(code).Select(match => match.Groups[1].Value)];
        string[] ends = [.. KeyEnd().Matches(code).Select(match => match.Groups[1].Value)];
        Assert.All(Texts(project, Language.English).Keys, key => Assert.True(
            code.Contains($"\"{key}\"", StringComparison.Ordinal)
            || starts.Any(start => key.StartsWith(start, StringComparison.Ordinal))
            || ends.Any(end => key.EndsWith(end, StringComparison.Ordinal)),
            key));
    }

    [Fact]
    public void Words_OfEveryProgram_Exist()
    {
        var keys = Texts("App", Language.English).Keys.Where(key => key.StartsWith("program.", StringComparison.Ordinal)).ToHashSet();
        string[] programs =
        [
            .. Directory.EnumerateFiles(Repository.PathOf("programs", "asm"), "*.asm", SearchOption.AllDirectories),
            .. Directory.EnumerateFiles(Repository.PathOf("programs", "circuits"), "*.gates", SearchOption.AllDirectories),
        ];
        string[] folders = ["hdl", "hack"];
        var chips = folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf("programs", folder), "*.hdl")).Select(path => $"chip.{Path.GetFileNameWithoutExtension(path)}");
        var bits = Directory.EnumerateFiles(Repository.PathOf("programs", "hack"), "*.hack").Select(path => $"hack.{Path.GetFileNameWithoutExtension(path)}");
        var names = programs.Select(path => Path.GetFileNameWithoutExtension(path)).Concat(chips).Concat(bits).ToList();
        Assert.All(names, name => Assert.Contains($"program.{name}", keys));

        // The words go by the name alone, so no two may share it.
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Phrase_Chinese_HasBlanksOnlyAroundNumbersAndLatinWords()
    {
        var wording = new Wording("LogicToNeurons.Machine", typeof(LogicToNeurons.Machine.Assembling.Assembler).Assembly);
        var cell = new Phrase(wording, "cell", 8);
        Assert.Equal("取 8 号单元的 15，赋给 r1", new Phrase(wording, "words.mov.cell", cell, 15, "r1").In(Language.Chinese));
    }

    private static IReadOnlyDictionary<string, string> Texts(string project, Language language) =>
        new Wording($"LogicToNeurons.{project}", Assembly.Load(project == "App" ? "l2n" : $"LogicToNeurons.{project}")).All(language);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("\\$\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*\\.)\\{")]
    private static partial Regex KeyStart();

    [GeneratedRegex("\\$\"\\{[a-zA-Z]+\\}(\\.[a-zA-Z]+)\"")]
    private static partial Regex KeyEnd();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("(?:Words\\.Of|\\bSay|session\\.Print|\\bTell|\\bComplain)\\(\"([a-zA-Z.-]+)\"")]
    private static partial Regex KeyInCode();
}
