namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>A vertical piece of a wire in a channel, with the rows at which horizontal pieces leave it.</summary>
internal sealed class Trunk(int wire, int low, int high)
{
    public int Wire { get; } = wire;

    /// <summary>The upper row.</summary>
    public int Low { get; } = low;

    /// <summary>The lower row.</summary>
    public int High { get; } = high;

    /// <summary>The rows from the channel's left side; rows that run straight through are in neither list.</summary>
    public List<int> LeftRows { get; init; } = [];

    /// <summary>The rows to the channel's right side.</summary>
    public List<int> RightRows { get; init; } = [];

    /// <summary>The place among the channel's vertical lines, from 0 at the left; −1 for none yet.</summary>
    public int Track { get; set; } = -1;

    /// <summary>Whether one column has no room for both: not even neighbouring rows, which would look joined.</summary>
    public bool Meets(Trunk other) => Low <= other.High + 1 && other.Low <= High + 1;

    /// <summary>The crossings of this one's and another's lines if this one stands left of the other.</summary>
    public int CrossingsLeftOf(Trunk other)
    {
        var count = 0;
        foreach (var row in RightRows)
        {
            count += row > other.Low && row < other.High ? 1 : 0;
        }

        foreach (var row in other.LeftRows)
        {
            count += row > Low && row < High ? 1 : 0;
        }

        return count;
    }
}
