namespace LogicToNeurons.Terminal.Input;

/// <summary>What the bytes before the next one began.</summary>
internal enum VtState
{
    /// <summary>Nothing.</summary>
    Ground,

    /// <summary><c>ESC</c>: a key or the start of a sequence.</summary>
    Escape,

    /// <summary><c>ESC [</c> and parameters.</summary>
    Csi,

    /// <summary><c>ESC O</c>.</summary>
    Ss3,

    /// <summary><c>ESC [ [</c>.</summary>
    LinuxFunction,

    /// <summary><c>ESC [ M</c>, which three raw bytes follow.</summary>
    OldMouse,

    /// <summary>A string that ends with <c>BEL</c> or <c>ESC \</c>: a reply of the terminal.</summary>
    String,

    /// <summary>An escape in such a string.</summary>
    StringEscape,

    /// <summary><c>ESC [ 200 ~</c> and a pasted text.</summary>
    Paste,
}
