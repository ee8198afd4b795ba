using LogicToNeurons.Source;

[assembly: Wording("LogicToNeurons.Engine.Words.Words")]

namespace LogicToNeurons.Engine;

/// <summary>The phrases of this project.</summary>
internal static class Words
{
    private static readonly Wording Wording = new(typeof(Words).Assembly);

    public static Phrase Of(string key, params object[] values) => new(Wording, key, values);
}
