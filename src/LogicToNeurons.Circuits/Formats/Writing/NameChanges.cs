namespace LogicToNeurons.Circuits.Formats.Writing;

/// <summary>The names that stand otherwise in a written file than in its circuit, since the format can't hold them or something else has them.</summary>
/// <param name="Count">How many; each bit of a bus is one.</param>
/// <param name="Old">The first of them as the circuit has it; empty if there is none.</param>
/// <param name="New">The first of them as it was written; empty if there is none.</param>
public readonly record struct NameChanges(int Count, string Old, string New)
{
    /// <summary>Gets what a file has whose names are all its circuit's.</summary>
    public static NameChanges None { get; } = new(0, string.Empty, string.Empty);

    /// <summary>These and one more, if a name was changed.</summary>
    /// <param name="wanted">The name in the circuit.</param>
    /// <param name="written">The name in the file.</param>
    public NameChanges With(string wanted, string written) =>
        wanted == written ? this
        : Count == 0 ? new NameChanges(1, wanted, written)
        : this with { Count = Count + 1 };
}
