using System.Collections.Immutable;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Files;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>Opens files, and looks after the open one: a file that has changed is read again.</summary>
internal sealed class ShellFiles(Shell shell, ShellServices services)
{
    private string? _toRemember;
    private FileStamp? _changing;

    /// <summary>Gets the files that were open last.</summary>
    public RecentFiles Recent => services.Recent;

    /// <summary>Opens a program or a circuit. If the file can't be read, that is told, and what was open stays.</summary>
    public void Open(string path)
    {
        shell.CloseAll();
        if (shell.Screens.Circuit is { Draft.IsDirty: true } && CircuitModel.IsCircuit(path))
        {
            shell.Complain("open.unsaved");
            return;
        }

        if (CircuitModel.IsCircuit(path) ? TryOpenCircuit(path) : TryOpenProgram(path))
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

    /// <summary>Shows the text that commands have made, before it is saved.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="name">The circuit that is to be shown.</param>
    public void ShowDraft(CircuitScreen screen, string name)
    {
        var parameters = screen.Model.Place.Circuit is { } asked && asked.Split('<')[0] == name ? asked : name;
        var place = screen.Model.Place with { Circuit = parameters };
        var model = CircuitModel.Of(place, screen.Model.Version, screen.Draft.Text.Text, services.Time);
        screen.Replace(model);
        Prepare(model);
        if (model.Run is null && model.Diagnostics.FirstOrDefault(one => one.Severity == Severity.Error) is { } fault)
        {
            shell.Tell(fault.Sentence(shell.Speaker.Language), Role.Warning);
        }
    }

    /// <summary>Begins a circuit that no file holds yet.</summary>
    public void Begin(SourceText text, string name)
    {
        var file = $"{name.ToLowerInvariant()}.gates";
        shell.CloseAll();
        shell.Screens.Show(CircuitModel.Of(new CircuitPath(file, name), FileStamp.Of(file), text.Text, services.Time));
        shell.Circuit!.Begin(CircuitDraft.Unsaved(shell.Circuit.Model.Text));
        shell.Tell("new.begun", file);
    }

    /// <summary>Saves what commands have made.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="path">The file; empty for the one that is open.</param>
    public void Save(CircuitScreen screen, string path)
    {
        var file = path.Length > 0 ? path : screen.Path;
        if (CircuitFormats.OfName(file) != CircuitFormat.Gates)
        {
            shell.Complain("save.gates", file);
            return;
        }

        // Somebody else's work is no place for ours.
        var stamp = FileStamp.Of(file);
        if (stamp.Exists && (file != screen.Path || stamp != screen.Model.Version))
        {
            shell.Complain("save.exists", file);
            return;
        }

        try
        {
            File.WriteAllText(file, screen.Draft.Text.Text);
        }
        catch (Exception exception) when (FileFailure.IsOne(exception))
        {
            shell.Complain("save.failed", file, exception.Message);
            return;
        }

        screen.Draft.Saved();
        screen.Replace(CircuitModel.Of(screen.Model.Place with { File = file }, FileStamp.Of(file), screen.Draft.Text.Text, services.Time));
        _toRemember = file;
        shell.Tell("save.done", file);
    }

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

    private ProgramModel Read(string path) => ProgramModel.Open(path, services.Loader, services.Time);

    private void Complain(string path, ImmutableArray<Diagnostic> diagnostics) =>
        shell.Tell($"{Path.GetFileName(path)}: {diagnostics[0].Sentence(shell.Speaker.Language)}", Role.Warning);

    private void Prepare(CircuitModel model)
    {
        if (model.Run is { } run)
        {
            run.Timeline.IsCancelled = services.IsCancelled;
        }
    }

    private void Prepare(ProgramModel model)
    {
        if (model.Run is { } run)
        {
            run.Timeline.IsCancelled = services.IsCancelled;
        }
    }
}
