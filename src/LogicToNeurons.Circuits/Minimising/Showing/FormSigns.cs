namespace LogicToNeurons.Circuits.Minimising.Showing;

/// <summary>The signs that forms, charts and maps are written with.</summary>
/// <param name="Not">Stands before what is negated.</param>
/// <param name="And">Stands between factors.</param>
/// <param name="Or">Stands between summands.</param>
/// <param name="Covers">Marks that a term covers a row.</param>
/// <param name="CoversAlone">Marks that no other term does.</param>
/// <param name="IsCombined">Marks a product that is part of a larger one.</param>
/// <param name="Frames">For each set of directions that lines leave in (1 up, 2 right, 4 down, 8 left) the sign where they meet.</param>
public sealed record FormSigns(string Not, string And, string Or, char Covers, char CoversAlone, char IsCombined, string Frames)
{
    /// <summary>Gets the document's signs.</summary>
    public static FormSigns Unicode { get; } = new("¬", "·", " + ", '×', '⊗', '✓', " │─└││┌├─┘─┴┐┤┬┼");

    /// <summary>Gets signs of ASCII alone.</summary>
    public static FormSigns Ascii { get; } = new("!", " & ", " | ", 'x', 'X', 'v', " |-+||++-+-+++++");
}
