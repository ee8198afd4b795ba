namespace LogicToNeurons.App.Screens.Tours;

/// <summary>One thing to do in a tour.</summary>
/// <param name="Keys">What to press.</param>
/// <param name="TextKey">The key of what is said about it.</param>
/// <param name="IsDone">Whether it was done.</param>
internal sealed record TourStep(string Keys, string TextKey, Func<Shell, bool> IsDone);
