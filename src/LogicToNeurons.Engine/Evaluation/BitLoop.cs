using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LogicToNeurons.Engine.Evaluation;

/// <summary>The loops over the nodes of a run that compute a bitwise function; one is compiled for each width and function.</summary>
/// <remarks>
/// Offsets aren't checked here: a <see cref="Batch{T}"/> makes them from a <see cref="Plan"/> that checked its slots once.
/// A wide loop takes twice the width, which halves the cost of reading the offsets.
/// </remarks>
public static class BitLoop
{
    /// <summary>Computes the nodes of a run.</summary>
    /// <param name="run">The run; each node has one source or two.</param>
    /// <param name="batch">The slots.</param>
    /// <param name="isWide">Whether to compute twice as many words as the type of lanes has, else as many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Evaluate<TLanes, TWidth, TOperation>(NodeRun run, Batch<ulong> batch, bool isWide)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes>
        where TOperation : struct, IOperation
    {
        var links = batch.LinksOf(run);
        switch (run.SourceCount, isWide)
        {
            case (1, false):
                One<TLanes, TWidth, TOperation>(ref batch.Basis, links);
                break;
            case (1, true):
                OneWide<TLanes, TWidth, TOperation>(ref batch.Basis, links);
                break;
            case (2, false):
                Two<TLanes, TWidth, TOperation>(ref batch.Basis, links);
                break;
            case (2, true):
                TwoWide<TLanes, TWidth, TOperation>(ref batch.Basis, links);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(run));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<TLanes, TWidth, TOperation>(ref byte basis, ReadOnlySpan<int> links)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes>
        where TOperation : struct, IOperation
    {
        ref var link = ref MemoryMarshal.GetReference(links);
        ref var end = ref Unsafe.Add(ref link, links.Length);
        for (; Unsafe.IsAddressLessThan(ref link, ref end); link = ref Unsafe.Add(ref link, 2))
        {
            var a = At<TLanes>(ref basis, Unsafe.Add(ref link, 1));
            At<TLanes>(ref basis, link) = TOperation.Apply<TLanes, TWidth>(a, a);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneWide<TLanes, TWidth, TOperation>(ref byte basis, ReadOnlySpan<int> links)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes>
        where TOperation : struct, IOperation
    {
        ref var second = ref Unsafe.Add(ref basis, Unsafe.SizeOf<TLanes>());
        ref var link = ref MemoryMarshal.GetReference(links);
        ref var end = ref Unsafe.Add(ref link, links.Length);
        for (; Unsafe.IsAddressLessThan(ref link, ref end); link = ref Unsafe.Add(ref link, 2))
        {
            var source = Unsafe.Add(ref link, 1);
            var a = At<TLanes>(ref basis, source);
            var aa = At<TLanes>(ref second, source);
            At<TLanes>(ref basis, link) = TOperation.Apply<TLanes, TWidth>(a, a);
            At<TLanes>(ref second, link) = TOperation.Apply<TLanes, TWidth>(aa, aa);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two<TLanes, TWidth, TOperation>(ref byte basis, ReadOnlySpan<int> links)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes>
        where TOperation : struct, IOperation
    {
        ref var link = ref MemoryMarshal.GetReference(links);
        ref var end = ref Unsafe.Add(ref link, links.Length);
        for (; Unsafe.IsAddressLessThan(ref link, ref end); link = ref Unsafe.Add(ref link, 3))
        {
            var a = At<TLanes>(ref basis, Unsafe.Add(ref link, 1));
            var b = At<TLanes>(ref basis, Unsafe.Add(ref link, 2));
            At<TLanes>(ref basis, link) = TOperation.Apply<TLanes, TWidth>(a, b);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoWide<TLanes, TWidth, TOperation>(ref byte basis, ReadOnlySpan<int> links)
        where TLanes : unmanaged
        where TWidth : struct, ILanes<TLanes>
        where TOperation : struct, IOperation
    {
        ref var second = ref Unsafe.Add(ref basis, Unsafe.SizeOf<TLanes>());
        ref var link = ref MemoryMarshal.GetReference(links);
        ref var end = ref Unsafe.Add(ref link, links.Length);
        for (; Unsafe.IsAddressLessThan(ref link, ref end); link = ref Unsafe.Add(ref link, 3))
        {
            var (i, j) = (Unsafe.Add(ref link, 1), Unsafe.Add(ref link, 2));
            var a = At<TLanes>(ref basis, i);
            var aa = At<TLanes>(ref second, i);
            var b = At<TLanes>(ref basis, j);
            var bb = At<TLanes>(ref second, j);
            At<TLanes>(ref basis, link) = TOperation.Apply<TLanes, TWidth>(a, b);
            At<TLanes>(ref second, link) = TOperation.Apply<TLanes, TWidth>(aa, bb);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TLanes At<TLanes>(ref byte basis, int offset)
        where TLanes : unmanaged => ref Unsafe.As<byte, TLanes>(ref Unsafe.AddByteOffset(ref basis, offset));
}
