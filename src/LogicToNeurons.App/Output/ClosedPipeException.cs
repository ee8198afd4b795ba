namespace LogicToNeurons.App.Output;

/// <summary>Nobody reads any more; the program ends quietly.</summary>
internal sealed class ClosedPipeException() : IOException("Nobody reads any more.");
