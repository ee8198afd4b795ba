namespace LogicToNeurons.Networks.Verification;

/// <summary>What is known of a network and the circuit that it was made from.</summary>
/// <param name="Method">How it is known.</param>
/// <param name="Patterns">How many patterns were compared.</param>
/// <param name="IsEqual">Whether they are the same.</param>
/// <param name="Difference">A pattern that they differ for, if one was found.</param>
public sealed record VerificationResult(VerificationMethod Method, long Patterns, bool IsEqual, PatternDifference? Difference = null);
