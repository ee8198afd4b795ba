namespace LogicToNeurons.Engine.Stepping;

/// <summary>Why a run over a timeline came to a stop.</summary>
public enum StopReason
{
    /// <summary>The steps asked for are taken.</summary>
    Limit,

    /// <summary>Control came to a breakpoint.</summary>
    Breakpoint,

    /// <summary>A watched place was read or written.</summary>
    Watch,

    /// <summary>A condition became true.</summary>
    Condition,

    /// <summary>The machine halted.</summary>
    Halted,

    /// <summary>The machine trapped.</summary>
    Trapped,

    /// <summary>A run backwards came to the start.</summary>
    Start,
}
