namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>The digits of a sum, with what it takes to check them.</summary>
internal sealed class SumPlan
{
    private readonly Dictionary<(int Low, int Exponent), Remainder> _remainders = [];

    /// <summary>Gets the first columns of the limbs, rising.</summary>
    public List<int> Lows { get; } = [];

    /// <summary>Gets the digits by their exponents.</summary>
    public Dictionary<int, AffineForm> Digits { get; } = [];

    /// <summary>Gets what is carried into a column, where it was asked for.</summary>
    public Dictionary<int, AffineForm> Carries { get; } = [];

    /// <summary>Claims a remainder.</summary>
    public void Claim(Remainder remainder) => _remainders[(remainder.Low, remainder.Exponent)] = remainder;

    /// <summary>The claim for a limb and an exponent, or null.</summary>
    public Remainder? RemainderOf(int low, int exponent) => _remainders.GetValueOrDefault((low, exponent));
}
