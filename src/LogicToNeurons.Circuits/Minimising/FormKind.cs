namespace LogicToNeurons.Circuits.Minimising;

/// <summary>The two kinds of two-level forms.</summary>
public enum FormKind
{
    /// <summary>Products of literals, joined by or.</summary>
    SumOfProducts,

    /// <summary>Sums of literals, joined by and.</summary>
    ProductOfSums,
}
