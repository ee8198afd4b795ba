namespace LogicToNeurons.Terminal.Widgets;

/// <summary>A way to go on with a line that is being typed.</summary>
/// <param name="Text">The whole line after it.</param>
/// <param name="Note">What to know about it; may be empty.</param>
public sealed record Completion(string Text, string Note);
