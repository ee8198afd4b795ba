using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LogicToNeurons.Engine.Stepping;

/// <summary>A whole state of a machine.</summary>
/// <param name="Values">The values of all places.</param>
/// <param name="Marks">One mark a place, for example whether it was ever written.</param>
/// <param name="Control">What else decides about the next step: the location, flags.</param>
public sealed record Snapshot(PagedArray<long> Values, PagedArray<byte> Marks, ImmutableArray<long> Control)
{
    private const int ObjectBytes = 24;

    /// <summary>The memory that some snapshots take together, in bytes: a page that several share counts once.</summary>
    public static long BytesOf(IEnumerable<Snapshot> snapshots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        return snapshots.Sum(snapshot => BytesOf(snapshot.Values, seen) + BytesOf(snapshot.Marks, seen));
    }

    /// <summary>The memory, in bytes, of the pages that an earlier snapshot doesn't share.</summary>
    internal long BytesBeyond(Snapshot? earlier)
    {
        if (earlier is null)
        {
            return BytesOf([this]);
        }

        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        seen.UnionWith(earlier.Values.Pages);
        seen.UnionWith(earlier.Marks.Pages);
        return BytesOf(Values, seen) + BytesOf(Marks, seen);
    }

    private static long BytesOf<T>(PagedArray<T> array, HashSet<object> seen)
        where T : unmanaged, IEquatable<T>
    {
        var bytes = array.Pages.Count * (long)IntPtr.Size;
        foreach (var page in array.Pages)
        {
            bytes += seen.Add(page) ? ObjectBytes + (page.Length * (long)Unsafe.SizeOf<T>()) : 0;
        }

        return bytes;
    }
}
