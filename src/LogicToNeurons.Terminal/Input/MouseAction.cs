namespace LogicToNeurons.Terminal.Input;

/// <summary>What a mouse does.</summary>
public enum MouseAction
{
    /// <summary>A button goes down.</summary>
    Press,

    /// <summary>A button comes up.</summary>
    Release,

    /// <summary>The mouse moves with a button held down.</summary>
    Drag,

    /// <summary>The wheel turns away from the user.</summary>
    WheelUp,

    /// <summary>The wheel turns towards the user.</summary>
    WheelDown,
}
