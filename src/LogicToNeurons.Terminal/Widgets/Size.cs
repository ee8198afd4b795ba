namespace LogicToNeurons.Terminal.Widgets;

/// <summary>How large a part of a <see cref="PaneLayout"/> is, in the direction of the split.</summary>
public readonly record struct Size
{
    private Size(int cells, int weight) => (Cells, Weight) = (cells, weight);

    /// <summary>Gets the rows or columns; 0 for a share.</summary>
    public int Cells { get; }

    /// <summary>Gets the weight of a share; 0 for a fixed size.</summary>
    public int Weight { get; }

    /// <summary>So many rows or columns, or as many as there are.</summary>
    /// <param name="cells">How many, 0 or more.</param>
    public static Size Fixed(int cells)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cells);
        return new Size(cells, 0);
    }

    /// <summary>A share of what the fixed parts leave.</summary>
    /// <param name="weight">Its weight among all shares, 1 or more.</param>
    public static Size Share(int weight)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        return new Size(0, weight);
    }
}
