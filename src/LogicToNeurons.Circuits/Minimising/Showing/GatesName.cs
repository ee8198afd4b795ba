using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Minimising.Showing;

/// <summary>Names as the language of circuits writes them.</summary>
public static class GatesName
{
    private static readonly HashSet<string> Reserved =
    [
        "circuit", "test", "prove", "import", "wire", "reg", "for", "in", "if", "else", "when", "reset", "signed",
        "not", "and", "or", "xor", "nand", "nor", "xnor", "True", "False", "min", "max", "log2", "_",
    ];

    /// <summary>The name itself, or in backquotes where the language wouldn't take it for a name; the index of a bit stays outside of them.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var index = name.EndsWith(']') ? name.LastIndexOf('[') : -1;
        var whole = index > 0 ? name[..index] : name;
        return (IsPlain(whole) ? whole : $"`{whole}`") + (index > 0 ? name[index..] : string.Empty);
    }

    private static bool IsPlain(string name)
    {
        var length = Lexis.NameLength(name);
        while (length > 0 && length < name.Length && name[length] == '\'')
        {
            length++;
            length += Lexis.WordLength(name.AsSpan(length));
        }

        return length > 0 && length == name.Length && !Reserved.Contains(name);
    }
}
