namespace LogicToNeurons.Networks.Compilation.Mapping.Cuts;

/// <summary>Up to four nodes that decide a node, and how; a value.</summary>
/// <param name="Size">How many leaves there are.</param>
/// <param name="Table">The function of the leaves.</param>
/// <param name="A">The first leaf; leaves rise, and those that aren't there are 0.</param>
/// <param name="B">The second leaf.</param>
/// <param name="C">The third leaf.</param>
/// <param name="D">The fourth leaf.</param>
/// <param name="Dropped">The number of the set of nodes that it doesn't depend on, see <see cref="DroppedLeaves"/>.</param>
internal readonly record struct Cut(byte Size, ushort Table, int A, int B, int C, int D, int Dropped)
{
    /// <summary>A node as its own leaf.</summary>
    public static Cut Of(int node) => new(1, CutTables.Leaf0, node, 0, 0, 0, 0);

    /// <summary>A set of bits that the leaves have, so that sets with too many bits have too many leaves.</summary>
    public ulong Signature => (Size > 0 ? 1UL << (A & 63) : 0) | (Size > 1 ? 1UL << (B & 63) : 0) | (Size > 2 ? 1UL << (C & 63) : 0) | (Size > 3 ? 1UL << (D & 63) : 0);

    /// <summary>A leaf, from 0.</summary>
    public int this[int leaf] => leaf switch
    {
        0 => A,
        1 => B,
        2 => C,
        _ => D,
    };

    /// <summary>Whether every leaf is one of another's, too.</summary>
    public bool IsWithin(in Cut other)
    {
        if (Size > other.Size)
        {
            return false;
        }

        for (var i = 0; i < Size; i++)
        {
            var leaf = this[i];
            if (leaf != other.A && (other.Size < 2 || leaf != other.B) && (other.Size < 3 || leaf != other.C) && (other.Size < 4 || leaf != other.D))
            {
                return false;
            }
        }

        return true;
    }
}
