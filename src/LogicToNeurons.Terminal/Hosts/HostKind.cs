namespace LogicToNeurons.Terminal.Hosts;

/// <summary>The ways to a terminal.</summary>
public enum HostKind
{
    /// <summary>None: there is no terminal, or it can't show a screen.</summary>
    None,

    /// <summary><see cref="UnixTerminalHost"/>.</summary>
    Unix,

    /// <summary><see cref="ReadKeyHost"/>.</summary>
    ReadKey,
}
