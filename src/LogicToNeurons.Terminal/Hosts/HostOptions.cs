using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Terminal.Hosts;

/// <summary>How a host uses its terminal.</summary>
/// <param name="Theme">How roles look.</param>
/// <param name="UsesMouse">Whether it asks for mouse events; without them the terminal's own selection works as ever.</param>
public sealed record HostOptions(Theme Theme, bool UsesMouse = true);
