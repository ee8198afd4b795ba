using LogicToNeurons.Engine.Stepping;

namespace LogicToNeurons.App.Levels;

/// <summary>Where a machine isn't what the instructions say.</summary>
/// <param name="Branch">The branch of time.</param>
/// <param name="Step">The step behind which it is wrong, from 1.</param>
/// <param name="Engine">The machine.</param>
/// <param name="Place">The first place that is wrong: a cell, a flag or the number of the next instruction.</param>
/// <param name="Expected">What the instructions say; null for a cell that nothing wrote.</param>
/// <param name="Found">What the machine holds; null for a cell that it holds for unwritten.</param>
/// <param name="IsStatus">Whether it is no place but whether the machine can go on.</param>
internal sealed record LevelDifference(Branch Branch, long Step, LevelEngine Engine, int Place, long? Expected, long? Found, bool IsStatus = false);
