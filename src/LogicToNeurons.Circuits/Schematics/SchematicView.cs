namespace LogicToNeurons.Circuits.Schematics;

/// <summary>What of a netlist a schematic shows.</summary>
/// <param name="Instance">The instance that is looked into, an index of its instances; 0 for the circuit itself.</param>
/// <param name="Depth">How many levels of instances inside it are opened: 0 shows each instance in it as a box.</param>
public readonly record struct SchematicView(int Instance, int Depth)
{
    /// <summary>The circuit itself, with everything in it opened.</summary>
    public static SchematicView Flat => new(0, int.MaxValue);
}
