namespace LogicToNeurons.Circuits.Netlists;

/// <summary>What a named net is to the instance that names it.</summary>
public enum SignalRole
{
    /// <summary>An input port.</summary>
    Input,

    /// <summary>An output port.</summary>
    Output,

    /// <summary>What a register holds.</summary>
    Register,

    /// <summary>A name inside.</summary>
    Wire,
}
