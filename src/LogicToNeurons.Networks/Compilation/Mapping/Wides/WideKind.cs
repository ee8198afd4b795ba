namespace LogicToNeurons.Networks.Compilation.Mapping.Wides;

/// <summary>What a gate does with any number of literals.</summary>
internal enum WideKind
{
    /// <summary>1 if all are: one neuron, ReLU(sum − (n − 1)).</summary>
    And,

    /// <summary>1 minus the sum of their negations, which exclude each other (rule M): no neuron.</summary>
    Exclusive,
}
