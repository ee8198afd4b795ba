using LogicToNeurons.Source;

namespace LogicToNeurons.App.Files;

/// <summary>How an editor ended.</summary>
/// <param name="ExitCode">Its exit code; null if it didn't start.</param>
/// <param name="Problem">Why it didn't start; null if it did.</param>
public sealed record EditorOutcome(int? ExitCode, Phrase? Problem);
