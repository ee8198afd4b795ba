namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>How large cells are, and how near things may stand, in the units of a grid.</summary>
internal abstract class LayoutStyle
{
    /// <summary>Gets the rows between two cells of a column.</summary>
    public abstract int Gap { get; }

    /// <summary>Gets the columns from one vertical wire to the next.</summary>
    public abstract int Pitch { get; }

    /// <summary>Gets how far inside a cell's right edge a wire begins: 1 where the border is a column of characters, else 0.</summary>
    public abstract int BorderWidth { get; }

    /// <summary>The size of a cell and the places of its pins.</summary>
    public abstract CellShape ShapeOf(SchematicCell cell);

    /// <summary>The columns that an output needs before the first vertical wire.</summary>
    public abstract int MarginBehind(SchematicPin output);

    /// <summary>The columns that an input needs behind the last vertical wire.</summary>
    public abstract int MarginBefore(SchematicPin input);
}
