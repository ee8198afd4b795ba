using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>A name that the author gave to a net or a bus.</summary>
/// <param name="Instance">The instance whose name it is, an index of <see cref="Netlist.Instances"/>.</param>
/// <param name="Name">The name.</param>
/// <param name="Nets">Its nets, bit 0 first.</param>
/// <param name="IsBus">Whether it is a bus; a bus may be one bit wide.</param>
/// <param name="Role">What it is to its instance.</param>
public sealed record Signal(int Instance, string Name, ImmutableArray<int> Nets, bool IsBus, SignalRole Role)
{
    /// <summary>The name of a bit: <c>a[3]</c>, or the signal's own name if it isn't a bus.</summary>
    public string BitName(int bit) => IsBus ? FormattableString.Invariant($"{Name}[{bit}]") : Name;
}
