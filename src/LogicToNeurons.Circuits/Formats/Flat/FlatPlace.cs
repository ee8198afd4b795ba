namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>A circuit as it stands in a netlist that is being built.</summary>
/// <param name="Circuit">The circuit.</param>
/// <param name="Instance">The instance.</param>
/// <param name="FirstNet">The builder's number of the circuit's net 0; the others follow.</param>
internal sealed record FlatPlace(FlatCircuit Circuit, int Instance, int FirstNet)
{
    /// <summary>The builder's number of a net of the circuit.</summary>
    public int Net(int net) => FirstNet + net;
}
