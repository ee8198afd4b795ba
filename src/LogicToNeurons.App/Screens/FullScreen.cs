using LogicToNeurons.App.Programs;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Screens;

/// <summary>Opens the full screen for a command line.</summary>
internal static class FullScreen
{
    /// <summary>Opens it, and runs until the user leaves.</summary>
    /// <param name="session">How it is to look, and where.</param>
    /// <param name="file">The program; null for the welcome.</param>
    /// <param name="loader">The machine that is asked for.</param>
    /// <returns>The exit code; null if there can't be a screen, or nothing that it could show: then things are told as ever.</returns>
    public static int? Open(Session session, string? file, ProgramLoader loader)
    {
        // A program from standard input leaves no keyboard.
        if (!session.MayUseFullScreen || file == SourceFile.StandardInput)
        {
            return null;
        }

        Rehearsal.Begin(session);

        // Mistakes in a program are shown where they are; a file that isn't there, or a cell that can't be set, is told as ever.
        var program = file is null ? null : ProgramModel.Open(file, loader, TimeProvider.System);
        if (program is { IsUnreadable: true } or { IsWronglySet: true })
        {
            return null;
        }

        using var host = session.OpenScreen();
        if (host is null)
        {
            return null;
        }

        var options = new ApplicationOptions(file, session.Language, session.Environment)
        {
            Glyphs = session.Glyphs,
            Machine = loader.Options,
            Settings = loader.Settings,
        };
        return new Application(host, options, program).Run();
    }
}
