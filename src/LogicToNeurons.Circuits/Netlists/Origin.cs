using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>Where a gate comes from.</summary>
/// <param name="Instance">The instance that it was made in, an index of <see cref="Netlist.Instances"/>; 0 is the circuit itself.</param>
/// <param name="Source">The text that it was written in, an index of <see cref="Netlist.Sources"/>; −1 if there is none.</param>
/// <param name="Span">The place in that text.</param>
public readonly record struct Origin(int Instance, int Source, TextSpan Span)
{
    /// <summary>Gets the origin of something that nobody wrote.</summary>
    public static Origin None => new(0, -1, default);
}
