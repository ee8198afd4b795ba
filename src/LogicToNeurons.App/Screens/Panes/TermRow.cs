namespace LogicToNeurons.App.Screens.Panes;

/// <summary>A term of the sum that is selected.</summary>
/// <param name="Signal">The signal; −1 for the bias.</param>
/// <param name="Weight">Its weight, or the bias.</param>
internal sealed record TermRow(int Signal, double Weight);
