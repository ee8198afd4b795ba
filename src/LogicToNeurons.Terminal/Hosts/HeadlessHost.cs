using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.Terminal.Hosts;

/// <summary>A terminal without a terminal, for tests and measurements: events come from a script, and frames are kept as they were drawn.</summary>
public sealed class HeadlessHost : ITerminalHost
{
    private readonly Queue<InputEvent> _script;

    /// <summary>Creates a host.</summary>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="script">The events to come.</param>
    public HeadlessHost(int width, int height, params IEnumerable<InputEvent> script)
    {
        Size = (width, height);
        _script = new Queue<InputEvent>(script);
    }

    /// <inheritdoc/>
    public (int Width, int Height) Size { get; private set; }

    /// <summary>Gets the last frame; null before the first. It is the grid that was presented, not a copy.</summary>
    public CellGrid? Frame { get; private set; }

    /// <summary>Gets the number of frames that were presented.</summary>
    public int FrameCount { get; private set; }

    /// <summary>Gets the number of times that the terminal was given back for a while.</summary>
    public int SuspendCount { get; private set; }

    /// <summary>Gets a value indicating whether the terminal was given back for good.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>Gets the number of events that nobody has read yet.</summary>
    public int WaitingCount => _script.Count;

    /// <summary>Gets or sets what is done with every frame, for example keeping its text; null for nothing.</summary>
    public Action<CellGrid>? Presented { get; set; }

    /// <summary>Adds an event to the script.</summary>
    public void Send(InputEvent next) => _script.Enqueue(next);

    /// <summary>Adds another size to the script.</summary>
    public void Resize(int width, int height) => Send(new ResizeEvent(width, height));

    /// <inheritdoc/>
    public void Present(CellGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        Frame = grid;
        FrameCount++;
        Presented?.Invoke(grid);
    }

    /// <summary>Takes the next event of the script, without waiting. A size that it tells is the size from then on.</summary>
    /// <returns>The event; null at the script's end.</returns>
    public InputEvent? Read(TimeSpan timeout)
    {
        _script.TryDequeue(out var next);
        Size = next is ResizeEvent resize ? (resize.Width, resize.Height) : Size;
        return next;
    }

    /// <inheritdoc/>
    public void Suspend(Action? action)
    {
        SuspendCount++;
        action?.Invoke();
        Send(new ResumeEvent());
    }

    /// <inheritdoc/>
    public void Dispose() => IsDisposed = true;
}
