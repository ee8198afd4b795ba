namespace LogicToNeurons.Engine.Stepping;

/// <summary>An immutable copy of an array in pages; equal pages of successive copies are the same object.</summary>
/// <typeparam name="T">The elements.</typeparam>
public sealed class PagedArray<T>
    where T : unmanaged, IEquatable<T>
{
    /// <summary>The number of elements of a page; the last page of an array may be shorter.</summary>
    public const int PageLength = 4096;

    private readonly T[][] _pages;

    private PagedArray(T[][] pages) => _pages = pages;

    /// <summary>Gets the pages.</summary>
    public IReadOnlyList<T[]> Pages => _pages;

    /// <summary>Copies an array; pages that are equal to those of an earlier copy are shared with it.</summary>
    /// <param name="source">The array.</param>
    /// <param name="earlier">A copy of the same array, or null.</param>
    public static PagedArray<T> Copy(ReadOnlySpan<T> source, PagedArray<T>? earlier)
    {
        var pages = new T[(source.Length + PageLength - 1) / PageLength][];
        for (var i = 0; i < pages.Length; i++)
        {
            var page = PageOf(source, i);
            pages[i] = earlier is not null && page.SequenceEqual(earlier._pages[i]) ? earlier._pages[i] : page.ToArray();
        }

        return new PagedArray<T>(pages);
    }

    /// <summary>Writes all elements back.</summary>
    public void CopyTo(Span<T> target)
    {
        for (var i = 0; i < _pages.Length; i++)
        {
            _pages[i].CopyTo(target[(i * PageLength)..]);
        }
    }

    /// <summary>Whether an array has these elements.</summary>
    public bool ContentEquals(ReadOnlySpan<T> other)
    {
        for (var i = 0; i < _pages.Length; i++)
        {
            if (!PageOf(other, i).SequenceEqual(_pages[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An element.</summary>
    public T this[int index] => _pages[index / PageLength][index % PageLength];

    private static ReadOnlySpan<T> PageOf(ReadOnlySpan<T> source, int page) =>
        source.Slice(page * PageLength, Math.Min(PageLength, source.Length - (page * PageLength)));
}
