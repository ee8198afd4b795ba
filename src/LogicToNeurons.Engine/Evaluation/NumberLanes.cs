using System.Numerics;
using System.Runtime.CompilerServices;

namespace LogicToNeurons.Engine.Evaluation;

/// <summary>One number.</summary>
/// <typeparam name="T">What it is.</typeparam>
public readonly struct NumberLanes<T> : INumberLanes<T, T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T All(T value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add(T a, T b) => unchecked(a + b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Subtract(T a, T b) => unchecked(a - b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Multiply(T a, T b) => unchecked(a * b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Relu(T a) => a < T.Zero ? T.Zero : a;
}
