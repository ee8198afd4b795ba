namespace LogicToNeurons.Terminal.Look;

/// <summary>How bright a terminal's background is.</summary>
public enum Tone
{
    /// <summary>Light text on a dark background.</summary>
    Dark,

    /// <summary>Dark text on a light background.</summary>
    Light,
}
