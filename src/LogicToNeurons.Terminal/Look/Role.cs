namespace LogicToNeurons.Terminal.Look;

/// <summary>What a cell means. A theme decides how that looks; no meaning hangs on a role alone.</summary>
public enum Role
{
    /// <summary>Ordinary text.</summary>
    Normal,

    /// <summary>Less important: comments, empty places, separators.</summary>
    Muted,

    /// <summary>More important than its surroundings.</summary>
    Strong,

    /// <summary>A heading.</summary>
    Title,

    /// <summary>The line around a pane.</summary>
    Border,

    /// <summary>The line around the pane that gets the keys.</summary>
    Focus,

    /// <summary>The item that the next key is about.</summary>
    Selection,

    /// <summary>Where control is.</summary>
    Current,

    /// <summary>What the last step changed.</summary>
    Changed,

    /// <summary>What the next step reads.</summary>
    Read,

    /// <summary>What the next step writes.</summary>
    Written,

    /// <summary>A place to stop at.</summary>
    Stop,

    /// <summary>Something is wrong.</summary>
    Fault,

    /// <summary>Something may be wrong.</summary>
    Warning,

    /// <summary>Something is right.</summary>
    Good,

    /// <summary>A key that may be pressed.</summary>
    Key,

    /// <summary>What a search found.</summary>
    Match,

    /// <summary>A word of a language: a mnemonic, a directive.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A name.</summary>
    Name,
}
