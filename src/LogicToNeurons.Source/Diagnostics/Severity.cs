namespace LogicToNeurons.Source.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>The input works, but probably not as meant.</summary>
    Warning,

    /// <summary>The input can't be used.</summary>
    Error,
}
