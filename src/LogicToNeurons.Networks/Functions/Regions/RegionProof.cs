using System.Collections.Immutable;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>What is known about two networks.</summary>
/// <param name="Verdict">Whether they are the same function on all real inputs.</param>
/// <param name="Regions">The number of linear regions that were compared.</param>
/// <param name="Point">Values of the inputs, in the first network's order, where they differ; empty unless refuted.</param>
/// <param name="Differences">The outputs that differ there.</param>
/// <param name="IsTooLarge">Whether there are more inputs or neurons than <see cref="RegionLimits"/> allows, so that nothing was tried.</param>
public sealed record RegionProof(
    Verdict Verdict,
    long Regions,
    ImmutableArray<Rational> Point,
    ImmutableArray<OutputDifference> Differences,
    bool IsTooLarge);
