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
        new("program", ["1"], _ => GoTo(shell.Screens.Program, "screen.noProgram")),
        new("circuits", ["2"], _ => GoToCircuit()),
        new("networks", ["3"], _ => GoToNetwork()),
        new("levels", ["4"], _ => GoToLevels()),
        new("language", ["L"], _ => SwitchLanguage()),
        new("help", ["?", "F1"], _ => shell.Push(new HelpDialog(shell))),
        new("command", [":"], _ => shell.Prompt.OpenCommand()),
        new("welcome", ["W"], _ => shell.Push(new OpenDialog(shell, isWelcome: true))),
        new("tour", ["T"], _ => StartTour()),
        new("bug", [], _ => TourList.StartBug(shell)),
        new("adder", [], _ => TourList.StartAdder(shell)),
        new("three", [], _ => TourList.StartLevels(shell)),
        new("redraw", ["Ctrl+l"], _ => shell.Requests.Enqueue(new RedrawRequest())),
    ];

    private void NextTab()
    {
        if (shell.Program is { } screen)
        {
            screen.Trace.NextTab();
        }
    }

    // The same place on the other screen: what a network's inputs and registers are, the circuit's are too.
    private void GoToCircuit()
    {
        if (shell.Network is { } network)
        {
            shell.Networks.ShowCircuit(network);
        }

        GoTo(shell.Screens.Circuit, "screen.noCircuit");
    }

    private void GoToNetwork()
    {
        if (shell.Screen is null)
        {
            GoTo(null, "screen.noCircuit");
        }
        else
        {
            shell.Networks.Show();
        }
    }

    private void GoToLevels()
    {
        if (shell.Screen is null)
        {
            GoTo(null, "screen.noProgram");
        }
        else
        {
            shell.Machines.Show();
        }
    }

    private void GoTo(Screen? screen, string none)
    {
        shell.CloseAll();
        if (shell.Screen is null)
        {
            shell.Push(new OpenDialog(shell, isWelcome: true));
        }
        else if (!shell.Screens.GoTo(screen))
        {
            shell.Complain(none);
        }
    }

    private void StartTour()
    {
        switch (shell.Screen)
        {
            case CircuitScreen or SteppedNetworkScreen:
                TourList.StartAdder(shell);
                break;
            case LevelsScreen:
                TourList.StartLevels(shell);
                break;
            default:
                TourList.StartKeys(shell);
                break;
        }
    }

    private void SwitchLanguage()
    {
        shell.Speaker.Switch();
        shell.Tell("language.now");
    }
}
