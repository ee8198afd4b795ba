namespace LogicToNeurons.Terminal.Input;

/// <summary>What mouse sequences mean.</summary>
internal static class MouseSequences
{
    private const int NoButton = 3;
    private const int Shift = 4;
    private const int Alt = 8;
    private const int Control = 16;
    private const int Motion = 32;
    private const int Wheel = 64;
    private const int OtherButtons = 128;
    private const int MaxPlace = 0xFFFF;

    /// <summary>The event of <c>ESC [ &lt; code ; column ; row M</c>, with a small m for a release; null for moves without a button and what isn't known.</summary>
    public static MouseEvent? OfSgr(VtParameters parameters, char final) => final switch
    {
        'M' when parameters.Count == 3 => Of(parameters[0], parameters[1], parameters[2], isRelease: false),
        'm' when parameters.Count == 3 => Of(parameters[0], parameters[1], parameters[2], isRelease: true),
        _ => null,
    };

    /// <summary>The event of <c>ESC [ M</c> and three bytes, each 32 more than it means.</summary>
    public static MouseEvent? OfOld(byte code, byte column, byte row)
    {
        var meant = code - 32;
        var isRelease = (meant & (Wheel | Motion | NoButton)) == NoButton;
        return meant < 0 ? null : Of(isRelease ? meant & ~NoButton : meant, column - 32, row - 32, isRelease);
    }

    private static MouseEvent? Of(int code, int column, int row, bool isRelease)
    {
        if (column is < 1 or > MaxPlace || row is < 1 or > MaxPlace || code >= OtherButtons)
        {
            return null;
        }

        var modifiers = (code & Shift) != 0 ? Modifiers.Shift : Modifiers.None;
        modifiers |= (code & Alt) != 0 ? Modifiers.Alt : Modifiers.None;
        modifiers |= (code & Control) != 0 ? Modifiers.Control : Modifiers.None;
        var low = code & NoButton;
        if ((code & Wheel) != 0)
        {
            return isRelease || low > 1
                ? null
                : new MouseEvent(low == 0 ? MouseAction.WheelUp : MouseAction.WheelDown, MouseButton.None, column - 1, row - 1, modifiers);
        }

        if (low == NoButton)
        {
            return null;
        }

        var action = isRelease ? MouseAction.Release : (code & Motion) != 0 ? MouseAction.Drag : MouseAction.Press;
        return new MouseEvent(action, MouseButton.Left + low, column - 1, row - 1, modifiers);
    }
}
