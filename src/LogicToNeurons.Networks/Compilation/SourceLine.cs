namespace LogicToNeurons.Networks.Compilation;

/// <summary>A line of a text.</summary>
/// <param name="File">The text's name.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SourceLine(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}");
}
