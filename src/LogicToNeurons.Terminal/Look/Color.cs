namespace LogicToNeurons.Terminal.Look;

/// <summary>A colour of text or background: one of xterm's 256, or the one that the terminal uses by itself.</summary>
public readonly record struct Color
{
    private readonly short _number;

    private Color(int index) => _number = (short)(index + 1);

    /// <summary>Gets the terminal's own colour.</summary>
    public static Color Default => default;

    /// <summary>Gets the place in the palette, 0 to 255; -1 for the terminal's own colour.</summary>
    public int Index => _number - 1;

    /// <summary>Whether two colours are the same. Written out for a quick start, as in <see cref="Style"/>.</summary>
    public bool Equals(Color other) => _number == other._number;

    /// <inheritdoc/>
    public override int GetHashCode() => _number;

    /// <summary>A colour of the palette.</summary>
    /// <param name="index">Its place, 0 to 255; the first 16 are the terminal's named colours.</param>
    public static Color Of(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, 255);
        return new Color(index);
    }
}
