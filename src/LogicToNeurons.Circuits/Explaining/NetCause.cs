namespace LogicToNeurons.Circuits.Explaining;

/// <summary>What gave a net its value.</summary>
public enum NetCause
{
    /// <summary>It is a constant.</summary>
    Constant,

    /// <summary>It is an input.</summary>
    Input,

    /// <summary>It is a bit of a register that holds what it began with.</summary>
    Initial,

    /// <summary>It is a bit of a register that was loaded at the end of the tick before.</summary>
    Loaded,

    /// <summary>It is a bit of a register that somebody changed from outside.</summary>
    Changed,

    /// <summary>It is the output of a gate.</summary>
    Gate,
}
