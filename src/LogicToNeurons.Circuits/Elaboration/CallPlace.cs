using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Where a circuit of another file is used: what its parameters make impossible is said there.</summary>
/// <param name="Source">The text.</param>
/// <param name="Span">The circuit's name in it.</param>
/// <param name="Title">The circuit with its parameters.</param>
/// <param name="IsLibrary">Whether it is one of the library.</param>
internal sealed record CallPlace(SourceText Source, TextSpan Span, string Title, bool IsLibrary)
{
    /// <summary>The place if the circuit is one of another file and has parameters, or of the library; else null.</summary>
    public static CallPlace? Of(GatesModule module, TextSpan span, CircuitDefinition definition, ImmutableArray<long> parameters)
    {
        var isForeign = definition.Module != module && (definition.Module.IsLibrary || !parameters.IsEmpty);
        return isForeign ? new CallPlace(module.Source, span, Signature.TitleOf(definition.Name, parameters), definition.Module.IsLibrary) : null;
    }
}
