using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.App.Programs;

/// <summary>Says how a run ended.</summary>
internal static class StatusWords
{
    private const string Prefix = "status.";

    /// <summary>The key of what it is called.</summary>
    public static string KeyOf(StepStatus status) => status switch
    {
        StepStatus.Halted => "status.halted",
        StepStatus.Trapped => "status.trap",
        StepStatus.Ready => "status.step-limit",
    };

    /// <summary>What it is called in JSON.</summary>
    public static string NameOf(StepStatus status) => KeyOf(status)[Prefix.Length..];
}
