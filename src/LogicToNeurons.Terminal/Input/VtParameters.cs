namespace LogicToNeurons.Terminal.Input;

/// <summary>The parameters of one control sequence: a private marker and some numbers.</summary>
internal sealed class VtParameters
{
    private const int MaxCount = 8;
    private const int MaxValue = 9_999_999;

    private readonly int[] _values = new int[MaxCount];
    private bool _isSubParameter;
    private bool _isEmpty = true;

    /// <summary>Gets the private marker, one of <c>&lt; = &gt; ?</c>; NUL for none. Sequences with intermediates have the marker <c>!</c>.</summary>
    public char Marker { get; private set; }

    /// <summary>Gets the number of parameters; 9 if there are more than 8.</summary>
    public int Count { get; private set; }

    /// <summary>Gets a parameter: 0 if it isn't given or is behind the eighth, at most 9,999,999.</summary>
    public int this[int index] => index < Math.Min(Count, MaxCount) ? _values[index] : 0;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        (Marker, Count, _isSubParameter, _isEmpty) = ('\0', 0, false, true);
        Array.Clear(_values);
    }

    /// <summary>Takes one more byte.</summary>
    /// <returns>False if the byte isn't part of the parameters: it ends the sequence.</returns>
    public bool Add(byte one)
    {
        switch (one)
        {
            case >= (byte)'0' and <= (byte)'9':
                AddDigit(one - '0');
                break;
            case (byte)';':
                Count = Math.Min(MaxCount + 1, Math.Max(1, Count) + 1);
                _isSubParameter = false;
                break;
            case (byte)':':
                _isSubParameter = true;
                break;
            case >= (byte)'<' and <= (byte)'?':
                Marker = _isEmpty ? (char)one : '!';
                break;
            // rxvt ends Shift+Delete and its like with a dollar, which is no final byte anywhere else.
            case (byte)'$' when Marker == 0 && Count == 1:
                return false;
            case >= 0x20 and <= 0x2F:
                Marker = '!';
                break;
            default:
                return false;
        }

        _isEmpty = false;
        return true;
    }

    private void AddDigit(int digit)
    {
        Count = Math.Max(1, Count);
        if (Count > MaxCount || _isSubParameter)
        {
            return;
        }

        _values[Count - 1] = Math.Min(MaxValue, (_values[Count - 1] * 10) + digit);
    }
}
