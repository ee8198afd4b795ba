using System.Text;

namespace LogicToNeurons.Terminal.Input;

/// <summary>Something that happened outside: what a host hands to an application, in order.</summary>
public abstract record InputEvent;

/// <summary>A key.</summary>
/// <param name="Key">Which one; <see cref="Key.Character"/> for anything that types a character.</param>
/// <param name="Character">What it types; NUL for the other keys. With Ctrl the plain letter in lower case.</param>
/// <param name="Modifiers">What was held down. Shift isn't told for characters: it is in the character.</param>
public sealed record KeyEvent(Key Key, Rune Character = default, Modifiers Modifiers = Modifiers.None) : InputEvent
{
    /// <summary>A key that types a character.</summary>
    public static KeyEvent Of(char character, Modifiers modifiers = Modifiers.None) => new(Key.Character, new Rune(character), modifiers);

    /// <summary>Whether it is a character without Ctrl and Alt.</summary>
    public bool Types(char character) => Key == Key.Character && Modifiers == Modifiers.None && Character.Value == character;

    /// <summary>Whether it is a letter with Ctrl.</summary>
    public bool IsControl(char letter) => Key == Key.Character && Modifiers == Modifiers.Control && Character.Value == letter;
}

/// <summary>A mouse event.</summary>
/// <param name="Action">What the mouse did.</param>
/// <param name="Button">Which button; none for the wheel and for plain moves.</param>
/// <param name="X">The column, from 0.</param>
/// <param name="Y">The row, from 0.</param>
/// <param name="Modifiers">What was held down.</param>
public sealed record MouseEvent(MouseAction Action, MouseButton Button, int X, int Y, Modifiers Modifiers = Modifiers.None) : InputEvent
{
    private const int RowsANotch = 3;

    /// <summary>Gets by how many rows a list is to move: up if negative; 0 for anything but the wheel.</summary>
    public int WheelRows => Action switch
    {
        MouseAction.WheelUp => -RowsANotch,
        MouseAction.WheelDown => RowsANotch,
        _ => 0,
    };
}

/// <summary>A text that was pasted as a whole; line breaks are LF.</summary>
/// <param name="Text">The text.</param>
public sealed record PasteEvent(string Text) : InputEvent;

/// <summary>The terminal has another size now.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public sealed record ResizeEvent(int Width, int Height) : InputEvent;

/// <summary>The terminal is ours again after something else was on it; the host draws everything anew with the next frame.</summary>
public sealed record ResumeEvent : InputEvent;

/// <summary>It is time to go: the terminal is gone, or the system asks the process to end.</summary>
/// <param name="ExitCode">The exit code that belongs to the reason: 128 and the signal's number; 0 for the end of input.</param>
public sealed record EndEvent(int ExitCode) : InputEvent;
