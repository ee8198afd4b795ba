namespace LogicToNeurons.Drawing.Characters;

/// <summary>The parts of lines that meet in the middle of a cell: 0 none, 1 light, 2 heavy.</summary>
/// <param name="Up">The part from the upper edge.</param>
/// <param name="Right">The part from the right edge.</param>
/// <param name="Down">The part from the lower edge.</param>
/// <param name="Left">The part from the left edge.</param>
internal readonly record struct Arms(byte Up, byte Right, byte Down, byte Left)
{
    /// <summary>Gets a number for them: 0 to 80.</summary>
    public int Index => Up + (3 * Right) + (9 * Down) + (27 * Left);

    /// <summary>Gets a value indicating whether there are none.</summary>
    public bool IsEmpty => Index == 0;

    /// <summary>Gets a value indicating whether one of them is heavy.</summary>
    public bool HasHeavy => Up == 2 || Right == 2 || Down == 2 || Left == 2;

    /// <summary>Both, the heavier where both have one.</summary>
    public Arms With(Arms other) =>
        new(Math.Max(Up, other.Up), Math.Max(Right, other.Right), Math.Max(Down, other.Down), Math.Max(Left, other.Left));
}
