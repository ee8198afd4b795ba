namespace LogicToNeurons.Circuits.Formatting;

/// <summary>What a token is to its neighbours, as far as blanks go.</summary>
internal enum TokenRole
{
    /// <summary>A name, a number, a text.</summary>
    Operand,

    /// <summary>A word that needs a blank behind it: <c>circuit</c>, <c>not</c>.</summary>
    Keyword,

    /// <summary>A sign before an operand: <c>¬</c>, a minus.</summary>
    Prefix,

    /// <summary>An operator with a blank on each side.</summary>
    Infix,

    /// <summary>An operator without blanks: <c>..</c>, <c>=</c> in the row of a test.</summary>
    Tight,

    /// <summary>A bracket that begins an operand or a list.</summary>
    Open,

    /// <summary>A bracket that belongs to the name before it: <c>a[3]</c>, <c>nand(x, y)</c>, <c>Counter&lt;8&gt;</c>.</summary>
    OpenBehind,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>The brace that opens a block.</summary>
    Block,
}
