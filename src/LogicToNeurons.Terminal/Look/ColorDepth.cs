namespace LogicToNeurons.Terminal.Look;

/// <summary>How many colours a terminal may be asked for.</summary>
public enum ColorDepth
{
    /// <summary>None: only bold, dim, underlined, and reversed text.</summary>
    None,

    /// <summary>The 16 colours that users choose themselves in their terminal's settings.</summary>
    Sixteen,

    /// <summary>xterm's 256 colours.</summary>
    Palette,
}
