using System.Text;

namespace LogicToNeurons.Terminal.Input;

/// <summary>The keys behind bytes and sequences, as xterm, rxvt, the Linux console, and kitty send them.</summary>
internal static class KeySequences
{
    /// <summary>The key of one ASCII byte other than escape.</summary>
    public static KeyEvent OfAscii(int code, Modifiers modifiers) => code switch
    {
        '\r' or '\n' => new KeyEvent(Key.Enter, default, modifiers),
        '\t' => new KeyEvent(Key.Tab, default, modifiers),
        0x08 or 0x7F => new KeyEvent(Key.Backspace, default, modifiers),
        0 => KeyEvent.Of(' ', modifiers | Modifiers.Control),
        <= 0x1A => KeyEvent.Of((char)(code + 0x60), modifiers | Modifiers.Control),
        < 0x20 => KeyEvent.Of((char)(code + 0x40), modifiers | Modifiers.Control),
        _ => KeyEvent.Of((char)code, modifiers),
    };

    /// <summary>The key of a sequence that began with <c>ESC [</c>; null if there is none.</summary>
    public static KeyEvent? OfCsi(VtParameters parameters, char final, Modifiers alt)
    {
        var modifiers = alt | ModifiersOf(parameters[1]);
        switch (final)
        {
            case '~':
                return parameters[0] == 27 ? OfCode(parameters[2], modifiers) : OfNumber(parameters[0], modifiers);
            case '^':
                return OfNumber(parameters[0], modifiers | Modifiers.Control);
            case '$':
                return OfNumber(parameters[0], modifiers | Modifiers.Shift);
            case '@':
                return OfNumber(parameters[0], modifiers | Modifiers.Shift | Modifiers.Control);
            case 'u':
                return OfCode(parameters[0], modifiers);
            case 'Z':
                return new KeyEvent(Key.Tab, default, modifiers | Modifiers.Shift);
            case >= 'a' and <= 'd':
                return new KeyEvent(Arrow(final), default, modifiers | Modifiers.Shift);
            default:
                return parameters[0] > 1 ? null : OfLetter(final, modifiers);
        }
    }

    /// <summary>The key of <c>ESC [ [</c> and a letter, as the Linux console sends them; null if there is none.</summary>
    public static KeyEvent? OfLinux(char letter, Modifiers alt) =>
        letter is >= 'A' and <= 'E' ? new KeyEvent(Key.F1 + (letter - 'A'), default, alt) : null;

    /// <summary>The key of a sequence that began with <c>ESC O</c>; null if there is none.</summary>
    public static KeyEvent? OfSs3(VtParameters parameters, char final, Modifiers alt)
    {
        // The modifiers are the last number: both ESC O 5 P and ESC O 1 ; 5 P are sent.
        var modifiers = alt | ModifiersOf(parameters[Math.Max(0, parameters.Count - 1)]);
        return final switch
        {
            >= 'a' and <= 'd' => new KeyEvent(Arrow(final), default, modifiers | Modifiers.Control),
            'M' => new KeyEvent(Key.Enter, default, modifiers),
            // The number pad in application mode.
            >= 'j' and <= 'y' => KeyEvent.Of((char)(final - 'j' + '*'), modifiers & ~Modifiers.Shift),
            _ => OfLetter(final, modifiers),
        };
    }

    private static Modifiers ModifiersOf(int parameter) =>
        parameter is > 1 and <= 256 ? (Modifiers)((parameter - 1) & (int)(Modifiers.Shift | Modifiers.Alt | Modifiers.Control)) : Modifiers.None;

    private static Key Arrow(char letter) => letter switch
    {
        'a' => Key.Up,
        'b' => Key.Down,
        'c' => Key.Right,
        _ => Key.Left,
    };

    private static KeyEvent? OfLetter(char letter, Modifiers modifiers)
    {
        Key? key = letter switch
        {
            'A' => Key.Up,
            'B' => Key.Down,
            'C' => Key.Right,
            'D' => Key.Left,
            'F' => Key.End,
            'H' => Key.Home,
            >= 'P' and <= 'S' => Key.F1 + (letter - 'P'),
            _ => null,
        };
        return key is { } known ? new KeyEvent(known, default, modifiers) : null;
    }

    private static KeyEvent? OfNumber(int number, Modifiers modifiers)
    {
        Key? key = number switch
        {
            1 or 7 => Key.Home,
            2 => Key.Insert,
            3 => Key.Delete,
            4 or 8 => Key.End,
            5 => Key.PageUp,
            6 => Key.PageDown,
            >= 11 and <= 15 => Key.F1 + (number - 11),
            >= 17 and <= 21 => Key.F6 + (number - 17),
            23 or 24 => Key.F11 + (number - 23),
            25 or 26 => Key.F1 + (number - 25),
            28 or 29 => Key.F3 + (number - 28),
            >= 31 and <= 34 => Key.F5 + (number - 31),
            _ => null,
        };
        // F13 to F20 are what terminals send for F1 to F8 with Shift.
        return key is { } known ? new KeyEvent(known, default, number >= 25 ? modifiers | Modifiers.Shift : modifiers) : null;
    }

    private static KeyEvent? OfCode(int code, Modifiers modifiers)
    {
        if (code == 27)
        {
            return new KeyEvent(Key.Escape, default, modifiers);
        }

        if (code is '\r' or '\t' or 0x7F or 0x08)
        {
            return OfAscii(code, modifiers);
        }

        // The private use area has the names of keys that this program has no use for.
        if (code < ' ' || code is (>= 0x80 and < 0xA0) or (>= 0xE000 and <= 0xF8FF) || !Rune.IsValid(code))
        {
            return null;
        }

        var character = new Rune(code);
        var shifted = modifiers.HasFlag(Modifiers.Control) ? Rune.ToLowerInvariant(character)
            : modifiers.HasFlag(Modifiers.Shift) ? Rune.ToUpperInvariant(character)
            : character;
        return new KeyEvent(Key.Character, shifted, modifiers & ~Modifiers.Shift);
    }
}
