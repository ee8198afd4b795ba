using System.Collections.Immutable;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Source;

/// <summary>What a phase gives: a value, diagnostics, or both (a value with warnings).</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value; null exactly where there is an error.</param>
/// <param name="Diagnostics">What is to be said about the input, in the order of its text.</param>
public sealed record Outcome<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>Gets a value indicating whether there is no value.</summary>
    public bool Failed => Value is null;

    /// <summary>A value without any diagnostic.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>One error.</summary>
    public static implicit operator Outcome<T>(Diagnostic error) => new(null, [error]);
}
