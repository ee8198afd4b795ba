namespace LogicToNeurons.Circuits.Schematics;

/// <summary>A cell before its ports are divided into wires.</summary>
internal sealed record CellDraft(CellRole Role, int Index, Netlists.GateKind Kind, string Title, string Name)
{
    public List<SchematicPin> Inputs { get; } = [];

    public List<SchematicPin> Outputs { get; } = [];
}
