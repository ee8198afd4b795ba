using LogicToNeurons.App.Files;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Output;

namespace LogicToNeurons.App.Screens;

/// <summary>Draws a screen that nobody sees, while another thread reads the program: words are read and code is made ready, so that the first frame is there sooner.</summary>
internal static class Rehearsal
{
    private const int Width = 80;
    private const int Height = 24;

    /// <summary>Begins it; nothing waits for its end.</summary>
    public static void Begin(Session session)
    {
        if (Environment.ProcessorCount > 1)
        {
            new Thread(() => Perform(session)) { IsBackground = true }.Start();
        }
    }

    private static void Perform(Session session)
    {
        try
        {
            var services = new ShellServices(TimeProvider.System, ProgramLoader.Usual, new RecentFiles(session.Environment), static () => false);
            var shell = new Shell(services, new Speaker(session.Language));
            shell.Files.Open(ProgramModel.Open(string.Empty, ProgramLoader.Usual, TimeProvider.System));
            var grid = new CellGrid(Width, Height, session.Glyphs);
            shell.Draw(grid);
            new AnsiWriter(Theme.Of(session.Environment)).Write(null, grid);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever fails here fails again where it is seen.
        }
    }
}
