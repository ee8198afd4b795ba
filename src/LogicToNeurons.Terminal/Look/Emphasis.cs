namespace LogicToNeurons.Terminal.Look;

/// <summary>How text stands out without colour.</summary>
[Flags]
public enum Emphasis
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Dim.</summary>
    Dim = 2,

    /// <summary>Underlined.</summary>
    Underline = 4,

    /// <summary>Text and background colour exchanged.</summary>
    Reverse = 8,
}
