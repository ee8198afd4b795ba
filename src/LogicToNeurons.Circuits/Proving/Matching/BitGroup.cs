namespace LogicToNeurons.Circuits.Proving.Matching;

/// <summary>A port or a register, as far as matching is concerned.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Width">The number of bits.</param>
/// <param name="IsBus">Whether its bits have numbers.</param>
internal sealed record BitGroup(string Name, int Width, bool IsBus)
{
    public string BitName(int bit) => IsBus ? FormattableString.Invariant($"{Name}[{bit}]") : Name;
}
