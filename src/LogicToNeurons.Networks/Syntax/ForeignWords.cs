namespace LogicToNeurons.Networks.Syntax;

/// <summary>The words that begin a block of a file of circuits.</summary>
internal static class ForeignWords
{
    private static readonly string[] Words = ["circuit", "test", "prove", "import"];

    /// <summary>Whether a word is one.</summary>
    public static bool Contains(string word) => Array.IndexOf(Words, word) >= 0;
}
