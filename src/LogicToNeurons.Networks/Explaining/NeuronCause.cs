namespace LogicToNeurons.Networks.Explaining;

/// <summary>What gave a signal or an output its value.</summary>
public enum NeuronCause
{
    /// <summary>It is an input.</summary>
    Input,

    /// <summary>It is a register that holds what it began with.</summary>
    Initial,

    /// <summary>It is a register that was loaded at the end of the tick before.</summary>
    Loaded,

    /// <summary>It is a register that somebody changed from outside.</summary>
    Changed,

    /// <summary>It is a neuron.</summary>
    Neuron,

    /// <summary>It is an output.</summary>
    Output,
}
