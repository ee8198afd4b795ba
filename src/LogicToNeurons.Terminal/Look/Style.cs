namespace LogicToNeurons.Terminal.Look;

/// <summary>How a cell looks.</summary>
/// <param name="Foreground">The text's colour.</param>
/// <param name="Background">The background's colour.</param>
/// <param name="Emphasis">What else makes it stand out.</param>
public readonly record struct Style(Color Foreground, Color Background = default, Emphasis Emphasis = Emphasis.None)
{
    /// <summary>Gets the look of text that the terminal wasn't asked anything for.</summary>
    public static Style Plain => default;

    /// <summary>Whether two looks are the same. Written out, because what the compiler would write has to be compiled at every start.</summary>
    public bool Equals(Style other) =>
        Foreground.Index == other.Foreground.Index && Background.Index == other.Background.Index && Emphasis == other.Emphasis;

    /// <inheritdoc/>
    public override int GetHashCode() => (((Foreground.Index << 10) ^ Background.Index) << 4) ^ (int)Emphasis;
}
