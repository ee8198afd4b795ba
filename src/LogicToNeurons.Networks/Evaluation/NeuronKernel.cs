using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LogicToNeurons.Engine.Evaluation;

namespace LogicToNeurons.Networks.Evaluation;

/// <summary>Computes neurons and affine outputs at one width.</summary>
/// <param name="constants">For each of the plan's links a bias or a weight.</param>
/// <param name="isWide">Whether to compute <see cref="WideFactor"/> times the width at once, which takes reading links as rarely.</param>
/// <remarks>Offsets aren't checked here: a <see cref="Batch{T}"/> makes them from a <see cref="Plan"/> that checked its slots once.</remarks>
internal readonly struct NeuronKernel<T, TLanes, TWidth>(T[] constants, bool isWide) : IKernel<T>
    where T : unmanaged
    where TLanes : unmanaged
    where TWidth : struct, INumberLanes<T, TLanes>
{
    /// <summary>How many vectors of a slot a wide loop computes at once.</summary>
    public const int WideFactor = 4;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(NodeRun run, Batch<T> batch)
    {
        var links = batch.LinksOf(run);
        ref var constant = ref MemoryMarshal.GetReference(constants.AsSpan(run.FirstLink, run.LinkCount));
        if (isWide)
        {
            Wide(ref batch.Basis, links, ref constant, run.SourceCount, NeuronShape.Of(run.Kind));
        }
        else
        {
            Narrow(ref batch.Basis, links, ref constant, run.SourceCount, NeuronShape.Of(run.Kind));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow(ref byte basis, ReadOnlySpan<int> links, ref T constant, int sourceCount, NeuronShape shape)
    {
        ref var link = ref MemoryMarshal.GetReference(links);
        ref var end = ref Unsafe.Add(ref link, links.Length);
        var minusEnd = shape.PlusCount + shape.MinusCount;
        while (Unsafe.IsAddressLessThan(ref link, ref end))
        {
            var sum = TWidth.All(constant);
            var i = 1;
            for (; i <= shape.PlusCount; i++)
            {
                sum = TWidth.Add(sum, At(ref basis, Unsafe.Add(ref link, i)));
            }

            for (; i <= minusEnd; i++)
            {
                sum = TWidth.Subtract(sum, At(ref basis, Unsafe.Add(ref link, i)));
            }

            for (; i <= sourceCount; i++)
            {
                sum = TWidth.Add(sum, TWidth.Multiply(TWidth.All(Unsafe.Add(ref constant, i)), At(ref basis, Unsafe.Add(ref link, i))));
            }

            At(ref basis, link) = shape.IsRelu ? TWidth.Relu(sum) : sum;
            link = ref Unsafe.Add(ref link, i);
            constant = ref Unsafe.Add(ref constant, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide(ref byte basis, ReadOnlySpan<int> links, ref T constant, int sourceCount, NeuronShape shape)
    {
        ref var link = ref MemoryMarshal.GetReference(links);
        ref var end = ref Unsafe.Add(ref link, links.Length);
        var minusEnd = shape.PlusCount + shape.MinusCount;
        while (Unsafe.IsAddressLessThan(ref link, ref end))
        {
            var a = TWidth.All(constant);
            var (b, c, d) = (a, a, a);
            var i = 1;
            for (; i <= shape.PlusCount; i++)
            {
                ref var source = ref At(ref basis, Unsafe.Add(ref link, i));
                a = TWidth.Add(a, source);
                b = TWidth.Add(b, Unsafe.Add(ref source, 1));
                c = TWidth.Add(c, Unsafe.Add(ref source, 2));
                d = TWidth.Add(d, Unsafe.Add(ref source, 3));
            }

            for (; i <= minusEnd; i++)
            {
                ref var source = ref At(ref basis, Unsafe.Add(ref link, i));
                a = TWidth.Subtract(a, source);
                b = TWidth.Subtract(b, Unsafe.Add(ref source, 1));
                c = TWidth.Subtract(c, Unsafe.Add(ref source, 2));
                d = TWidth.Subtract(d, Unsafe.Add(ref source, 3));
            }

            for (; i <= sourceCount; i++)
            {
                ref var source = ref At(ref basis, Unsafe.Add(ref link, i));
                var weight = TWidth.All(Unsafe.Add(ref constant, i));
                a = TWidth.Add(a, TWidth.Multiply(weight, source));
                b = TWidth.Add(b, TWidth.Multiply(weight, Unsafe.Add(ref source, 1)));
                c = TWidth.Add(c, TWidth.Multiply(weight, Unsafe.Add(ref source, 2)));
                d = TWidth.Add(d, TWidth.Multiply(weight, Unsafe.Add(ref source, 3)));
            }

            ref var target = ref At(ref basis, link);
            target = shape.IsRelu ? TWidth.Relu(a) : a;
            Unsafe.Add(ref target, 1) = shape.IsRelu ? TWidth.Relu(b) : b;
            Unsafe.Add(ref target, 2) = shape.IsRelu ? TWidth.Relu(c) : c;
            Unsafe.Add(ref target, 3) = shape.IsRelu ? TWidth.Relu(d) : d;
            link = ref Unsafe.Add(ref link, i);
            constant = ref Unsafe.Add(ref constant, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TLanes At(ref byte basis, int offset) => ref Unsafe.As<byte, TLanes>(ref Unsafe.AddByteOffset(ref basis, offset));
}
