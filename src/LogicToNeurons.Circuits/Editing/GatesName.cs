using LogicToNeurons.Circuits.Syntax;

namespace LogicToNeurons.Circuits.Editing;

/// <summary>Names as they are written.</summary>
internal static class GatesName
{
    /// <summary>Whether a text is a name, with or without backquotes.</summary>
    public static bool IsName(string text) => text.Length > 0 && (GatesLexer.NameLength(text) == text.Length || (text.Length > 0 && !text.Contains('`', StringComparison.Ordinal) && !text.AsSpan().ContainsAny('\n', '\r')));

    /// <summary>A name, in backquotes where it needs them.</summary>
    public static string Written(string name) => GatesLexer.NameLength(name) == name.Length ? name : $"`{name}`";
}
