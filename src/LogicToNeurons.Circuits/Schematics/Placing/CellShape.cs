using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>The size of a cell and the places of its pins.</summary>
/// <param name="Width">Its columns.</param>
/// <param name="Height">Its rows.</param>
/// <param name="InputRows">For each input its row, from 0.</param>
/// <param name="OutputRows">For each output its row, from 0.</param>
internal sealed record CellShape(int Width, int Height, ImmutableArray<int> InputRows, ImmutableArray<int> OutputRows);
