using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>An instance whose inside is to be built.</summary>
/// <param name="Signature">The circuit.</param>
/// <param name="Instance">The instance's number in the builder.</param>
/// <param name="Inputs">The nets of its inputs.</param>
/// <param name="Outputs">The nets of its outputs, which its inside shall drive.</param>
/// <param name="Depth">In how many circuits it stands.</param>
/// <param name="Caller">Where what its parameters make impossible is reported; null for its own text.</param>
internal sealed record InstanceJob(Signature Signature, int Instance, ImmutableArray<ImmutableArray<int>> Inputs, ImmutableArray<ImmutableArray<int>> Outputs, int Depth, CallPlace? Caller);
