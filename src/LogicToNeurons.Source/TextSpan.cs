namespace LogicToNeurons.Source;

/// <summary>A half-open range of UTF-16 characters of a source text, <c>[Start, End)</c>, counted from 0.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of characters; 0 for a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Gets the offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to, without, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest range that covers both.</summary>
    public static TextSpan Cover(TextSpan first, TextSpan second) =>
        FromBounds(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));
}
