using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>A circuit with values for its parameters: as much as one must know to use it.</summary>
/// <param name="Definition">The circuit.</param>
/// <param name="Parameters">The values of its parameters.</param>
/// <param name="Inputs">The widths of its inputs.</param>
/// <param name="Outputs">The widths of its outputs.</param>
internal sealed record Signature(CircuitDefinition Definition, ImmutableArray<long> Parameters, ImmutableArray<int> Inputs, ImmutableArray<int> Outputs)
{
    /// <summary>Gets the name as one writes it, for example <c>RippleAdder&lt;8&gt;</c>.</summary>
    public string Title => TitleOf(Definition.Name, Parameters);

    public static string TitleOf(string name, ImmutableArray<long> parameters) =>
        parameters.IsEmpty ? name : FormattableString.Invariant($"{name}<{string.Join(", ", parameters)}>");
}
