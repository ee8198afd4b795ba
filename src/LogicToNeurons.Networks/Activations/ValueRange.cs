using System.Globalization;

namespace LogicToNeurons.Networks.Activations;

/// <summary>The values that a function takes: all between two ends, with or without the ends themselves.</summary>
/// <param name="From">The lower end; −∞ for none.</param>
/// <param name="IsFromClosed">Whether the lower end is a value too.</param>
/// <param name="To">The upper end; ∞ for none.</param>
/// <param name="IsToClosed">Whether the upper end is a value too.</param>
public readonly record struct ValueRange(double From, bool IsFromClosed, double To, bool IsToClosed)
{
    /// <summary>The range as one writes it, such as <c>[0, ∞)</c>.</summary>
    public override string ToString() => $"{(IsFromClosed ? '[' : '(')}{Number(From)}, {Number(To)}{(IsToClosed ? ']' : ')')}";

    /// <summary>A number as people write it, to six digits.</summary>
    internal static string Number(double value) => double.IsPositiveInfinity(value) ? "∞"
        : double.IsNegativeInfinity(value) ? "-∞"
        : value.ToString("G6", CultureInfo.InvariantCulture);
}
