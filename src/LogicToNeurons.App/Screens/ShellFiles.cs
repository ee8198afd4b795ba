using LogicToNeurons.App.Files;
using LogicToNeurons.App.Programs;
using LogicToNeurons.App.Screens.Dialogs;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>Opens files, and looks after the open one: a file that has changed is read again.</summary>
internal sealed class ShellFiles(Shell shell, ShellServices services)
{
    private string? _toRemember;
    private FileStamp? _changing;

    /// <summary>Gets the files that were open last.</summary>
    public RecentFiles Recent => services.Recent;

    private ProgramScreen? Screen => shell.Screen;

    /// <summary>Opens a program. If the file can't be read, that is told, and what was open stays.</summary>
    public void Open(string path)
    {
        shell.CloseAll();
        var model = Read(path);
        if (!model.IsUnreadable)
        {
            Open(model);
            return;
        }

        Complain(model);
        if (Screen is null)
        {
            shell.Push(new OpenDialog(shell, isWelcome: true));
        }
    }

    /// <summary>Opens a program that is read already.</summary>
    public void Open(ProgramModel model)
    {
        shell.Show(model);
        Prepare(model);
        _toRemember = model.Path;
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

    /// <summary>Opens the present program's file again, at the same step if that can be.</summary>
    /// <param name="restarts">Whether it is to begin anew.</param>
    public void Reload(bool restarts = false)
    {
        if (Screen is not { } screen)
        {
            return;
        }

        var model = Read(screen.Model.Path);
        if (model.IsUnreadable)
        {
            Complain(model);
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

    /// <summary>Opens the present program's file again if it has changed.</summary>
    /// <param name="isSettled">Whether nobody is writing it any more; else it is read when two looks have found the same.</param>
    public void ReloadIfChanged(bool isSettled)
    {
        if (Screen is null || FileStamp.Of(Screen.Model.Path) is not { Exists: true } stamp || stamp == Screen.Model.Version)
        {
            _changing = null;
            return;
        }

        var wasSame = _changing == stamp;
        _changing = stamp;
        if (isSettled || wasSame)
        {
            _changing = null;
            Reload();
        }
    }

    private ProgramModel Read(string path) => ProgramModel.Open(path, services.Loader, services.Time);

    private void Complain(ProgramModel model) =>
        shell.Tell($"{Path.GetFileName(model.Path)}: {model.Diagnostics[0].Sentence(shell.Speaker.Language)}", Role.Warning);

    private void Prepare(ProgramModel model)
    {
        if (model.Run is { } run)
        {
            run.Timeline.IsCancelled = services.IsCancelled;
        }
    }
}
