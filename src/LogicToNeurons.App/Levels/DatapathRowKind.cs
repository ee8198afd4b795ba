namespace LogicToNeurons.App.Levels;

/// <summary>What a row of the data path shows.</summary>
internal enum DatapathRowKind
{
    /// <summary>A stage of a tick.</summary>
    Stage,

    /// <summary>An instance in the circuit.</summary>
    Instance,

    /// <summary>A bus or a named net of an instance.</summary>
    Bus,

    /// <summary>A net: one bit of a bus, or a gate that nobody named.</summary>
    Net,
}
