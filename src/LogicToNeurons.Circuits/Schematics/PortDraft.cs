using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Schematics;

/// <summary>A port of a cell before its bits are divided into wires.</summary>
internal sealed class PortDraft(int cell, string name, bool isBus, ImmutableArray<int> nets)
{
    /// <summary>The cell; −1 if each of its wires becomes a cell of its own, as for the circuit's ports.</summary>
    public int Cell { get; } = cell;

    public ImmutableArray<int> Nets { get; } = nets;

    /// <summary>For each bit, and behind the last, whether a wire may not run across its lower side.</summary>
    public bool[] Cuts { get; } = NewCuts(nets.Length);

    /// <summary>For each bit the wire that begins there; −1 for none.</summary>
    public int[] Wires { get; } = [.. nets.Select(_ => -1)];

    /// <summary>The bit behind the piece that begins at a bit.</summary>
    public int EndOf(int bit)
    {
        var end = bit + 1;
        while (!Cuts[end])
        {
            end++;
        }

        return end;
    }

    /// <summary>The name of a piece: <c>a</c>, <c>a[3]</c> or <c>a[7..4]</c>.</summary>
    public string NameOf(int first, int end)
    {
        if (!isBus || (first == 0 && end == Nets.Length && Nets.Length > 1))
        {
            return name;
        }

        return end == first + 1 ? FormattableString.Invariant($"{name}[{first}]") : FormattableString.Invariant($"{name}[{end - 1}..{first}]");
    }

    private static bool[] NewCuts(int width)
    {
        var cuts = new bool[width + 1];
        (cuts[0], cuts[width]) = (true, true);
        return cuts;
    }
}
