namespace LogicToNeurons.Engine.Stepping;

/// <summary>What one step did to one place of the state.</summary>
/// <param name="Place">The place, from 0.</param>
/// <param name="IsWrite">Whether the place was written; else it was read.</param>
/// <param name="Before">The value before the step.</param>
/// <param name="After">The value after the step; of a read, the value read.</param>
public readonly record struct Access(int Place, bool IsWrite, long Before, long After);
