using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LogicToNeurons.Engine.Evaluation;

/// <summary>2 words in a vector.</summary>
public readonly struct Lanes128 : ILanes<Vector128<ulong>>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> And(Vector128<ulong> a, Vector128<ulong> b) => a & b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> AndNot(Vector128<ulong> a, Vector128<ulong> b) => Vector128.AndNot(a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Or(Vector128<ulong> a, Vector128<ulong> b) => a | b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Xor(Vector128<ulong> a, Vector128<ulong> b) => a ^ b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Not(Vector128<ulong> a) => ~a;
}
