using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Layering;

/// <summary>Rounds weights to a number format, and remembers what isn't exact.</summary>
/// <param name="format">The format.</param>
internal sealed class WeightRounder(NumberFormat format)
{
    private readonly OrderedDictionary<Rational, Rounding> _roundings = [];

    /// <summary>Gets the different numbers that were rounded.</summary>
    public IReadOnlyList<Rounding> Roundings => _roundings.Values;

    /// <summary>Gets a number that is too large, or has a fraction where the format knows whole numbers only; null for none.</summary>
    public Rational? Unfit { get; private set; }

    /// <summary>The weights of a form.</summary>
    public double[] Round(RationalForm form) => [.. form.Terms.Select(term => Round(term.Weight))];

    /// <summary>The nearest number of the format.</summary>
    public double Round(Rational value)
    {
        var rounded = format == NumberFormat.Float32 ? BinaryRounding.ToSingle(value) : BinaryRounding.ToDouble(value);
        if (!double.IsFinite(rounded) || (format == NumberFormat.Int32 && !(value.IsWhole && Math.Abs(rounded) <= int.MaxValue)))
        {
            Unfit ??= value;
            return 0;
        }

        if (BinaryRounding.Exactly(rounded) != value)
        {
            _roundings.TryAdd(value, new Rounding(value, rounded));
        }

        return rounded;
    }
}
