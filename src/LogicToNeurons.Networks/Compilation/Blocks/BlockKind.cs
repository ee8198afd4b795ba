namespace LogicToNeurons.Networks.Compilation.Blocks;

/// <summary>Which rule made a block.</summary>
public enum BlockKind
{
    /// <summary>One gate by the notes' own formula.</summary>
    Gate,

    /// <summary>A part with up to four leaves, by the exact tables.</summary>
    Cut,

    /// <summary>An and or an or of any number of nets.</summary>
    Wide,

    /// <summary>Sum and carry of two bits.</summary>
    HalfAdder,

    /// <summary>Sum and carry of three bits.</summary>
    FullAdder,

    /// <summary>Some bits of an addition at once.</summary>
    Adder,

    /// <summary>The bits of a sum of many weighted bits.</summary>
    Count,

    /// <summary>A threshold of a sum of bits.</summary>
    Threshold,

    /// <summary>Whether a number of bits is odd, by folding.</summary>
    Parity,

    /// <summary>A product of words.</summary>
    Product,

    /// <summary>A sum of bits that exclude each other.</summary>
    Choice,

    /// <summary>A truth table as one layer.</summary>
    Table,

    /// <summary>A sum of its leaves without neurons of its own.</summary>
    Affine,
}
