using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Functions.Layering;

/// <summary>A function whose layers read only the layer right before them, the outputs only the last one: <c>y = W₂·ReLU(W₁·x + b₁) + b₂</c>.</summary>
/// <param name="Function">The function; its neurons stand layer by layer.</param>
/// <param name="AreIdentity">For each neuron whether it only carries a value on.</param>
public sealed record LayeredFunction(ReluFunction Function, ImmutableArray<bool> AreIdentity)
{
    /// <summary>Gets the number of neurons that only carry values on.</summary>
    public int IdentityCount => AreIdentity.Count(static isIdentity => isIdentity);
}
