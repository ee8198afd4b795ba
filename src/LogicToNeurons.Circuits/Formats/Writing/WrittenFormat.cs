namespace LogicToNeurons.Circuits.Formats.Writing;

/// <summary>A format that circuits are written in.</summary>
public enum WrittenFormat
{
    /// <summary>The language of circuits, <c>.gates</c>.</summary>
    Gates,

    /// <summary>The Berkeley Logic Interchange Format, <c>.blif</c>.</summary>
    Blif,

    /// <summary>The format of the ISCAS benchmarks, <c>.bench</c>.</summary>
    Bench,

    /// <summary>AIGER as bytes, <c>.aig</c>.</summary>
    AigerBytes,

    /// <summary>AIGER as text, <c>.aag</c>.</summary>
    AigerText,

    /// <summary>Structural Verilog, <c>.v</c>.</summary>
    Verilog,

    /// <summary>A graph for Graphviz, <c>.dot</c>.</summary>
    Dot,
}
