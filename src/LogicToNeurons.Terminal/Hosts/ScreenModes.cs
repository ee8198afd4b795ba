namespace LogicToNeurons.Terminal.Hosts;

/// <summary>What a full-screen program asks of a VT terminal, and how it takes it back.</summary>
internal static class ScreenModes
{
    /// <summary>Gets the request for the alternate screen, a hidden cursor, no wrapping, and pastes with marks.</summary>
    public static ReadOnlySpan<byte> Enter => "\e[?1049h\e[?25l\e[?7l\e[?2004h\e[m\e[2J"u8;

    /// <summary>Gets the request for mouse events: buttons, drags, and the wheel, with SGR places.</summary>
    public static ReadOnlySpan<byte> EnterMouse => "\e[?1002h\e[?1006h"u8;

    /// <summary>Gets the end of mouse events and marked pastes.</summary>
    public static ReadOnlySpan<byte> LeaveInput => "\e[?1006l\e[?1002l\e[?2004l"u8;

    /// <summary>Gets the way back to the ordinary screen. Programs before us may have left the cursor keys and the number pad in application mode.</summary>
    public static ReadOnlySpan<byte> LeaveScreen => "\e[m\e[?1l\e>\e[?7h\e[?25h\e[?1049l"u8;
}
