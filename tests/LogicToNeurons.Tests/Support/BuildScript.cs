using LogicToNeurons.Circuits.Editing;
using LogicToNeurons.Source;

namespace LogicToNeurons.Tests.Support;

/// <summary>Commands that build a circuit, a line each, as somebody types them on the screen.</summary>
internal static class BuildScript
{
    /// <summary>What is said about them.</summary>
    public static IEnumerable<string> Said(string script)
    {
        var text = new SourceText("example.gates", string.Empty);
        var name = string.Empty;
        foreach (var line in script.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (command, rest) = line.Split(' ', 2) is [var first, var second] ? (first, second) : (line, string.Empty);
            name = command == "new" ? rest.Split('(')[0] : name;
            var result = command == "new" ? CircuitEditor.Create(rest) : Do(CircuitEditor.Open(text, name)!, command, rest);
            if (result.Value is not { } changed)
            {
                return result.Diagnostics.Select(one => $"error {one.Code}: {one.Sentence(Language.English)}");
            }

            text = changed;
        }

        return [];
    }

    private static Outcome<SourceText> Do(CircuitEditor editor, string command, string rest)
    {
        var words = rest.Split(' ');
        return command switch
        {
            "add" => editor.AddStatement(rest),
            "connect" => editor.Connect(words[0], string.Join(' ', words[1..])),
            "name" => editor.Rename(words[0], words[1]),
            "remove" => editor.Remove(rest),
            "input" => editor.AddInput(rest),
            "output" => editor.AddOutput(rest),
            _ => throw new ArgumentException($"No command '{command}'.", nameof(command)),
        };
    }
}
