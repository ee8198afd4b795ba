using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LogicToNeurons.Engine.Evaluation;

/// <summary>The slots of a <see cref="Plan"/>, with as many lanes each as are evaluated at once.</summary>
/// <typeparam name="T">What a lane holds.</typeparam>
/// <remarks>Slots lie one behind the other, the lanes of one side by side; slot 0 begins at a multiple of 64 bytes, which never moves.</remarks>
public sealed class Batch<T>
    where T : unmanaged
{
    private const int Alignment = 64;

    private readonly T[] _memory;
    private readonly int _start;
    private readonly int[] _links;

    /// <summary>Makes the slots of a plan, all lanes zero.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="laneCount">The number of lanes of each slot, at least 1.</param>
    public Batch(Plan plan, int laneCount)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(laneCount);
        (Plan, LaneCount) = (plan, laneCount);
        _memory = GC.AllocateArray<T>((plan.SlotCount * laneCount) + (Alignment / Unsafe.SizeOf<T>()), pinned: true);
        _start = StartOf(_memory);
        _links = new int[plan.Links.Length];
        for (var i = 0; i < _links.Length; i++)
        {
            _links[i] = plan.Links[i] * laneCount * Unsafe.SizeOf<T>();
        }
    }

    /// <summary>Gets the plan.</summary>
    public Plan Plan { get; }

    /// <summary>Gets the number of lanes of each slot.</summary>
    public int LaneCount { get; }

    /// <summary>Gets the lanes of a slot.</summary>
    public Span<T> this[int slot] => Slots(slot, 1);

    /// <summary>Gets the first byte of slot 0, for kernels.</summary>
    public ref byte Basis => ref Unsafe.As<T, byte>(ref _memory[_start]);

    /// <summary>The lanes of consecutive slots.</summary>
    public Span<T> Slots(int first, int count) => _memory.AsSpan(_start + (first * LaneCount), count * LaneCount);

    /// <summary>For each node of a run, its target and its sources, as distances from <see cref="Basis"/> in bytes.</summary>
    public ReadOnlySpan<int> LinksOf(NodeRun run) => _links.AsSpan(run.FirstLink, run.LinkCount);

    /// <summary>Computes all nodes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate<TKernel>(TKernel kernel)
        where TKernel : struct, IKernel<T>
    {
        foreach (var run in Plan.RunSpan)
        {
            kernel.Evaluate(run, this);
        }
    }

    private static int StartOf(T[] memory)
    {
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0);
        return (int)((Alignment - (address & (Alignment - 1))) & (Alignment - 1)) / Unsafe.SizeOf<T>();
    }
}
