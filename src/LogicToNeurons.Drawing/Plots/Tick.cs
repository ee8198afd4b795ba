namespace LogicToNeurons.Drawing.Plots;

/// <summary>A round value on an axis.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">How it is written; labels of one axis differ.</param>
internal readonly record struct Tick(double Value, string Label);
