namespace LogicToNeurons.App.Screens.Commands;

/// <summary>The commands of each kind of screen, made when they are first asked for.</summary>
internal sealed class CommandLists(Shell shell)
{
    private CommandList? _programs;
    private CommandList? _circuits;
    private CommandList? _networks;
    private CommandList? _networkFiles;
    private CommandList? _levels;

    /// <summary>What a user can have done on a screen, or without one.</summary>
    public CommandList Of(Screen? screen) => screen switch
    {
        CircuitScreen => _circuits ??= CommandList.OfCircuits(shell),
        NetworkFileScreen => _networkFiles ??= CommandList.OfNetworkFiles(shell),
        NetworkScreen => _networks ??= CommandList.OfNetworks(shell),
        LevelsScreen => _levels ??= CommandList.OfLevels(shell),
        _ => _programs ??= CommandList.OfPrograms(shell),
    };
}
