using LogicToNeurons.Circuits.Syntax;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>A circuit as a file defines it.</summary>
/// <param name="Module">The file.</param>
/// <param name="Syntax">What is written there.</param>
internal sealed record CircuitDefinition(GatesModule Module, CircuitSyntax Syntax)
{
    public string Name => Syntax.Name.Name;

    /// <summary>Gets the name with its parameters, for example <c>RippleAdder&lt;n&gt;</c>.</summary>
    public string Title => Syntax.Parameters.IsEmpty ? Name : $"{Name}<{string.Join(", ", Syntax.Parameters.Select(parameter => parameter.Name))}>";

    // One definition is one thing, whatever it holds.
    public bool Equals(CircuitDefinition? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
