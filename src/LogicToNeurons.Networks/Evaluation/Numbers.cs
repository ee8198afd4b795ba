using System.Numerics;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Evaluation;

/// <summary>Takes numbers of networks into the format in which they are evaluated.</summary>
/// <typeparam name="T">int, float or double.</typeparam>
internal static class Numbers<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Gets the format.</summary>
    public static NumberFormat Format { get; } =
        typeof(T) == typeof(int) ? NumberFormat.Int32
        : typeof(T) == typeof(float) ? NumberFormat.Float32
        : typeof(T) == typeof(double) ? NumberFormat.Float64
        : throw new NotSupportedException($"Networks aren't evaluated in {typeof(T).Name}.");

    /// <summary>A number in the format: rounded to the nearest, or, as int, modulo 2^32.</summary>
    public static T Of(double value)
    {
        if (typeof(T) != typeof(int))
        {
            return T.CreateTruncating(value);
        }

        if (!double.IsInteger(value) || Math.Abs(value) > long.MaxValue)
        {
            throw new ArgumentException($"{value} can't be held by 32-bit integers.", nameof(value));
        }

        return T.CreateTruncating((long)value);
    }
}
