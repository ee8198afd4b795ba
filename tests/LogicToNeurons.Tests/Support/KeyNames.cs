using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.Tests.Support;

/// <summary>Keys by their names, as help and documents write them: <c>s</c>, <c>Enter</c>, <c>Shift+Tab</c>, <c>Ctrl+c</c>.</summary>
internal static class KeyNames
{
    public static KeyEvent Parse(string name)
    {
        var modifiers = Modifiers.None;
        while (name.Length > 1 && name.IndexOf('+', StringComparison.Ordinal) is > 0 and var plus)
        {
            modifiers |= name[..plus] switch
            {
                "Ctrl" => Modifiers.Control,
                "Alt" => Modifiers.Alt,
                "Shift" => Modifiers.Shift,
                _ => throw new ArgumentException($"No key '{name}'.", nameof(name)),
            };
            name = name[(plus + 1)..];
        }

        return name switch
        {
            "Esc" => new KeyEvent(Key.Escape, default, modifiers),
            "Space" => KeyEvent.Of(' ', modifiers),
            _ when name.EnumerateRunes().Count() == 1 => new KeyEvent(Key.Character, name.EnumerateRunes().First(), modifiers),
            _ => new KeyEvent(Enum.Parse<Key>(name), default, modifiers),
        };
    }

    public static IEnumerable<KeyEvent> Typed(string text) => text.EnumerateRunes().Select(static rune => new KeyEvent(Key.Character, rune));
}
