using System.Runtime.InteropServices;

namespace LogicToNeurons.Networks.Compilation.Mapping.Cuts;

/// <summary>Makes the cut of a gate from one cut of each thing that it reads.</summary>
/// <param name="dropped">Receives leaves that a gate doesn't depend on.</param>
internal sealed class CutMerger(DroppedLeaves dropped)
{
    /// <summary>Joins two cuts.</summary>
    /// <param name="left">A cut of the first thing read.</param>
    /// <param name="isLeftNegated">Whether the gate reads its negation.</param>
    /// <param name="right">A cut of the second thing read.</param>
    /// <param name="isRightNegated">Whether the gate reads its negation.</param>
    /// <param name="isXor">Whether the gate is an xor, otherwise an and.</param>
    /// <param name="cut">The gate's cut, without leaves that it doesn't depend on.</param>
    /// <returns>Whether there are at most four leaves.</returns>
    public bool TryJoin(in Cut left, bool isLeftNegated, in Cut right, bool isRightNegated, bool isXor, out Cut cut)
    {
        Span<int> leaves = stackalloc int[8];
        var (i, j, count, leftPlaces, rightPlaces) = (0, 0, 0, 0, 0);
        while (i < left.Size || j < right.Size)
        {
            if (count == 4)
            {
                cut = default;
                return false;
            }

            var a = i < left.Size ? left[i] : int.MaxValue;
            var b = j < right.Size ? right[j] : int.MaxValue;
            leftPlaces |= (a <= b ? 1 : 0) << count;
            rightPlaces |= (b <= a ? 1 : 0) << count;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
            leaves[count++] = Math.Min(a, b);
        }

        var one = CutTables.Spread(left.Table, left.Size, leftPlaces) ^ (isLeftNegated ? 0xFFFF : 0);
        var other = CutTables.Spread(right.Table, right.Size, rightPlaces) ^ (isRightNegated ? 0xFFFF : 0);
        var set = Reduce(leaves, ref count, (ushort)(isXor ? one ^ other : one & other), out var table);
        var number = dropped.Join(left.Dropped, right.Dropped, set);
        cut = new Cut((byte)count, table, leaves[0], leaves[1], leaves[2], leaves[3], number);
        return number >= 0;
    }

    // Puts leaves that the function doesn't depend on behind the others, where they are 0; says which they were.
    private static ReadOnlySpan<int> Reduce(Span<int> leaves, ref int count, ushort function, out ushort table)
    {
        table = function;
        List<int>? removed = null;
        for (var leaf = count - 1; leaf >= 0; leaf--)
        {
            if (!CutTables.DependsOn(table, leaf))
            {
                (removed ??= []).Add(leaves[leaf]);
                table = CutTables.Remove(table, leaf, count);
                leaves[(leaf + 1)..count].CopyTo(leaves[leaf..]);
                count--;
            }
        }

        leaves[count..].Clear();
        return CollectionsMarshal.AsSpan(removed);
    }
}
