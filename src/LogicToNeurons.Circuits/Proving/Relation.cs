using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>What a circuit shall do for every input and every state of its registers.</summary>
/// <param name="Claim">The claim. Where a divisor in it is zero, it doesn't hold.</param>
/// <param name="Guard">The inputs that it is made for; null for all. Where a divisor in it is zero, nothing is claimed.</param>
/// <param name="Source">The text that it was written in.</param>
/// <param name="Span">The place in that text.</param>
public sealed record Relation(Proposition Claim, Proposition? Guard, SourceText Source, TextSpan Span)
{
    /// <summary>Gets the relation as it was written, on one line.</summary>
    public string Text => string.Join(' ', Source.Slice(Span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
