namespace LogicToNeurons.Terminal.Input;

/// <summary>A button of a mouse.</summary>
public enum MouseButton
{
    /// <summary>None.</summary>
    None,

    /// <summary>The left one.</summary>
    Left,

    /// <summary>The middle one.</summary>
    Middle,

    /// <summary>The right one.</summary>
    Right,
}
