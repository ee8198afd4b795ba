namespace LogicToNeurons.Networks.Figures;

/// <summary>What a node of a network's figure stands for.</summary>
public enum FigureRole
{
    /// <summary>Columns of inputs.</summary>
    Input,

    /// <summary>Columns of registers, as they are read.</summary>
    Register,

    /// <summary>Hidden neurons.</summary>
    Neuron,

    /// <summary>Outputs.</summary>
    Output,

    /// <summary>What columns of registers hold in the next tick.</summary>
    Next,
}
