namespace LogicToNeurons.Terminal.Look;

/// <summary>The signs that a terminal can show. Words are written as they are with either.</summary>
public enum GlyphSet
{
    /// <summary>Lines, arrows, dots.</summary>
    Unicode,

    /// <summary>ASCII stand-ins for all of these.</summary>
    Ascii,
}
