namespace LogicToNeurons.Networks.Explaining;

/// <summary>A term of a sum.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Value">Its value.</param>
public readonly record struct NeuronTerm(int Signal, double Weight, double Value)
{
    /// <summary>Gets what the term adds.</summary>
    public double Product => Weight * Value;
}
