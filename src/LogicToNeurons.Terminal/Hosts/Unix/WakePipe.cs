namespace LogicToNeurons.Terminal.Hosts.Unix;

/// <summary>Wakes a thread that waits in <c>poll</c>, and tells it why.</summary>
internal sealed class WakePipe : IDisposable
{
    private readonly Lock _gate = new();
    private readonly int _writer;
    private WakeReasons _reasons;
    private bool _isClosed;

    public WakePipe()
    {
        if (!LibC.OpenPipe(out var reader, out _writer))
        {
            throw new IOException("No pipe can be opened.");
        }

        Reader = reader;
    }

    /// <summary>Gets the descriptor that is ready while there is a reason.</summary>
    public int Reader { get; }

    /// <summary>Wakes the thread.</summary>
    public void Wake(WakeReasons reasons)
    {
        lock (_gate)
        {
            // One byte stands for all reasons, so the pipe never fills.
            if (!_isClosed && _reasons == WakeReasons.None)
            {
                _ = LibC.Write(_writer, [0], 1);
            }

            _reasons |= reasons;
        }
    }

    /// <summary>The reasons since the last call.</summary>
    public WakeReasons Take()
    {
        lock (_gate)
        {
            var reasons = _reasons;
            _reasons = WakeReasons.None;
            if (!_isClosed && reasons != WakeReasons.None)
            {
                _ = LibC.Read(Reader, stackalloc byte[1], 1);
            }

            return reasons;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (!_isClosed)
            {
                _isClosed = true;
                _ = LibC.Close(Reader);
                _ = LibC.Close(_writer);
            }
        }
    }
}
