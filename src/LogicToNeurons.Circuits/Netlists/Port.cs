using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>A named input or output of a circuit: one net or a bus.</summary>
/// <param name="Name">Its name as it was written, for example <c>c'</c>; never empty.</param>
/// <param name="Nets">Its nets, bit 0, the least, first.</param>
/// <param name="IsBus">Whether it was declared with a width; a bus may be one bit wide.</param>
public sealed record Port(string Name, ImmutableArray<int> Nets, bool IsBus)
{
    /// <summary>Gets the number of bits.</summary>
    public int Width => Nets.Length;

    /// <summary>Gets a value indicating whether its bits are numbered from the highest on, as those of <c>[0:3]</c> in Verilog.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The name of a bit: <c>a[3]</c>, or the port's own name if it isn't a bus.</summary>
    public string BitName(int bit) => IsBus ? FormattableString.Invariant($"{Name}[{PositionOf(bit)}]") : Name;

    /// <summary>The bit that has an index in its name, or the index of a bit: they are the same, unless the port is reversed.</summary>
    public int PositionOf(int index) => IsReversed ? Width - 1 - index : index;
}
