using System.Collections.Immutable;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>Opens files, and looks after the open one: a file that has changed is read again.</summary>
internal sealed class ShellFiles(Shell shell, ShellServices services)
{
    private readonly NetworkFileOpener _networks = new(shell, services);
    private string? _toRemember;
    private FileStamp? _changing;

    /// <summary>Gets the files that were open last.</summary>
    public RecentFiles Recent => services.Recent;

    /// <summary>Gets what looks after circuits that commands build.</summary>
    public ShellDrafts Drafts { get; } = new(shell, services);

    /// <summary>Opens a program, a circuit or a network. If the file can't be read, that is told, and what was open stays.</summary>
    public void Open(string path)
    {
        shell.CloseAll();
        if (shell.Screens.Circuit is { Draft.IsDirty: true } && CircuitModel.IsCircuit(path))
        {
            shell.Complain("open.unsaved");
            return;
        }

        if (CircuitModel.IsCircuit(path) ? TryOpenCircuit(path) : NetworkFileModel.IsNetwork(path) ? TryOpenNetwork(path) : TryOpenProgram(path))
        {
            return;
        }

        if (shell.Screen is null)
        {
            shell.Push(new OpenDialog(shell, isWelcome: true));
        }
    }

    /// <summary>Opens a program that is read already.</summary>
    public void Open(ProgramModel model)
    {
        shell.Screens.Show(model);
        Prepare(model);
        _toRemember = model.Path;
    }

    /// <summary>Opens a circuit that is read already.</summary>
    public void Open(CircuitModel model)
    {
        shell.Screens.Show(model);
        Prepare(model);
        _toRemember = model.Place.File;
    }

    /// <summary>Opens a network that is read already.</summary>
    /// <param name="model">The file; there is a network in it.</param>
    /// <param name="columns">What inputs and registers are.</param>
    public void Open(NetworkFileModel model, double[] columns)
    {
        _networks.Open(model, columns);
        _toRemember = model.Place.File;
    }

    /// <summary>Notes a file as one that is open, to be remembered.</summary>
    public void Note(string path) => _toRemember = path;

    /// <summary>Notes the open file as one that was open last; it takes a moment, so it has its own time.</summary>
    public void Remember()
    {
        if (_toRemember is { } path && File.Exists(path))
        {
            Recent.Add(Path.GetFullPath(path));
        }

        _toRemember = null;
    }

    /// <summary>Opens a program's file again, at the same step if that can be.</summary>
    /// <param name="screen">The program.</param>
    /// <param name="restarts">Whether it is to begin anew.</param>
    public void Reload(ProgramScreen screen, bool restarts)
    {
        var model = Read(screen.Model.Path);
        if (model.IsUnreadable)
        {
            Complain(model.Path, model.Diagnostics);
            return;
        }

        var old = screen.LastRun;
        screen.Replace(model);
        if (model.Run is not { } fresh)
        {
            shell.Complain("reload.faulty");
            return;
        }

        Prepare(model);
        var isSame = !restarts && old is not null && Reloading.TakeOver(old, fresh);
        if (!isSame)
        {
            screen.Marks.Clear();
        }

        shell.Tell(isSame ? shell.Say("reload.same", Steps.Of(fresh.Timeline.Position)) : shell.Say(restarts ? "reload.again" : "reload.changed"), Role.Normal);
        screen.Follow();
    }

    /// <summary>Opens a circuit's file again, with the same inputs if they are still there.</summary>
    /// <param name="screen">The circuit.</param>
    /// <param name="restarts">Whether it is to begin anew.</param>
    public void Reload(CircuitScreen screen, bool restarts)
    {
        var place = screen.Model.Place;
        var model = CircuitModel.Open(place.Circuit is null ? place.File : $"{place.File}:{place.Circuit}", services.Time);
        if (model.IsUnreadable)
        {
            Complain(model.Place.File, model.Diagnostics);
            return;
        }

        // What was changed here and isn't saved can be had back by undoing the reading.
        if (model.Text.Text != screen.Draft.Text.Text)
        {
            screen.Draft.Do(model.Text);
        }

        screen.Draft.Saved();
        if (restarts)
        {
            shell.Screens.Show(model);
            shell.Circuit!.Begin(screen.Draft);
        }
        else
        {
            screen.Replace(model);
        }

        Prepare(model);

        shell.Tell(model.Run is null ? shell.Say("reload.faulty") : shell.Say("reload.circuit"), model.Run is null ? Role.Warning : Role.Normal);
    }

    /// <summary>Opens a network's file again, with the same inputs and registers if there are as many.</summary>
    /// <param name="screen">The network.</param>
    /// <param name="restarts">Whether it is to begin anew.</param>
    public void Reload(NetworkFileScreen screen, bool restarts) => _networks.Reload(screen, restarts);

    /// <summary>Opens the present file again if it has changed.</summary>
    /// <param name="isSettled">Whether nobody is writing it any more; else it is read when two looks have found the same.</param>
    public void ReloadIfChanged(bool isSettled)
    {
        if (shell.Screen is not { } screen || FileStamp.Of(screen.Path) is not { Exists: true } stamp || stamp == screen.Version)
        {
            _changing = null;
            return;
        }

        var wasSame = _changing == stamp;
        _changing = stamp;
        if (isSettled || wasSame)
        {
            _changing = null;
            screen.Reload(this, restarts: false);
        }
    }

    /// <summary>Lets the user give up what a circuit's past takes long for.</summary>
    public void Prepare(CircuitModel model)
    {
        if (model.Run is { } run)
        {
            run.Timeline.IsCancelled = services.IsCancelled;
        }
    }

    private bool TryOpenProgram(string path)
    {
        var model = Read(path);
        if (model.IsUnreadable)
        {
            Complain(model.Path, model.Diagnostics);
            return false;
        }

        Open(model);
        return true;
    }

    private bool TryOpenCircuit(string path)
    {
        var model = CircuitModel.Open(path, services.Time);
        if (model.IsUnreadable)
        {
            Complain(model.Place.File, model.Diagnostics);
            return false;
        }

        Open(model);
        return true;
    }

    private bool TryOpenNetwork(string path)
    {
        if (_networks.Read(path) is not { } model)
        {
            return false;
        }

        Open(model, model.Columns([])!);
        return true;
    }

    private ProgramModel Read(string path) => ProgramModel.Open(path, services.Loader, services.Time);

    private void Complain(string path, ImmutableArray<Diagnostic> diagnostics) =>
        shell.Tell($"{Path.GetFileName(path)}: {diagnostics[0].Sentence(shell.Speaker.Language)}", Role.Warning);

    private void Prepare(ProgramModel model)
    {
        if (model.Run is { } run)
        {
            run.Timeline.IsCancelled = services.IsCancelled;
        }
    }
}
