namespace LogicToNeurons.Circuits.Formats.Gates;

/// <summary>Names in the language of circuits.</summary>
internal static class GatesNames
{
    private static readonly HashSet<string> Keywords = new(
        [
            "circuit", "wire", "reg", "for", "in", "if", "else", "test", "prove", "import", "when", "reset", "signed", "not", "and", "or", "xor", "nand", "nor", "xnor",
            "True", "False", "min", "max", "log2", "_",
        ],
        StringComparer.Ordinal);

    /// <summary>A name as it is written: in backquotes, if it needs them.</summary>
    public static string Written(string name) => IsPlain(name) ? name : $"`{name}`";

    /// <summary>A name that can be written: without backquotes and line ends.</summary>
    public static string Legal(string name) =>
        name.Length == 0 ? "_" : string.Concat(name.Select(character => character == '`' || char.IsControl(character) || character is '\u2028' or '\u2029' ? '_' : character));

    private static bool IsPlain(string name) =>
        (char.IsAsciiLetter(name[0]) || name[0] == '_') &&
        !Keywords.Contains(name) &&
        name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '\'');
}
