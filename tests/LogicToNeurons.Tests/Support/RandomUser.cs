using System.Diagnostics;
using LogicToNeurons.Terminal.Input;

namespace LogicToNeurons.Tests.Support;

/// <summary>Somebody who presses anything, types anything, and plays with the mouse and the window.</summary>
internal sealed class RandomUser(Random random, IReadOnlyList<string>? lines = null)
{
    private static readonly string[] Keys =
    [
        "s", "b", "S", "B", "r", "R", "c", "<", ">", "[", "]", "m", "'", "d", ".", "w", "Enter", "e", "v", "n", "N", "Tab", "Shift+Tab", "+", "-",
        "t", "1", "L", "?", "F1", "F5", "F9", "F10", "Space", "o", "W", "T", "E", "q", "Esc", "Ctrl+c", "Ctrl+z", "Ctrl+l", ":", "/", "=", "g", "J",
        "Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Backspace", "Delete", "x", "？", "：", "。", "＋", "Alt+x", "Ctrl+a", "F12", "Insert", "2", "k", "j", "i", "u", "p", "z", "y", "C", "P", "3", "M",
    ];

    private static readonly string[] Often = ["s", "s", "s", "b", "r", "R", "Tab", "Down", "Up", "Enter", "Enter", "Esc", "Esc"];

    private static readonly string[] Lines =
    [
        "go 5", "go +7", "-3", "0", "1000", "set r0 40", "set 9 15", "set 16 -1", "set zero 1", "set pc 13", "set r1", "jump 13", "jump 15", "jump loop", "break 13", "break 15 once",
        "break 15 if r0 > 2 skip 1", "when r0 = 3", "when", "watch 10", "watch 8 read", "clear", "remove", "find r0 > 2", "rfind r0 = 1", "find zero", "switch 1", "switch 2", "switch",
        "compare", "compare 1 2", "base hex", "base bin", "base dec", "speed 10", "speed 1000", "speed", "cell 200", "cell 0", "cell nowhere", "why 10", "why zero", "why pc", "why r1",
        "mark", "next-mark", "restart", "reload", "bug", "tour", "help", "loop", "nothing", "s", "", "break 99", "search r0", "search 18", "quit", "zoom", "language", "welcome",
    ];

    private readonly IReadOnlyList<string> _lines = lines ?? Lines;

    /// <summary>The next thing, as some events.</summary>
    public IEnumerable<InputEvent> Next(int width, int height) => random.Next(100) switch
    {
        < 40 => [KeyNames.Parse(Often[random.Next(Often.Length)])],
        < 65 => [KeyNames.Parse(Keys[random.Next(Keys.Length)])],
        < 80 => [KeyNames.Parse("Esc"), KeyNames.Parse("Esc"), KeyNames.Parse(":"), .. KeyNames.Typed(_lines[random.Next(_lines.Count)]), KeyNames.Parse("Enter")],
        < 84 => KeyNames.Typed(Text()),
        < 86 => [new PasteEvent(Text() + "\n" + Text())],
        < 97 => [Mouse(width, height)],
        _ => [new ResizeEvent(random.Next(1, 201), random.Next(1, 81))],
    };

    /// <summary>Plays round after round, one usually and for some time at full count; what fails names its seed.</summary>
    public static void Repeat(int seed, TimeSpan fullTime, Action<int> play)
    {
        var watch = Stopwatch.StartNew();
        for (var round = 0; round == 0 || (Scale.IsFull && watch.Elapsed < fullTime); round++)
        {
            var full = (seed * 1_000_000) + round;
            try
            {
                play(full);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {full}: {exception.Message}", exception);
            }
        }
    }

    private MouseEvent Mouse(int width, int height)
    {
        var action = (MouseAction)random.Next(5);
        var button = action is MouseAction.WheelUp or MouseAction.WheelDown ? MouseButton.None : MouseButton.Left;
        return new MouseEvent(action, button, random.Next(width), random.Next(height));
    }

    private string Text() => new(random.GetItems<char>("rsab 0189.,#:中（，é\t\u0301", random.Next(1, 6)));
}
