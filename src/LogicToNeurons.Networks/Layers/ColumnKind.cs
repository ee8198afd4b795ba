namespace LogicToNeurons.Networks.Layers;

/// <summary>What the columns of a port hold.</summary>
public enum ColumnKind
{
    /// <summary>0 or 1; a port has a column for each bit, the lowest first.</summary>
    Bit,

    /// <summary>A whole number from 0 on, all bits of a port in one column.</summary>
    Word,

    /// <summary>A whole number with a sign, all bits of a port in one column.</summary>
    Signed,

    /// <summary>Any number.</summary>
    Number,
}
