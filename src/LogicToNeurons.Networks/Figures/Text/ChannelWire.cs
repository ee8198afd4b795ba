namespace LogicToNeurons.Networks.Figures.Text;

/// <summary>A wire in a <see cref="Channel"/>.</summary>
/// <param name="item">The item of the column on the left that it comes from.</param>
/// <param name="row">The row that it comes in on.</param>
/// <param name="pinCount">How many pins it will have.</param>
internal sealed class ChannelWire(int item, int row, int pinCount)
{
    public int Item => item;

    public int Row => row;

    public int PinCount => pinCount;

    /// <summary>Gets the rows that it leaves on, from top to bottom.</summary>
    public List<int> Pins { get; } = [];

    /// <summary>Gets the wires whose tracks must be to the left of its own.</summary>
    public List<int> LeftOfIt { get; } = [];

    public int Track { get; set; } = -1;

    public int Top => Math.Min(row, Pins[0]);

    public int Bottom => Math.Max(row, Pins[^1]);

    public bool IsStraight => Pins.Count == 1 && Pins[0] == row;

    /// <summary>Whether two can't share a track.</summary>
    public bool Meets(ChannelWire other) => other.Bottom >= Top && other.Top <= Bottom;
}
