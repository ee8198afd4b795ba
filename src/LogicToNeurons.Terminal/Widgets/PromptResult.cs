namespace LogicToNeurons.Terminal.Widgets;

/// <summary>What a key did to a prompt.</summary>
public enum PromptResult
{
    /// <summary>It is still open.</summary>
    Continues,

    /// <summary>The line is to be used.</summary>
    Accepted,

    /// <summary>The line is to be forgotten.</summary>
    Cancelled,
}
