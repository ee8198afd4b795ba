using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>What kind of word a <see cref="VerilogToken"/> is.</summary>
internal enum VerilogTokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A name behind a backslash.</summary>
    Escaped,

    /// <summary>A number, <c>8'hFF</c>.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>An operator or a bracket.</summary>
    Sign,
}

/// <summary>A word of a Verilog text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place; of an escaped name without the backslash.</param>
internal readonly record struct VerilogToken(VerilogTokenKind Kind, TextSpan Span);
