using LogicToNeurons.Circuits.Editing;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Building a circuit without an editor: adding, connecting, naming and removing gates, with undo and redo; saved as readable text.</summary>
internal sealed class BuildCommands(Shell shell)
{
    private static readonly string[] Gates = ["and ", "or ", "xor ", "not ", "nand ", "nor ", "xnor ", "FullAdder ", "HalfAdder "];

    public IEnumerable<UiCommand> All() =>
    [
        new("new", [], New, "Half(x, y) -> (s, c)"),
        new("add", ["a"], Add, "xor x y -> s") { AsksForArgument = true, Complete = _ => Gates },
        new("connect", [], Connect, "NET FORMULA") { Complete = _ => Names() },
        new("name", [], Name, "OLD NEW") { Complete = _ => Names() },
        new("remove", [], Remove, "NET") { WordsName = "remove-net", Complete = _ => Names() },
        new("input", [], text => Edit(editor => editor.AddInput(text)), "a[4]"),
        new("output", [], text => Edit(editor => editor.AddOutput(text)), "s[4]"),
        new("undo", ["z"], _ => Undo()),
        new("redo", ["y"], _ => Redo()),
        new("save", ["Ctrl+s"], Save, "FILE"),
    ];

    private IEnumerable<string> Names() => shell.Circuit?.Run is { } run ? run.Places.Names : [];

    private void New(string head)
    {
        if (head.Trim().Length == 0)
        {
            shell.Prompt.OpenCommand("new ");
            return;
        }

        var made = CircuitEditor.Create(head);
        if (made.Value is not { } text)
        {
            Complain(made);
            return;
        }

        if (shell.Circuit is { Model.Place.File: var file } screen && CircuitFormats.OfName(file) == CircuitFormat.Gates)
        {
            var whole = $"{screen.Draft.Text.Text.TrimEnd()}\n\n{text.Text}".TrimStart();
            screen.Draft.Do(new SourceText(file, whole));
            Show(screen, NameIn(head));
        }
        else if (shell.Screens.Circuit is { Draft.IsDirty: true })
        {
            shell.Complain("open.unsaved");
        }
        else
        {
            shell.Files.Drafts.Begin(text, NameIn(head));
        }
    }

    // "xor x y -> s", "FullAdder a b c -> s, co", or a statement as it stands: "s = x ^ y".
    private void Add(string text)
    {
        var ascii = FullWidth.ToAscii(text);
        var arrow = ascii.IndexOf("->", StringComparison.Ordinal);
        if (ascii.Contains('=', StringComparison.Ordinal) || ascii.Contains("<-", StringComparison.Ordinal))
        {
            Edit(editor => editor.AddStatement(text.Trim()));
            return;
        }

        var words = Words(arrow < 0 ? text : text[..arrow]);
        var outputs = arrow < 0 ? [] : Words(text[(arrow + 2)..]);
        if (words.Length < 2)
        {
            shell.Complain("add.form");
        }
        else
        {
            Edit(editor => editor.Add(words[0], words[1..], outputs));
        }
    }

    private void Connect(string text)
    {
        var parts = text.Trim().Split([' ', '=', '\u3000'], 2, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            shell.Prompt.OpenCommand($"connect {text.Trim()} ".Replace("  ", " ", StringComparison.Ordinal));
        }
        else
        {
            Edit(editor => editor.Connect(parts[0], parts[1].TrimStart(' ', '=')));
        }
    }

    private void Name(string text)
    {
        if (Words(text) is [var from, var to])
        {
            Edit(editor => editor.Rename(from, to));
        }
        else
        {
            var selected = shell.Circuit is { Run: { } run, Net: >= 0 and var net } && run.Names.IsNamed(net) ? run.Names[net] : string.Empty;
            shell.Prompt.OpenCommand($"name {(text.Length > 0 ? text.Trim() : selected)} ");
        }
    }

    private void Remove(string text)
    {
        if (text.Trim().Length > 0)
        {
            Edit(editor => editor.Remove(text.Trim()));
        }
        else if (shell.Circuit is { Run: { } run, Net: >= 0 and var net } && run.Names.IsNamed(net))
        {
            shell.Prompt.OpenCommand($"remove {run.Names[net]}");
        }
        else
        {
            shell.Complain("net.none");
        }
    }

    private void Edit(Func<CircuitEditor, Outcome<SourceText>> edit)
    {
        if (shell.Circuit is not { } screen)
        {
            shell.Complain("program.none");
            return;
        }

        if (CircuitEditor.Open(screen.Draft.Text, screen.CircuitName) is not { } editor)
        {
            shell.Complain("edit.none", screen.CircuitName);
            return;
        }

        var result = edit(editor);
        if (result.Value is not { } text)
        {
            Complain(result);
            return;
        }

        screen.Draft.Do(text);
        Show(screen, screen.CircuitName);
    }

    private void Undo() => Turn(screen => screen.Draft.Undo(), "undo.none");

    private void Redo() => Turn(screen => screen.Draft.Redo(), "redo.none");

    private void Turn(Func<CircuitScreen, bool> turn, string none)
    {
        if (shell.Circuit is not { } screen)
        {
            shell.Complain("program.none");
        }
        else if (turn(screen))
        {
            Show(screen, screen.CircuitName);
        }
        else
        {
            shell.Complain(none);
        }
    }

    private void Save(string path)
    {
        if (shell.Circuit is { } screen)
        {
            shell.Files.Drafts.Save(screen, path.Trim());
        }
        else
        {
            shell.Complain("program.none");
        }
    }

    private void Show(CircuitScreen screen, string name) => shell.Files.Drafts.ShowDraft(screen, name);

    private void Complain(Outcome<SourceText> outcome) => shell.Tell(outcome.Diagnostics[0].Sentence(shell.Speaker.Language), Role.Warning);

    private static string NameIn(string head) => head.Split('(', '（', '<', ' ')[0];

    private static string[] Words(string text) => text.Split([' ', ',', '，', '(', ')', '（', '）', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
}
