using System.Text;
using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.Terminal.Hosts;

/// <summary>Turns what <see cref="Console.ReadKey(bool)"/> tells into events.</summary>
public sealed class ConsoleKeys
{
    private char _firstHalf;

    /// <summary>The event of a key.</summary>
    /// <returns>Null for keys that do nothing alone, and for the first half of a character that takes two.</returns>
    public KeyEvent? Read(ConsoleKeyInfo info)
    {
        var modifiers = ModifiersOf(info.Modifiers);
        if (KeyOf(info.Key) is { } key)
        {
            return new KeyEvent(key, default, modifiers);
        }

        // Some keyboards type characters with AltGr, which is told as Ctrl and Alt.
        const Modifiers AltGr = Modifiers.Alt | Modifiers.Control;
        var isTyped = info.KeyChar >= ' ' && ((modifiers & Modifiers.Control) == Modifiers.None || (modifiers & AltGr) == AltGr);
        if (isTyped)
        {
            return Typed(info.KeyChar, (modifiers & AltGr) == AltGr ? Modifiers.None : modifiers & Modifiers.Alt);
        }

        return info.Key switch
        {
            >= ConsoleKey.A and <= ConsoleKey.Z => KeyEvent.Of((char)(info.Key - ConsoleKey.A + 'a'), (modifiers & Modifiers.Alt) | Modifiers.Control),
            ConsoleKey.Spacebar => KeyEvent.Of(' ', modifiers & ~Modifiers.Shift),
            _ when info.KeyChar is > '\0' and < ' ' => KeyEvent.Of((char)(info.KeyChar + (info.KeyChar <= 26 ? 0x60 : 0x40)), (modifiers & Modifiers.Alt) | Modifiers.Control),
            _ => null,
        };
    }

    private KeyEvent? Typed(char character, Modifiers modifiers)
    {
        var first = _firstHalf;
        _firstHalf = char.IsHighSurrogate(character) ? character : '\0';
        if (char.IsLowSurrogate(character))
        {
            return Rune.TryCreate(first, character, out var whole) ? new KeyEvent(Key.Character, whole, modifiers) : null;
        }

        return _firstHalf == '\0' && character is not '\u007F' ? KeyEvent.Of(character, modifiers) : null;
    }

    private static Modifiers ModifiersOf(ConsoleModifiers held) =>
        (held.HasFlag(ConsoleModifiers.Shift) ? Modifiers.Shift : Modifiers.None)
        | (held.HasFlag(ConsoleModifiers.Alt) ? Modifiers.Alt : Modifiers.None)
        | (held.HasFlag(ConsoleModifiers.Control) ? Modifiers.Control : Modifiers.None);

    private static Key? KeyOf(ConsoleKey key) => key switch
    {
        ConsoleKey.Enter => Key.Enter,
        ConsoleKey.Tab => Key.Tab,
        ConsoleKey.Escape => Key.Escape,
        ConsoleKey.Backspace => Key.Backspace,
        ConsoleKey.Delete => Key.Delete,
        ConsoleKey.Insert => Key.Insert,
        ConsoleKey.UpArrow => Key.Up,
        ConsoleKey.DownArrow => Key.Down,
        ConsoleKey.LeftArrow => Key.Left,
        ConsoleKey.RightArrow => Key.Right,
        ConsoleKey.Home => Key.Home,
        ConsoleKey.End => Key.End,
        ConsoleKey.PageUp => Key.PageUp,
        ConsoleKey.PageDown => Key.PageDown,
        >= ConsoleKey.F1 and <= ConsoleKey.F12 => Key.F1 + (key - ConsoleKey.F1),
        _ => null,
    };
}
