using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace LogicToNeurons.App.Files;

/// <summary>How to open a file at a line in the user's editor.</summary>
public sealed class EditorCommand
{
    private readonly string? _path;

    private EditorCommand(string program, ImmutableArray<string> arguments, string? path)
    {
        Program = program;
        Arguments = arguments;
        _path = path;
    }

    /// <summary>Gets the editor: a name that PATH finds, or a path.</summary>
    public string Program { get; }

    /// <summary>Gets its arguments, each as it is: the user's own, then the file and the line.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>The command by <c>$VISUAL</c>, else <c>$EDITOR</c>, else the first of nano and vi that PATH finds.</summary>
    /// <param name="environment">The environment variables.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <returns>The command; null if no variable is set and there is neither nano nor vi.</returns>
    public static EditorCommand? Find(Func<string, string?> environment, string file, int line)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        var path = environment("PATH");
        if (WordsOf(environment("VISUAL")) is not { } words && (words = WordsOf(environment("EDITOR"))) is null)
        {
            var usual = SearchPath.Find("nano", path) is not null ? "nano" : SearchPath.Find("vi", path) is not null ? "vi" : null;
            if (usual is null)
            {
                return null;
            }

            words = [usual];
        }

        ImmutableArray<string> own = [.. words.Skip(1)];
        return new EditorCommand(words[0], [.. own, .. Places(StyleOf(words[0]), own, Unmistakable(file), line)], path);
    }

    /// <summary>Starts the editor on the terminal that this process has, and waits for its end. Ctrl+C meanwhile is the editor's.</summary>
    public EditorOutcome Run()
    {
        if (SearchPath.Find(Program, _path) is not { } program)
        {
            return NotStarted();
        }

        try
        {
            using var interrupt = new Interrupt();
            using var process = Process.Start(new ProcessStartInfo(program, Arguments) { UseShellExecute = false });
            process!.WaitForExit();
            return new EditorOutcome(process.ExitCode, null);
        }
        catch (Exception exception) when (exception is Win32Exception || FileFailure.IsOne(exception))
        {
            return NotStarted();
        }
    }

    private EditorOutcome NotStarted() => new(null, Words.Of("editor.notStarted", Program));

    private static IReadOnlyList<string>? WordsOf(string? variable) =>
        variable is not null && CommandWords.Split(variable, escapes: !OperatingSystem.IsWindows()) is [{ Length: > 0 }, ..] words ? words : null;

    // An editor would take "-x.asm" for an option, and some "+x.asm" for a line.
    private static string Unmistakable(string file) => file[0] is '-' or '+' ? Path.Combine(".", file) : file;

    private static ImmutableArray<string> Places(EditorStyle style, ImmutableArray<string> own, string file, int line)
    {
        var number = line.ToString(CultureInfo.InvariantCulture);
        ImmutableArray<string> wait = own.Contains("--wait") || own.Contains("-w") ? [] : ["--wait"];
        ImmutableArray<string> go = own.Contains("--goto") || own.Contains("-g") ? [] : ["--goto"];
        return style switch
        {
            EditorStyle.FileOnly => [file],
            EditorStyle.PlusLine => [$"+{number}", file],
            EditorStyle.FileColonLine => [$"{file}:{number}"],
            EditorStyle.WaitFileColonLine => [.. wait, $"{file}:{number}"],
            EditorStyle.WaitGoto => [.. wait, .. go, $"{file}:{number}"],
        };
    }

    private static EditorStyle StyleOf(string program) => BaseName(program) switch
    {
        "vi" or "vim" or "nvim" or "gvim" or "view" or "nano" or "pico" or "micro" or "kak" or "emacs" or "emacsclient"
            or "joe" or "jed" or "mcedit" or "ne" => EditorStyle.PlusLine,
        "hx" or "helix" => EditorStyle.FileColonLine,
        "subl" or "zed" or "zeditor" => EditorStyle.WaitFileColonLine,
        "code" or "code-insiders" or "code-oss" or "codium" or "vscodium" or "cursor" => EditorStyle.WaitGoto,
        _ => EditorStyle.FileOnly,
    };

    // "vim" of "/usr/bin/vim.tiny", "code" of "code.cmd".
    private static string BaseName(string program)
    {
        var name = program[(program.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? name[..dot] : name;
    }
}
