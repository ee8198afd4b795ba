namespace LogicToNeurons.Circuits.Schematics;

/// <summary>What a cell of a schematic stands for.</summary>
public enum CellRole
{
    /// <summary>An input port, or some of its bits.</summary>
    Input,

    /// <summary>An output port, or some of its bits.</summary>
    Output,

    /// <summary>A gate.</summary>
    Gate,

    /// <summary>A register.</summary>
    Register,

    /// <summary>A circuit inside the circuit, as a box.</summary>
    Instance,
}
