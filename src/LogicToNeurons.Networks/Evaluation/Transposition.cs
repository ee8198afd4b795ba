using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LogicToNeurons.Networks.Evaluation;

/// <summary>Turns rows of samples into columns and back, few enough at a time for the nearest cache.</summary>
internal static class Transposition
{
    /// <summary>Puts rows into columns.</summary>
    /// <param name="rows">The rows, one behind the other.</param>
    /// <param name="columns">Gets the columns.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="stride">The distance from column to column.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToColumns<T>(ReadOnlySpan<T> rows, Span<T> columns, int count, int stride)
        where T : unmanaged
    {
        var width = columns.Length / stride;
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, count * width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, stride);
        ref var source = ref MemoryMarshal.GetReference(rows);
        ref var first = ref MemoryMarshal.GetReference(columns);
        for (var row = 0; row < count; row++)
        {
            ref var target = ref Unsafe.Add(ref first, row);
            for (var column = 0; column < width; column++)
            {
                target = source;
                target = ref Unsafe.Add(ref target, stride);
                source = ref Unsafe.Add(ref source, 1);
            }
        }
    }

    /// <summary>Puts chosen columns into rows.</summary>
    /// <param name="columns">All columns.</param>
    /// <param name="chosen">The columns of a row, in their order.</param>
    /// <param name="rows">Gets the rows.</param>
    /// <param name="stride">The distance from column to column.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToRows<T>(ReadOnlySpan<T> columns, int[] chosen, Span<T> rows, int stride)
        where T : unmanaged
    {
        for (var start = 0; start < rows.Length; start += chosen.Length)
        {
            var row = rows.Slice(start, chosen.Length);
            var lane = columns[(start / chosen.Length)..];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = lane[chosen[column] * stride];
            }
        }
    }
}
