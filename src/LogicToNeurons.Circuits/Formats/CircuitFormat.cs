namespace LogicToNeurons.Circuits.Formats;

/// <summary>A format of files that hold circuits.</summary>
public enum CircuitFormat
{
    /// <summary>The language of circuits, <c>.gates</c>.</summary>
    Gates,

    /// <summary>The Berkeley Logic Interchange Format, <c>.blif</c>.</summary>
    Blif,

    /// <summary>The format of the ISCAS benchmarks, <c>.bench</c>.</summary>
    Bench,

    /// <summary>AIGER, as bytes (<c>.aig</c>) or as text (<c>.aag</c>).</summary>
    Aiger,

    /// <summary>Structural Verilog, <c>.v</c>.</summary>
    Verilog,

    /// <summary>The hardware language of nand2tetris, <c>.hdl</c>.</summary>
    Hdl,
}
