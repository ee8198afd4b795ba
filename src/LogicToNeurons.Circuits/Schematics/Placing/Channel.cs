namespace LogicToNeurons.Circuits.Schematics.Placing;

/// <summary>The routed wires between two columns.</summary>
/// <param name="Trunks">The vertical pieces, with their tracks.</param>
/// <param name="Straight">The wires that run through a row from side to side.</param>
/// <param name="Bends">Horizontal pieces between two trunks of a wire.</param>
/// <param name="TrackCount">The number of tracks.</param>
internal sealed record Channel(
    IReadOnlyList<Trunk> Trunks,
    IReadOnlyList<(int Wire, int Row)> Straight,
    IReadOnlyList<(int Row, Trunk First, Trunk Second)> Bends,
    int TrackCount);
