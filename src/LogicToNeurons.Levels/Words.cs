using LogicToNeurons.Source;

namespace LogicToNeurons.Levels;

/// <summary>The phrases of this project.</summary>
internal static class Words
{
    private static readonly Wording Wording = new("LogicToNeurons.Levels", typeof(Words).Assembly);

    public static Phrase Of(string key, params object[] values) => new(Wording, key, values);
}
