namespace LogicToNeurons.Networks.Figures.Ordering;

/// <summary>Something that takes a place in a column: a node, or an edge that passes the column on its way to a later one.</summary>
/// <param name="Column">The column.</param>
/// <param name="Node">The node, or −1.</param>
/// <param name="Source">The node itself, or the one that the passing edges come from.</param>
public readonly record struct OrderItem(int Column, int Node, int Source)
{
    /// <summary>Gets a value indicating whether it is only passed.</summary>
    public bool IsPassed => Node < 0;
}
