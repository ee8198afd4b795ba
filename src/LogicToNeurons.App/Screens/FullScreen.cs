using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Circuits.Simulation;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Hosts;

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

        if (file is not null && CircuitModel.IsCircuit(file))
        {
            return OpenCircuit(session, file, loader);
        }

        if (file is not null && NetworkFileModel.IsNetwork(file))
        {
            return OpenNetwork(session, file, loader);
        }

        Rehearsal.Begin(session);

        // Mistakes in a program are shown where they are; a file that isn't there, or a cell that can't be set, is told as ever.
        var program = file is null ? null : ProgramModel.Open(file, loader, TimeProvider.System);
        if (program is { IsUnreadable: true } or { IsWronglySet: true })
        {
            return null;
        }

        return Run(session, host => new Application(host, OptionsOf(session, file, loader), program is null ? null : files => files.Open(program)));
    }

    private static int? OpenCircuit(Session session, string file, ProgramLoader loader)
    {
        var circuit = CircuitModel.Open(file, TimeProvider.System);

        // A setting that can't be is told as ever.
        return circuit.IsUnreadable || !TrySet(circuit, loader.Settings) ? null : Run(session, host => new Application(host, OptionsOf(session, file, loader), files => files.Open(circuit)));
    }

    // A network that can't be read is told as ever.
    private static int? OpenNetwork(Session session, string file, ProgramLoader loader)
    {
        var model = NetworkFileModel.Open(file);
        return model.Network is null || model.Columns(loader.Settings) is not { } columns ? null
            : Run(session, host => new Application(host, OptionsOf(session, file, loader), files => files.Open(model, columns)));
    }

    private static bool TrySet(CircuitModel circuit, IReadOnlyList<string> settings)
    {
        if (circuit.Run is not { } run || settings.Count == 0)
        {
            return true;
        }

        var reader = new NetSettingReader(run.Netlist, withRegisters: true);
        var values = settings.Select(text => reader.Read(new SourceText("--set", text)).Value).ToList();
        if (values.Contains(null))
        {
            return false;
        }

        run.SetInputs(values.Select(value => (value!.Nets, value.Value)));
        return true;
    }

    private static int? Run(Session session, Func<ITerminalHost, Application> open)
    {
        using var host = session.OpenScreen();
        return host is null ? null : open(host).Run();
    }

    private static ApplicationOptions OptionsOf(Session session, string? file, ProgramLoader loader) =>
        new(file, session.Language, session.Environment)
        {
            Glyphs = session.Glyphs,
            Machine = loader.Options,
            Settings = loader.Settings,
        };
}
