using LogicToNeurons.Source;

[assembly: Wording("LogicToNeurons.Machine.Words.Words")]

namespace LogicToNeurons.Machine;

/// <summary>The phrases of this project.</summary>
internal static class Words
{
    private static readonly Wording Wording = new(typeof(Words).Assembly);

    public static Phrase Of(string key, params object[] values) => new(Wording, key, values);
}
