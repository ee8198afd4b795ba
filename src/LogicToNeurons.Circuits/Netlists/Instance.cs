using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Netlists;

/// <summary>A circuit that stands inside a circuit.</summary>
/// <param name="Parent">The instance that it stands in, an index of <see cref="Netlist.Instances"/>, less than its own; −1 for the circuit itself.</param>
/// <param name="Name">Its name, unique in its parent, for example <c>FullAdder.2</c>; the circuit's own name at the top.</param>
/// <param name="Circuit">The name of the circuit that it is one of, for example <c>FullAdder</c>.</param>
/// <param name="Parameters">The values of its parameters, in order.</param>
/// <param name="IsLibrary">Whether the circuit is the library's.</param>
/// <param name="Origin">Where it was called.</param>
public sealed record Instance(
    int Parent,
    string Name,
    string Circuit,
    ImmutableArray<long> Parameters,
    bool IsLibrary,
    Origin Origin)
{
    /// <summary>Gets the circuit with its parameters, for example <c>RippleAdder&lt;8&gt;</c>.</summary>
    public string Title => Parameters.IsEmpty ? Circuit : FormattableString.Invariant($"{Circuit}<{string.Join(", ", Parameters)}>");
}
