using LogicToNeurons.Terminal.Hosts;

namespace LogicToNeurons.App;

/// <summary>Opens the terminal for the full screen.</summary>
/// <param name="hasColor">Whether there may be colours.</param>
/// <returns>The terminal; null if there is none.</returns>
/// <remarks>A type of its own: a <c>Func</c> would load the terminal's assembly for commands that need none.</remarks>
public delegate ITerminalHost? ScreenOpener(bool hasColor);
