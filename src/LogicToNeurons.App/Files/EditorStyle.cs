namespace LogicToNeurons.App.Files;

/// <summary>How editors take a file and a line.</summary>
internal enum EditorStyle
{
    /// <summary>Only a file: nothing is known about a line.</summary>
    FileOnly,

    /// <summary><c>+LINE FILE</c>.</summary>
    PlusLine,

    /// <summary><c>FILE:LINE</c>.</summary>
    FileColonLine,

    /// <summary><c>--wait FILE:LINE</c>.</summary>
    WaitFileColonLine,

    /// <summary><c>--wait --goto FILE:LINE</c>.</summary>
    WaitGoto,
}
