namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>What is wanted of a sum.</summary>
/// <param name="Terms">What is added.</param>
/// <param name="Digits">The exponents of the digits.</param>
/// <param name="Carries">The columns into which the carry is wanted; none unless every carry is a bit.</param>
/// <param name="LimbBits">The most columns that are added at once.</param>
/// <param name="SumBound">What the terms of one sign of a neuron must not exceed (rule E).</param>
internal sealed record SumRequest(IReadOnlyList<SumTerm> Terms, IReadOnlySet<int> Digits, IReadOnlySet<int> Carries, int LimbBits, long SumBound)
{
    /// <summary>Gets what is added, column by column.</summary>
    public SumColumns Columns { get; } = new(Terms);

    /// <summary>Gets the highest column that matters.</summary>
    public int Top { get; } = Math.Max(Digits.Append(-1).Max(), Carries.Append(0).Max() - 1);
}
