namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Where a fault is.</summary>
public enum FaultPlace
{
    /// <summary>On a net: whatever reads it sees the fault.</summary>
    Net,

    /// <summary>On one input of a gate, or in the gate itself.</summary>
    Gate,

    /// <summary>On a bit of an output, behind where others read its net.</summary>
    Output,

    /// <summary>On what a flip-flop loads, behind where others read its net.</summary>
    FlipFlop,
}
