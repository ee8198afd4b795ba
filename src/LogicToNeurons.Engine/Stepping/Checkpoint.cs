namespace LogicToNeurons.Engine.Stepping;

/// <summary>A state to start again from.</summary>
/// <param name="Step">The number of steps before it.</param>
/// <param name="State">The state.</param>
internal sealed record Checkpoint(long Step, Snapshot State);
