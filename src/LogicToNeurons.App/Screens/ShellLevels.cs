using LogicToNeurons.App.Levels;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.App.Screens;

/// <summary>Builds machines of gates and of neurons for programs, on a thread of its own; Escape gives that up.</summary>
internal sealed class ShellLevels(Shell shell, ShellServices services, BackgroundWork background)
{
    /// <summary>Gets a value indicating whether machines are being built.</summary>
    public bool IsBuilding { get; private set; }

    /// <summary>Shows the program that is open on its three levels, at the same moment.</summary>
    public void Show()
    {
        shell.CloseAll();
        if (shell.Screens.Program is not { } program)
        {
            shell.Complain("screen.noProgram");
        }
        else if (program.Run is not { } run)
        {
            shell.Complain("levels.faulty");
        }
        else if (shell.Screens.Levels is { } levels && levels.Run == run)
        {
            shell.Screens.GoTo(levels);
            levels.TakePlace();
            levels.Follow();
        }
        else
        {
            shell.Stepper?.Pause();
            Open(program, run);
        }
    }

    /// <summary>Reads the program's file again, and builds its machines anew if it can run.</summary>
    /// <param name="screen">The program on its levels.</param>
    /// <param name="restarts">Whether it is to begin anew.</param>
    public void Reload(LevelsScreen screen, bool restarts)
    {
        shell.Screens.GoTo(screen.Program);
        screen.Program.Reload(shell.Files, restarts);
        if (screen.Program.Run is not null)
        {
            var message = shell.Message;
            Show();
            if (message is { } said && shell.Levels is not null)
            {
                shell.Tell(said.Text, said.Role);
            }
        }
    }

    private void Open(ProgramScreen program, ProgramRunner run)
    {
        var made = Build(run);
        if (made.Value is not { } model)
        {
            TellWhyNot(made.Diagnostics[0]);
            return;
        }

        // Who hasn't selected anything yet sees what the next step changes.
        program.Place = program.Place == 0 && run.NextResolution() is { Trap: null } next && next.Instruction.Opcode.Writes() ? (int)next.First.Address : program.Place;
        LevelsScreen? screen = null;
        screen = new LevelsScreen(shell.Speaker, program, model, services.Time)
        {
            Explain = shell.Explain,
            ReadAgain = restarts => Reload(screen!, restarts),
        };
        shell.Screens.Current = screen;
    }

    private Outcome<LevelsModel> Build(ProgramRunner run)
    {
        IsBuilding = true;
        try
        {
            return background.Wait(_ => services.BuildLevels(run.Image));
        }
        finally
        {
            IsBuilding = false;
        }
    }

    // What is too long for a line, and says how to go on, stands in a window of its own.
    private void TellWhyNot(Diagnostic diagnostic) =>
        shell.Explain(new Cause(Words.Of("levels.whyNot"), diagnostic.Hint is { } hint ? [diagnostic.Message, hint] : [diagnostic.Message], null, []));
}
