namespace LogicToNeurons.Terminal.Input;

/// <summary>Keys that are held down with another one.</summary>
[Flags]
public enum Modifiers
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Shift.</summary>
    Shift = 1,

    /// <summary>Alt.</summary>
    Alt = 2,

    /// <summary>Ctrl.</summary>
    Control = 4,
}
