using System.Text;
using LogicToNeurons.Source.Parsing;
using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.App.Screens;

/// <summary>Keys by name: <c>s</c>, <c>S</c>, <c>Ctrl+l</c>, <c>Shift+Tab</c>, <c>F5</c>.</summary>
internal static class KeyName
{
    /// <summary>The name of a key. What a Chinese input method types is called by its ASCII form.</summary>
    public static string Of(KeyEvent key)
    {
        var name = key.Key != Key.Character ? key.Key.ToString() : key.Character.Value == ' ' ? "Space" : Ascii(key.Character);
        var modifiers = key.Modifiers;
        return (modifiers.HasFlag(Modifiers.Control) ? "Ctrl+" : string.Empty)
            + (modifiers.HasFlag(Modifiers.Alt) ? "Alt+" : string.Empty)
            + (modifiers.HasFlag(Modifiers.Shift) && key.Key != Key.Character ? "Shift+" : string.Empty)
            + name;
    }

    private static string Ascii(Rune rune) => rune.Value switch
    {
        '。' => ".",
        '、' => "/",
        '《' => "<",
        '》' => ">",
        '·' => "`",
        '‘' or '’' => "'",
        <= char.MaxValue => FullWidth.ToAscii((char)rune.Value).ToString(),
        _ => rune.ToString(),
    };
}
