using LogicToNeurons.App.Networks;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>Opens networks that stand in files of their own. If a file can't be read, that is told, and what was open stays.</summary>
internal sealed class NetworkFileOpener(Shell shell, ShellServices services)
{
    /// <summary>Reads a file that is to be opened.</summary>
    /// <returns>Null if there is no network in it, which is told.</returns>
    public NetworkFileModel? Read(string path)
    {
        var model = NetworkFileModel.Open(path);
        if (model.Network is not null)
        {
            return model;
        }

        var name = Path.GetFileName(model.Place.File);
        shell.Tell(model.Diagnostics.IsEmpty ? shell.Say("network.nothing", name) : $"{name}: {model.Diagnostics[0].Sentence(shell.Speaker.Language)}", Role.Warning);
        return null;
    }

    /// <summary>Shows a network that is read already.</summary>
    /// <param name="model">The file; there is a network in it.</param>
    /// <param name="columns">What inputs and registers are.</param>
    public void Open(NetworkFileModel model, double[] columns)
    {
        shell.Screens.Show(model, columns, services);
        if (!model.Diagnostics.IsEmpty)
        {
            shell.Tell(model.Diagnostics[0].Sentence(shell.Speaker.Language), Role.Warning);
        }
    }

    /// <summary>Opens a network's file again, with the same inputs and registers if there are as many.</summary>
    /// <param name="screen">The network.</param>
    /// <param name="restarts">Whether it is to begin anew.</param>
    public void Reload(NetworkFileScreen screen, bool restarts)
    {
        if (Read(screen.Model.Argument) is not { Network: { } network } model)
        {
            return;
        }

        var old = screen.Run.Network;
        var isSame = !restarts && network.InputCount == old.InputCount && network.StateCount == old.StateCount;
        screen.Show(model, isSame ? screen.Run.Columns.ToArray() : model.Columns([])!);
        shell.Tell("reload.network");
    }
}
