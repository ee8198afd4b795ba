using LogicToNeurons.Engine.Stepping.Conditions;

namespace LogicToNeurons.App.Stepping;

/// <summary>A location to stop at.</summary>
/// <param name="Location">The location.</param>
/// <param name="Condition">What must be true there besides; null for nothing.</param>
/// <param name="ConditionText">The condition as typed.</param>
/// <param name="Skips">How many more times a run forward passes it before it stops.</param>
/// <param name="IsTemporary">Whether it goes away once a run has stopped there.</param>
/// <param name="Command">A command to be done when a run has stopped there; empty for none.</param>
internal sealed record Breakpoint(int Location, Condition? Condition = null, string ConditionText = "", int Skips = 0, bool IsTemporary = false, string Command = "");
