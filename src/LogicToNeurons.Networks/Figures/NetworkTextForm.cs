namespace LogicToNeurons.Networks.Figures;

/// <summary>What a network is written as.</summary>
public enum NetworkTextForm
{
    /// <summary>A drawing if it is small enough and fits the width, otherwise a list, or a summary if that would be long.</summary>
    Fitting,

    /// <summary>Boxes in layers with wires between them, however wide.</summary>
    Drawing,

    /// <summary>A line for each neuron and each output with its formula, what it gives, and what it is for.</summary>
    List,

    /// <summary>A line for each layer with its counts.</summary>
    Summary,

    /// <summary>A character for each neuron, the darker the more it gives.</summary>
    Activity,
}
