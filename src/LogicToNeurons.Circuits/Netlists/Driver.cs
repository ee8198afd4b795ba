namespace LogicToNeurons.Circuits.Netlists;

/// <summary>What drives a net of a <see cref="NetlistBuilder"/>: a <see cref="GateKind"/>, another net, or nothing.</summary>
internal enum Driver : byte
{
    Zero = GateKind.Zero,
    One = GateKind.One,
    Input = GateKind.Input,
    Register = GateKind.Register,
    Not = GateKind.Not,
    Xnor = GateKind.Xnor,

    /// <summary>Another net.</summary>
    Buffer,

    /// <summary>Nothing yet.</summary>
    Nothing,
}
