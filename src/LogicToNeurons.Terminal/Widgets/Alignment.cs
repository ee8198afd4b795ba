namespace LogicToNeurons.Terminal.Widgets;

/// <summary>Where in its column a text stands.</summary>
public enum Alignment
{
    /// <summary>At the start.</summary>
    Left,

    /// <summary>At the end.</summary>
    Right,
}
