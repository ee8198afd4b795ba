using LogicToNeurons.Source;

namespace LogicToNeurons.App;

/// <summary>Numbers of steps in words.</summary>
internal static class Steps
{
    /// <summary>"1 step", "2 steps".</summary>
    public static Phrase Of(long count) => Words.Of(count == 1 ? "steps.one" : "steps.many", count);
}
