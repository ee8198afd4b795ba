namespace LogicToNeurons.Circuits.Explaining;

/// <summary>A net that another net's value comes from.</summary>
/// <param name="Net">The net.</param>
/// <param name="Value">Its value then.</param>
/// <param name="Role">What it has to do with the other net's value.</param>
public readonly record struct NetSource(int Net, bool Value, SourceRole Role);
