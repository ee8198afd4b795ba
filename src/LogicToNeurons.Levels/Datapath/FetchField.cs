using System.Collections.Immutable;

namespace LogicToNeurons.Levels.Datapath;

/// <summary>Something that instructions say: a field of the program's ROM.</summary>
/// <param name="Name">Its name in the circuit.</param>
/// <param name="IsBus">Whether it is a bus; a bus may be one bit wide.</param>
/// <param name="Lines">For each bit, bit 0 first, the numbers of the instructions that have a 1 there, rising.</param>
internal sealed record FetchField(string Name, bool IsBus, ImmutableArray<ImmutableArray<int>> Lines)
{
    /// <summary>Gets a value indicating whether no instruction has a 1 in it: then it isn't built.</summary>
    public bool IsZero => Lines.All(lines => lines.IsEmpty);

    /// <summary>Gets how it is declared.</summary>
    public string Declaration => IsBus ? FormattableString.Invariant($"{Name}[{Lines.Length}]") : Name;
}
