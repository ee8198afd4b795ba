using LogicToNeurons.App.Files;
using LogicToNeurons.Source;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Files;

public sealed class EditorCommandTests
{
    [Theory]
    [InlineData("vim", "vim|+7|x.asm")]
    [InlineData("/usr/bin/vim.tiny -u NONE", "/usr/bin/vim.tiny|-u|NONE|+7|x.asm")]
    [InlineData("nano", "nano|+7|x.asm")]
    [InlineData("emacsclient -t", "emacsclient|-t|+7|x.asm")]
    [InlineData("hx", "hx|x.asm:7")]
    [InlineData("code", "code|--wait|--goto|x.asm:7")]
    [InlineData("code.cmd", "code.cmd|--wait|--goto|x.asm:7")]
    [InlineData("code --wait", "code|--wait|--goto|x.asm:7")]
    [InlineData("codium -w -n", "codium|-w|-n|--goto|x.asm:7")]
    [InlineData("cursor --wait -g", "cursor|--wait|-g|x.asm:7")]
    [InlineData("subl", "subl|--wait|x.asm:7")]
    [InlineData("subl -w", "subl|-w|x.asm:7")]
    [InlineData("ed -p:", "ed|-p:|x.asm")]
    [InlineData("\"/path with blank/vim\" -u NONE", "/path with blank/vim|-u|NONE|+7|x.asm")]
    public void Find_KnownEditor_IsToldTheLineInItsOwnWay(string editor, string expected)
    {
        Assert.Equal(expected, Text(Find(editor, null)));
        Assert.Equal(expected, Text(Find(null, editor)));
        Assert.Equal(expected, Text(Find(editor, "ed")));
        Assert.Equal(expected, Text(Find(" ", editor)));
    }

    [Theory]
    [InlineData("vi vim nvim view nano micro kak emacs emacsclient joe jed mcedit ne", "+7|x.asm")]
    [InlineData("hx helix", "x.asm:7")]
    [InlineData("code codium vscodium cursor", "--wait|--goto|x.asm:7")]
    [InlineData("subl", "--wait|x.asm:7")]
    [InlineData("ed unknown vimdiff", "x.asm")]
    public void Find_EditorsOfAKind_AreToldAlike(string editors, string expected) =>
        Assert.All(editors.Split(' '), editor => Assert.Equal($"{editor}|{expected}", Text(Find(editor, null))));

    [Theory]
    [InlineData("vim", "-x.asm", "+7|./-x.asm")]
    [InlineData("vim", "+x.asm", "+7|./+x.asm")]
    [InlineData("hx", "-x.asm", "./-x.asm:7")]
    [InlineData("ed", "--help", "./--help")]
    [InlineData("code", "-", "--wait|--goto|./-:7")]
    [InlineData("vim", "a b'c\".asm", "+7|a b'c\".asm")]
    public void Find_OddFileName_StaysAFileName(string editor, string file, string expected)
    {
        var command = EditorCommand.Find(name => name == "EDITOR" ? editor : null, file, 7)!;
        Assert.Equal(expected.Replace("./", $".{Path.DirectorySeparatorChar}", StringComparison.Ordinal), string.Join('|', command.Arguments));
    }

    [Fact]
    public void Find_NoVariable_IsNanoElseViElseNothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        Assert.Null(Find(null, null, folder.Path));
        Assert.Null(Find("", "''", null));
        folder.Write("nano", "not a program");
        Assert.Null(Find(null, null, folder.Path));
        Script(folder, "bin/vi", string.Empty);
        var path = $"relative::{folder.Path}:{folder.PathOf("bin")}";
        Assert.Equal("vi|+7|x.asm", Text(Find(null, null, path)));
        Script(folder, "nano", string.Empty);
        Assert.Equal("nano|+7|x.asm", Text(Find(null, null, path)));
        Assert.Equal("ed|x.asm", Text(Find(null, "ed", path)));
    }

    [Fact]
    public void Run_Editor_GetsEveryArgumentAndGivesItsExitCode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var told = folder.PathOf("told");
        Script(folder, "a b/vim", $"printf '%s|' \"$@\" > '{told}'; exit 3");
        var file = folder.PathOf("数 '\" $x.asm");
        foreach (var (editor, path) in new[] { ($"\"{folder.PathOf("a b", "vim")}\" -u NONE", null), ("vim -u NONE", folder.PathOf("a b")) })
        {
            File.Delete(told);
            var command = EditorCommand.Find(name => name == "VISUAL" ? editor : name == "PATH" ? path : null, file, 12)!;
            Assert.Equal(new EditorOutcome(3, null), command.Run());
            Assert.Equal($"-u|NONE|+12|{file}|", File.ReadAllText(told));
        }
    }

    [Theory]
    [InlineData("no-such-editor")]
    [InlineData("/no/such/editor -x")]
    [InlineData("/")]
    public void Run_NoSuchEditor_IsToldInBothLanguages(string editor)
    {
        var outcome = Find(editor, null)!.Run();
        Assert.Null(outcome.ExitCode);
        Assert.StartsWith($"the editor '{editor.Split(' ')[0]}' can't be started", outcome.Problem!.In(Language.English), StringComparison.Ordinal);
        Assert.StartsWith($"无法启动编辑器“{editor.Split(' ')[0]}”", outcome.Problem.In(Language.Chinese), StringComparison.Ordinal);
    }

    private static EditorCommand? Find(string? visual, string? editor, string? path = null) =>
        EditorCommand.Find(name => name switch { "VISUAL" => visual, "EDITOR" => editor, "PATH" => path, _ => null }, "x.asm", 7);

    private static string Text(EditorCommand? command) => string.Join('|', [command!.Program, .. command.Arguments]);

    private static void Script(TemporaryFolder folder, string name, string script)
    {
        var file = folder.Write(name, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
