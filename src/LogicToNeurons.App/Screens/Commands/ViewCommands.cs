using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.App.Screens.Tours;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>What is in sight: panes, help, language, tours.</summary>
internal sealed class ViewCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("focus", ["Tab"], _ => shell.Screen?.MoveFocus(isForward: true)),
        new("unfocus", ["Shift+Tab"], _ => shell.Screen?.MoveFocus(isForward: false)),
        new("zoom", ["+"], _ => shell.Screen?.Zoom(!shell.Screen.IsZoomed)),
        new("unzoom", ["-"], _ => shell.Screen?.Zoom(false)),
        new("tab", ["t"], _ => NextTab()),
        new("program", ["1"], _ => ShowProgram()),
        new("language", ["L"], _ => SwitchLanguage()),
        new("help", ["?", "F1"], _ => shell.Push(new HelpDialog(shell))),
        new("command", [":"], _ => shell.Prompt.OpenCommand()),
        new("welcome", ["W"], _ => shell.Push(new OpenDialog(shell, isWelcome: true))),
        new("tour", ["T"], _ => TourList.StartKeys(shell)),
        new("bug", [], _ => TourList.StartBug(shell)),
        new("redraw", ["Ctrl+l"], _ => shell.Requests.Enqueue(new RedrawRequest())),
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
