namespace LogicToNeurons.Networks.Compilation.Mapping.Cuts;

/// <summary>Sets of nodes between a gate and its cut's leaves that the gate turned out not to depend on: a proof of the cut tries both their values.</summary>
internal sealed class DroppedLeaves
{
    private const int Most = 8;

    private readonly List<int[]> _sets = [[]];

    /// <summary>A set by its number; that of number 0 is empty.</summary>
    public int[] this[int set] => _sets[set];

    /// <summary>The set of all that are in two sets and of more nodes.</summary>
    /// <returns>Its number, or −1 if it is too large.</returns>
    public int Join(int one, int other, ReadOnlySpan<int> more)
    {
        if (more.IsEmpty && (one == 0 || other == 0 || one == other))
        {
            return Math.Max(one, other);
        }

        int[] set = [.. _sets[one].Union(_sets[other]).Union(more.ToArray())];
        if (set.Length > Most)
        {
            return -1;
        }

        _sets.Add(set);
        return _sets.Count - 1;
    }
}
