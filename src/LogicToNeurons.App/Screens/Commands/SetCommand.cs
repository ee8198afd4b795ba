using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>Sets inputs and registers of circuits and of networks.</summary>
internal sealed class SetCommand(Shell shell)
{
    /// <summary>Does it: <c>a 5</c> and <c>a=5</c> alike; without a value, a name is to be typed on.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="selected">The name of the input that is selected; null for none.</param>
    /// <param name="read">Reads a setting such as <c>a=5</c>.</param>
    /// <param name="apply">Does what it says.</param>
    public void Execute<T>(string text, string? selected, Func<SourceText, Outcome<T>> read, Action<T> apply)
        where T : class
    {
        text = FullWidth.ToAscii(text).Trim();
        var blank = text.IndexOfAny([' ', '=']);
        if (blank < 0)
        {
            shell.Prompt.OpenCommand($"set {(text.Length > 0 ? text : selected)} ");
            return;
        }

        var setting = read(new SourceText(":", $"{text[..blank]}={text[(blank + 1)..].TrimStart(' ', '=')}"));
        if (setting.Value is { } value)
        {
            apply(value);
        }
        else
        {
            shell.Tell(setting.Diagnostics[0].Sentence(shell.Speaker.Language), Role.Warning);
        }
    }
}
