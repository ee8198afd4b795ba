namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>How large a circuit may grow; a text beyond gets a diagnostic instead of all memory.</summary>
public sealed record GatesLimits
{
    /// <summary>Gets the widest bus, in bits.</summary>
    public int Width { get; init; } = 1 << 20;

    /// <summary>Gets the most nets, before equal gates are shared.</summary>
    public int Nets { get; init; } = 1 << 25;

    /// <summary>Gets the most circuits inside a circuit.</summary>
    public int Instances { get; init; } = 1_000_000;

    /// <summary>Gets the most statements, counted as often as loops and circuits repeat them.</summary>
    public int Statements { get; init; } = 5_000_000;

    /// <summary>Gets how many circuits may stand inside each other.</summary>
    public int Depth { get; init; } = 256;
}
