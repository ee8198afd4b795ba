namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>Where a wire meets a node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Pin">An input of its cell right of a channel, an output left of one; 0 for a wire that passes.</param>
internal readonly record struct NodePin(int Node, int Pin);
