namespace LogicToNeurons.Machine.Tracing;

/// <summary>A shown cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Value">Its content; null if nothing has written it.</param>
/// <param name="Symbols">Its content by the names of first values; null if it depends on none.</param>
public readonly record struct TraceCell(int Cell, long? Value, string? Symbols)
{
    /// <summary>The content as shown: by names, as a number, or <c>?</c>.</summary>
    public override string ToString() => Symbols ?? Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
