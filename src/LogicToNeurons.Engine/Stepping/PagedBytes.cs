namespace LogicToNeurons.Engine.Stepping;

/// <summary>An immutable copy of bytes in pages; equal pages of successive copies are the same object.</summary>
/// <remarks>Bytes of whatever it is, not a generic array: that would have to be compiled at every start.</remarks>
public sealed class PagedBytes
{
    /// <summary>The number of bytes of a page; the last page may be shorter.</summary>
    public const int PageLength = 8192;

    private const int NumbersAPage = PageLength / sizeof(long);

    private readonly byte[][] _pages;

    private PagedBytes(byte[][] pages) => _pages = pages;

    /// <summary>Gets the pages.</summary>
    public IReadOnlyList<byte[]> Pages => _pages;

    /// <summary>Copies bytes; pages that are equal to those of an earlier copy are shared with it.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="earlier">A copy of as many bytes, or null.</param>
    public static PagedBytes Copy(ReadOnlySpan<byte> source, PagedBytes? earlier)
    {
        var pages = new byte[(source.Length + PageLength - 1) / PageLength][];
        for (var i = 0; i < pages.Length; i++)
        {
            var page = PageOf(source, i);
            pages[i] = earlier is not null && page.SequenceEqual(earlier._pages[i]) ? earlier._pages[i] : page.ToArray();
        }

        return new PagedBytes(pages);
    }

    /// <summary>Writes all bytes back.</summary>
    public void CopyTo(Span<byte> target)
    {
        for (var i = 0; i < _pages.Length; i++)
        {
            _pages[i].CopyTo(target[(i * PageLength)..]);
        }
    }

    /// <summary>Whether these are the bytes.</summary>
    public bool ContentEquals(ReadOnlySpan<byte> other)
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

    /// <summary>A byte.</summary>
    public byte this[int index] => _pages[index / PageLength][index % PageLength];

    /// <summary>A number of 64 bits.</summary>
    /// <param name="index">Its place among such numbers, from 0.</param>
    public long Int64At(int index) => BitConverter.ToInt64(_pages[index / NumbersAPage], index % NumbersAPage * sizeof(long));

    private static ReadOnlySpan<byte> PageOf(ReadOnlySpan<byte> source, int page) =>
        source.Slice(page * PageLength, Math.Min(PageLength, source.Length - (page * PageLength)));
}
