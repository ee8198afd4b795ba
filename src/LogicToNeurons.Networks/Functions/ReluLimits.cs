namespace LogicToNeurons.Networks.Functions;

/// <summary>How large a network of a <c>.relu</c> text may become; what is larger is a diagnostic.</summary>
/// <param name="MostNeurons">The most neurons.</param>
/// <param name="MostTerms">The most terms of all values together, those that are worked out on the way too.</param>
/// <param name="MostBits">The most binary digits of a number.</param>
public sealed record ReluLimits(int MostNeurons, long MostTerms, int MostBits)
{
    /// <summary>Gets limits that keep any input within seconds.</summary>
    public static ReluLimits Default { get; } = new(100_000, 5_000_000, 10_000);
}
