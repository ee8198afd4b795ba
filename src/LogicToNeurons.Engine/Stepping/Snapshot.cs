using System.Collections.Immutable;

namespace LogicToNeurons.Engine.Stepping;

/// <summary>A whole state of a machine.</summary>
/// <param name="Values">The values of all places, 64 bits each.</param>
/// <param name="Marks">One mark a place, for example whether it was ever written.</param>
/// <param name="Control">What else decides about the next step: the location, flags.</param>
public sealed record Snapshot(PagedBytes Values, PagedBytes Marks, ImmutableArray<long> Control)
{
    private const int ObjectBytes = 24;

    /// <summary>The memory that some snapshots take together, in bytes: a page that several share counts once.</summary>
    public static long BytesOf(IEnumerable<Snapshot> snapshots)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var bytes = 0L;
        foreach (var snapshot in snapshots)
        {
            bytes += BytesOf(snapshot.Values, seen) + BytesOf(snapshot.Marks, seen);
        }

        return bytes;
    }

    /// <summary>The memory, in bytes, of the pages that an earlier snapshot doesn't share.</summary>
    internal long BytesBeyond(Snapshot? earlier)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        if (earlier is not null)
        {
            seen.UnionWith(earlier.Values.Pages);
            seen.UnionWith(earlier.Marks.Pages);
        }

        return BytesOf(Values, seen) + BytesOf(Marks, seen);
    }

    private static long BytesOf(PagedBytes array, HashSet<object> seen)
    {
        var bytes = array.Pages.Count * (long)IntPtr.Size;
        foreach (var page in array.Pages)
        {
            bytes += seen.Add(page) ? ObjectBytes + page.Length : 0;
        }

        return bytes;
    }
}
