namespace LogicToNeurons.Drawing.Characters;

/// <summary>The characters that lines are drawn with.</summary>
public enum LineSigns
{
    /// <summary>Unicode's box drawing, light and heavy. A junction has three arms; <c>┼</c> and its kin are crossings.</summary>
    Unicode,

    /// <summary>
    /// ASCII: light <c>-</c> and <c>|</c>, heavy <c>=</c> and <c>#</c>, corners and junctions <c>+</c>; where a vertical line
    /// crosses a horizontal one it is <c>)</c>, or <c>#</c> if it is heavy.
    /// </summary>
    Ascii,
}
