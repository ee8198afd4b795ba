using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Files;
using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>Looks after circuits that commands build: shows what they have made, and saves it.</summary>
internal sealed class ShellDrafts(Shell shell, ShellServices services)
{
    /// <summary>Shows the text that commands have made, before it is saved.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="name">The circuit that is to be shown.</param>
    public void ShowDraft(CircuitScreen screen, string name)
    {
        var parameters = screen.Model.Place.Circuit is { } asked && asked.Split('<')[0] == name ? asked : name;
        var place = screen.Model.Place with { Circuit = parameters };
        var model = CircuitModel.Of(place, screen.Model.Version, screen.Draft.Text.Text, services.Time);
        screen.Replace(model);
        shell.Files.Prepare(model);
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
        shell.Files.Note(file);
        shell.Tell("save.done", file);
    }
}
