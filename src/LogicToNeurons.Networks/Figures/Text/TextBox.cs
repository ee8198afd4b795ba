using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Figures.Text;

/// <summary>Where an item of a drawing stands, in rows.</summary>
/// <param name="Top">Its first row.</param>
/// <param name="Height">Its rows.</param>
/// <param name="OutRow">The row that its wire leaves on.</param>
/// <param name="Pins">The item on the left that each of its pins is joined to, with the pin's row, from top to bottom.</param>
internal sealed record TextBox(int Top, int Height, int OutRow, ImmutableArray<(int Source, int Row)> Pins);
