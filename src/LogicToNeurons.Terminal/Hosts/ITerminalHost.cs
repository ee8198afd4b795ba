using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.Terminal.Hosts;

/// <summary>A terminal: cell grids out, events in, a size, and a way to lend it to somebody else. Nothing more.</summary>
/// <remarks>Used by one thread. Disposing gives the terminal back as it was, on every way out.</remarks>
public interface ITerminalHost : IDisposable
{
    /// <summary>Gets the present size in cells; a <see cref="ResizeEvent"/> tells when it changes.</summary>
    (int Width, int Height) Size { get; }

    /// <summary>Shows a grid. The host may keep it: draw the next frame on another one.</summary>
    void Present(CellGrid grid);

    /// <summary>Waits for the next event.</summary>
    /// <param name="timeout">How long; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <returns>The event; null if none came in time.</returns>
    InputEvent? Read(TimeSpan timeout);

    /// <summary>Gives the terminal back while an action uses it, and takes it again; the next frame is drawn anew.</summary>
    /// <param name="action">What happens meanwhile; null stops the process until the shell continues it, where there is job control.</param>
    void Suspend(Action? action);
}
