namespace LogicToNeurons.Engine.Stepping;

/// <summary>The answer to "when was this last written?".</summary>
/// <param name="Step">The number of the step that wrote it, from 1; of a change from outside, the step behind which it was made.</param>
/// <param name="Location">Where control was before that step; −1 for a change from outside.</param>
/// <param name="Before">The value before.</param>
/// <param name="After">The value written.</param>
public readonly record struct WriteEvent(long Step, int Location, long Before, long After)
{
    /// <summary>Gets a value indicating whether no step wrote it but someone from outside.</summary>
    public bool IsChange => Location < 0;
}
