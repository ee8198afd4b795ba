namespace LogicToNeurons.Circuits.Simulation;

/// <summary>What a column of a truth table shows.</summary>
public enum TruthColumnRole
{
    /// <summary>An input.</summary>
    Input,

    /// <summary>The number of ones among the inputs.</summary>
    Sum,

    /// <summary>What a register holds.</summary>
    State,

    /// <summary>An output.</summary>
    Output,

    /// <summary>What a register loads at the end of the tick.</summary>
    Next,
}
