namespace LogicToNeurons.Networks.Files;

/// <summary>A format that networks are written in.</summary>
public enum NetworkFormat
{
    /// <summary>ONNX, dense layers.</summary>
    Onnx,

    /// <summary>Our own, sparse and with what every neuron is there for.</summary>
    Json,

    /// <summary>A graph for Graphviz.</summary>
    Dot,
}
