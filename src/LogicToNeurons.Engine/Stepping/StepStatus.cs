namespace LogicToNeurons.Engine.Stepping;

/// <summary>Whether a machine can take another step.</summary>
public enum StepStatus
{
    /// <summary>It can.</summary>
    Ready,

    /// <summary>It has come to its end.</summary>
    Halted,

    /// <summary>Its next step is impossible; the state is the one before that step.</summary>
    Trapped,
}
