namespace LogicToNeurons.Networks.Compilation.Mapping;

/// <summary>How much work covering a circuit with cuts may be; more finds fewer neurons.</summary>
/// <param name="CutsPerNode">The most cuts kept for each node.</param>
/// <param name="FlowRounds">How often the whole circuit is covered anew by estimates.</param>
/// <param name="ExactRounds">How often every node's choice is compared with all others by the exact number of neurons, at most.</param>
/// <param name="AdderPrice">What estimates take for the sum or the carry of a full adder; together they take 2 neurons.</param>
public sealed record MappingSettings(int CutsPerNode = 16, int FlowRounds = 6, int ExactRounds = 6, float AdderPrice = 0.5f)
{
    /// <summary>Gets what tells that nobody waits for it any more.</summary>
    public CancellationToken Cancellation { get; init; }
}
