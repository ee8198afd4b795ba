using System.Text;
using LogicToNeurons.Terminal.Hosts;
using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.Tests.Terminal.Hosts;

public sealed class ConsoleKeysTests
{
    private const ConsoleModifiers AltGr = ConsoleModifiers.Alt | ConsoleModifiers.Control;

    [Theory]
    [InlineData('a', ConsoleKey.A, ConsoleModifiers.None, Key.Character, 'a', Modifiers.None)]
    [InlineData('A', ConsoleKey.A, ConsoleModifiers.Shift, Key.Character, 'A', Modifiers.None)]
    [InlineData('\u0001', ConsoleKey.A, ConsoleModifiers.Control, Key.Character, 'a', Modifiers.Control)]
    [InlineData('\0', ConsoleKey.A, ConsoleModifiers.Control, Key.Character, 'a', Modifiers.Control)]
    [InlineData('\u0013', ConsoleKey.None, ConsoleModifiers.None, Key.Character, 's', Modifiers.Control)]
    [InlineData('\0', ConsoleKey.Spacebar, ConsoleModifiers.Control, Key.Character, ' ', Modifiers.Control)]
    [InlineData('x', ConsoleKey.X, ConsoleModifiers.Alt, Key.Character, 'x', Modifiers.Alt)]
    [InlineData('@', ConsoleKey.Q, AltGr, Key.Character, '@', Modifiers.None)]
    [InlineData('步', ConsoleKey.None, ConsoleModifiers.None, Key.Character, '步', Modifiers.None)]
    [InlineData(' ', ConsoleKey.Spacebar, ConsoleModifiers.None, Key.Character, ' ', Modifiers.None)]
    [InlineData('\r', ConsoleKey.Enter, ConsoleModifiers.None, Key.Enter, '\0', Modifiers.None)]
    [InlineData('\t', ConsoleKey.Tab, ConsoleModifiers.Shift, Key.Tab, '\0', Modifiers.Shift)]
    [InlineData('\0', ConsoleKey.F12, ConsoleModifiers.Control, Key.F12, '\0', Modifiers.Control)]
    [InlineData('\0', ConsoleKey.PageDown, ConsoleModifiers.Alt, Key.PageDown, '\0', Modifiers.Alt)]
    public void Read_Keys_AreEvents(char typed, ConsoleKey console, ConsoleModifiers held, Key key, char character, Modifiers modifiers) =>
        Assert.Equal(new KeyEvent(key, new Rune(character), modifiers), new ConsoleKeys().Read(Info(typed, console, held)));

    [Fact]
    public void Read_CharacterOfTwoHalves_IsOneEvent()
    {
        var keys = new ConsoleKeys();
        Assert.Null(keys.Read(Info('\uD83D')));
        Assert.Equal(new KeyEvent(Key.Character, new Rune(0x1F642)), keys.Read(Info('\uDE42')));
        Assert.Null(keys.Read(Info('\uDE42')));
    }

    [Fact]
    public void Read_ShiftAlone_IsNothing() => Assert.Null(new ConsoleKeys().Read(Info('\0', (ConsoleKey)16, ConsoleModifiers.Shift)));

    private static ConsoleKeyInfo Info(char typed, ConsoleKey key = ConsoleKey.None, ConsoleModifiers held = ConsoleModifiers.None) => new(
        typed,
        key,
        held.HasFlag(ConsoleModifiers.Shift),
        held.HasFlag(ConsoleModifiers.Alt),
        held.HasFlag(ConsoleModifiers.Control));
}
