using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.App.Stepping;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Files, and leaving.</summary>
internal sealed class FileCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("open", ["o"], Open, "FILE") { Complete = CompletePath },
        new("edit", ["e"], _ => Edit()),
        new("editor", ["E"], _ => OpenEditor()),
        new("reload", [], _ => shell.Screen?.Reload(shell.Files, restarts: false)),
        new("suspend", ["Ctrl+z"], _ => shell.Requests.Enqueue(new StopRequest())),
        new("interrupt", ["Ctrl+c"], _ => Interrupt()),
        new("quit", ["q"], _ => Quit()),
    ];

    // What isn't saved isn't lost by one key.
    private void Quit()
    {
        if (shell.Screens.Circuit is { Draft.IsDirty: true } circuit && circuit.Warned != circuit.Draft.Text)
        {
            shell.Screens.GoTo(circuit);
            circuit.Warned = circuit.Draft.Text;
            shell.Complain("quit.unsaved");
        }
        else
        {
            shell.Requests.Enqueue(new QuitRequest());
        }
    }

    private void Open(string path)
    {
        if (path.Length > 0)
        {
            shell.Files.Open(path);
        }
        else
        {
            shell.Push(new OpenDialog(shell, isWelcome: false));
        }
    }

    // What is edited is what has the focus: a value, or the text.
    private void Edit()
    {
        var screen = shell.Program;
        if (screen is not null && shell.Run is not null && (screen.Focused == screen.Memory || screen.Focused == screen.Registers || screen.Focused == shell.Levels?.Story))
        {
            shell.Commands.Execute("set", string.Empty);
        }
        else if (shell.Screens.Stepped is { } network && network.EditCommand() is { } line)
        {
            shell.Prompt.OpenCommand(line);
        }
        else
        {
            OpenEditor();
        }
    }

    private void OpenEditor()
    {
        if (shell.Screen is { } screen)
        {
            shell.Stepper?.Pause();
            shell.Requests.Enqueue(new EditRequest(screen.Path, screen.Line));
        }
        else
        {
            shell.Complain("program.none");
        }
    }

    private void Interrupt()
    {
        if (shell.Stepper is { Mode: not RunMode.Paused } run)
        {
            run.Pause();
        }
        else
        {
            Quit();
        }
    }

    private static IEnumerable<string> CompletePath(string typed)
    {
        try
        {
            var folder = Path.GetDirectoryName(typed) ?? string.Empty;
            return [.. new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFileSystemInfos()
                .Where(entry => !entry.Name.StartsWith('.'))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(entry => Path.Combine(folder, entry.Name) + (entry is DirectoryInfo ? "/" : string.Empty))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or System.Security.SecurityException)
        {
            return [];
        }
    }
}
