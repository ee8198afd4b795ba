namespace LogicToNeurons.Levels.Neurons.Forms;

/// <summary>Where a value comes from.</summary>
public enum WordValueKind
{
    /// <summary>A column of the registers.</summary>
    State,

    /// <summary>A neuron: the ReLU of a form.</summary>
    Neuron,

    /// <summary>A form of other values that a block gives to others; it costs nothing.</summary>
    Output,
}
