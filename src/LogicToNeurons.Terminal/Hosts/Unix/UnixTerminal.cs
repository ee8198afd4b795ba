namespace LogicToNeurons.Terminal.Hosts.Unix;

/// <summary>A terminal on standard input and output: raw and on the alternate screen while it is ours, and as it was else.</summary>
/// <remarks>Every member may be called by any thread.</remarks>
internal sealed class UnixTerminal
{
    public const int Input = 0;

    private const int Output = 1;

    // More than any system's struct termios; the C library alone knows what is in it.
    private const int ModesSize = 256;

    // How long a thread that wants to give the terminal back waits for one that writes to it.
    private static readonly TimeSpan GatePatience = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly byte[] _before = new byte[ModesSize];
    private readonly bool _usesMouse;
    private bool _isOurs;
    private bool _isClosed;

    public UnixTerminal(bool usesMouse) => _usesMouse = usesMouse;

    /// <summary>Takes the terminal, or takes it anew: whatever the shell did to it meanwhile.</summary>
    /// <param name="isContinued">Whether only a terminal that is ours already is to be taken.</param>
    /// <returns>False if there is no terminal.</returns>
    public bool Enter(bool isContinued = false)
    {
        lock (_gate)
        {
            if (_isClosed || (isContinued && !_isOurs))
            {
                return true;
            }

            if (!_isOurs && LibC.GetModes(Input, _before) != 0)
            {
                return false;
            }

            Span<byte> raw = stackalloc byte[ModesSize];
            _before.AsSpan().CopyTo(raw);
            LibC.MakeRaw(raw);
            _isOurs = true;
            _ = LibC.SetModes(Input, 0, raw);
            WriteAll(ScreenModes.Enter);
            if (_usesMouse)
            {
                WriteAll(ScreenModes.EnterMouse);
            }

            return true;
        }
    }

    /// <summary>Gives the terminal back.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            GiveBack();
        }
    }

    /// <summary>Gives the terminal back for good. Nothing happens the second time.</summary>
    /// <returns>False if a thread is stuck writing to the terminal; then only its modes were set.</returns>
    public bool Close()
    {
        if (_gate.TryEnter(GatePatience))
        {
            try
            {
                GiveBack();
                _isClosed = true;
                return true;
            }
            finally
            {
                _gate.Exit();
            }
        }

        _ = LibC.SetModes(Input, 0, _before);
        return false;
    }

    /// <summary>Writes bytes, however long the terminal takes; nothing if it isn't ours.</summary>
    /// <returns>False if the terminal is gone.</returns>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            return !_isOurs || WriteAll(bytes);
        }
    }

    /// <summary>Reads what was typed, if it is there still: a signal may have given the terminal back since, and then reading would wait for a line.</summary>
    /// <returns>The number of bytes; 0 at the end of input; negative for a failure; null if nothing is there.</returns>
    public int? Read(Span<byte> bytes)
    {
        lock (_gate)
        {
            return _isOurs && LibC.Wait([new PollDescriptor(Input, LibC.PollInput)], 0) > 0
                ? (int)LibC.Read(Input, bytes, (nuint)bytes.Length)
                : null;
        }
    }

    private void GiveBack()
    {
        if (_isOurs)
        {
            _isOurs = false;
            WriteAll(ScreenModes.LeaveInput);
            // Mouse reports that nobody reads any more would be typed into the shell. What comes once the screen is left is the shell's.
            LibC.DropInput(Input);
            _ = LibC.SetModes(Input, 0, _before);
            WriteAll(ScreenModes.LeaveScreen);
        }
    }

    private static bool WriteAll(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var written = LibC.Write(Output, bytes, (nuint)bytes.Length);
            if (written > 0)
            {
                bytes = bytes[(int)written..];
                continue;
            }

            if (written < 0 && !LibC.MayTryAgain)
            {
                return false;
            }

            _ = LibC.Wait([new PollDescriptor(Output, LibC.PollOutput)], -1);
        }

        return true;
    }
}
