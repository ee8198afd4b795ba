using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Circuits;

/// <summary>A file and perhaps one of its circuits, as a command line names them: <c>FILE</c> or <c>FILE:RippleAdder&lt;8&gt;</c>.</summary>
/// <param name="File">The file; <c>-</c> is standard input.</param>
/// <param name="Circuit">The circuit with its parameters; null for the file's main one.</param>
internal sealed record CircuitPath(string File, string? Circuit)
{
    /// <summary>Splits an argument at the last colon that a name follows; a file of just this name wins.</summary>
    public static CircuitPath Of(string argument)
    {
        var colon = argument.LastIndexOf(':');
        return colon > 0 && IsName(argument.AsSpan(colon + 1)) && !System.IO.File.Exists(argument)
            ? new CircuitPath(argument[..colon], argument[(colon + 1)..].Trim())
            : new CircuitPath(argument, null);
    }

    /// <summary>Whether a text can be a circuit's name, with parameters or without, or any name in backquotes.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text is ['`', _, .., '`'])
        {
            return true;
        }

        var length = Lexis.NameLength(text);
        while (length > 0 && length < text.Length && text[length] is '\'' or '′' or '’')
        {
            length++;
            length += Lexis.WordLength(text[length..]);
        }

        var rest = text[length..].TrimStart();
        return length > 0 && rest is [] or ['<', .., '>'];
    }
}
