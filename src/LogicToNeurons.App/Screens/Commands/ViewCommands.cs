using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.App.Screens.Tours;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>What is in sight: panes, help, language, tours.</summary>
internal sealed class ViewCommands(Shell shell)
{
    private const string Group = "view";

    public IEnumerable<UiCommand> All() =>
    [
        new("focus", ["Tab"], Group, _ => shell.Screen?.MoveFocus(isForward: true)),
        new("unfocus", ["Shift+Tab"], Group, _ => shell.Screen?.MoveFocus(isForward: false)),
        new("zoom", ["+"], Group, _ => shell.Screen?.Zoom(!shell.Screen.IsZoomed)),
        new("unzoom", ["-"], Group, _ => shell.Screen?.Zoom(false)),
        new("tab", ["t"], Group, _ => NextTab()),
        new("program", ["1"], Group, _ => ShowProgram()),
        new("language", ["L"], Group, _ => SwitchLanguage()),
        new("help", ["?", "F1"], Group, _ => shell.Push(new HelpDialog(shell))),
        new("command", [":"], Group, _ => shell.Prompt.OpenCommand()),
        new("welcome", ["W"], Group, _ => shell.Push(new OpenDialog(shell, isWelcome: true))),
        new("tour", ["T"], Group, _ => TourList.StartKeys(shell)),
        new("bug", [], Group, _ => TourList.StartBug(shell)),
        new("redraw", ["Ctrl+l"], Group, _ => shell.Requests.Enqueue(new RedrawRequest())),
    ];

    private void NextTab()
    {
        if (shell.Screen is { } screen)
        {
            screen.Trace.NextTab();
        }
    }

    private void ShowProgram()
    {
        shell.CloseAll();
        if (shell.Screen is null)
        {
            shell.Push(new OpenDialog(shell, isWelcome: true));
        }
    }

    private void SwitchLanguage()
    {
        shell.Speaker.Switch();
        shell.Tell("language.now");
    }
}
