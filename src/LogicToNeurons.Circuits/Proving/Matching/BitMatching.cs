using System.Collections.Immutable;

namespace LogicToNeurons.Circuits.Proving.Matching;

/// <summary>Which bits of two circuits belong together: by name where all names agree, otherwise by position, the lowest bits of a bus first.</summary>
/// <param name="Partners">For each bit of the first circuit, group by group and bit 0 first, that of the second.</param>
/// <param name="IsByName">Whether all names agree.</param>
internal sealed record BitMatching(ImmutableArray<int> Partners, bool IsByName)
{
    /// <summary>Matches.</summary>
    /// <param name="first">The groups of the first circuit.</param>
    /// <param name="second">The groups of the second circuit.</param>
    /// <param name="isFlat">Whether one of the circuits has single bits only, so that the other's buses don't count.</param>
    /// <returns>The bits that belong together; null if there are not as many.</returns>
    public static BitMatching? Of(ImmutableArray<BitGroup> first, ImmutableArray<BitGroup> second, bool isFlat)
    {
        return ByGroupNames(first, second) ?? ByBitNames(first, second) ?? ByPosition(first, second, isFlat);
    }

    // A one-bit bus and a plain bit of the same name agree.
    private static BitMatching? ByGroupNames(ImmutableArray<BitGroup> first, ImmutableArray<BitGroup> second)
    {
        var starts = Starts(second);
        if (starts is null || first.Length != second.Length)
        {
            return null;
        }

        var partners = ImmutableArray.CreateBuilder<int>();
        foreach (var group in first)
        {
            if (!starts.Remove(group.Name, out var place) || place.Width != group.Width)
            {
                return null;
            }

            partners.AddRange(Enumerable.Range(place.Start, group.Width));
        }

        return new BitMatching(partners.ToImmutable(), true);
    }

    private static BitMatching? ByBitNames(ImmutableArray<BitGroup> first, ImmutableArray<BitGroup> second)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in BitNames(second))
        {
            if (!places.TryAdd(name, places.Count))
            {
                return null;
            }
        }

        var partners = ImmutableArray.CreateBuilder<int>();
        foreach (var name in BitNames(first))
        {
            if (!places.Remove(name, out var place))
            {
                return null;
            }

            partners.Add(place);
        }

        return places.Count == 0 ? new BitMatching(partners.ToImmutable(), true) : null;
    }

    private static BitMatching? ByPosition(ImmutableArray<BitGroup> first, ImmutableArray<BitGroup> second, bool isFlat)
    {
        // Groups of the same names but of other widths are no accident of their order.
        var width = first.Sum(group => group.Width);
        var isOtherwise = !first.Select(group => group.Width).SequenceEqual(second.Select(group => group.Width)) &&
            first.Select(group => group.Name).Order(StringComparer.Ordinal).SequenceEqual(second.Select(group => group.Name).Order(StringComparer.Ordinal));
        return width == second.Sum(group => group.Width) && (isFlat || !isOtherwise) ? new BitMatching([.. Enumerable.Range(0, width)], false) : null;
    }

    private static IEnumerable<string> BitNames(ImmutableArray<BitGroup> groups) =>
        groups.SelectMany(group => Enumerable.Range(0, group.Width).Select(group.BitName));

    private static Dictionary<string, (int Start, int Width)>? Starts(ImmutableArray<BitGroup> groups)
    {
        var starts = new Dictionary<string, (int Start, int Width)>(StringComparer.Ordinal);
        var start = 0;
        foreach (var group in groups)
        {
            if (!starts.TryAdd(group.Name, (start, group.Width)))
            {
                return null;
            }

            start += group.Width;
        }

        return starts;
    }
}
