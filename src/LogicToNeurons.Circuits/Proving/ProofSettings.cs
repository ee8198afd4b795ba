using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>How long and by what means to look for a proof.</summary>
/// <param name="Limit">The longest time; when it is over the verdict is <see cref="Verdict.Unknown"/>.</param>
public sealed record ProofSettings(TimeSpan Limit)
{
    /// <summary>Gets a minute, and all methods.</summary>
    public static ProofSettings Default { get; } = new(TimeSpan.FromSeconds(60));

    /// <summary>Gets the methods that may be used.</summary>
    public ImmutableArray<ProofMethod> Methods { get; init; } = ProofMethods.All;

    /// <summary>Gets what stops the search from outside, by an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    internal bool Allows(ProofMethod method) => Methods.Contains(method);
}
