using System.Numerics;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>How fast an output grows far out: a c with |f(x)| ≤ c·‖x‖ + d for some d and all x, where ‖x‖ is the Euclidean length.</summary>
/// <param name="Square">c².</param>
/// <param name="IsLeast">Whether no smaller c will do; otherwise it is an upper bound.</param>
/// <remarks>
/// Far out a network is what it is without its constants, which is a cone: f(t·u) grows as t·g(u), and g differs from f by a
/// bounded amount only. So the least c is the largest |g(u)| with ‖u‖ = 1. On each linear region of g, a cone C with gradient
/// a, that is the length of the projection of a, or −a, onto C, whose square is a fraction. For one input it is the larger of
/// the outer slopes. Where there are too many regions, c is the length of the vector of the largest possible slopes.
/// </remarks>
public sealed record GrowthBound(Rational Square, bool IsLeast)
{
    private const int MostNeurons = 64;

    /// <summary>Gets c.</summary>
    public double Value => Math.Sqrt(BinaryRounding.ToDouble(Square));

    /// <summary>The bound of an output.</summary>
    /// <param name="function">The function.</param>
    /// <param name="output">The output, from 0.</param>
    /// <param name="settings">How long to look for the least one.</param>
    public static GrowthBound Of(ReluFunction function, int output, ProofSettings settings)
    {
        ArgumentNullException.ThrowIfNull(function);
        var cone = WithoutConstants(function, output);
        if (cone.Neurons.Length > MostNeurons || cone.Inputs.Length > RegionLimits.MostInputs)
        {
            return new GrowthBound(Bound(cone), IsLeast: false);
        }

        var largest = Rational.Zero;
        var search = new RegionSearch(cone, stopsAtZero: true, ProofClock.Start(settings), (cell, results) =>
        {
            var gradient = Vector(results[0], function.Inputs.Length);
            List<Rational[]> sides = [.. cell.Sides.Select(side => Vector(side, function.Inputs.Length))];
            largest = Rational.Max(largest, ConeProjection.SquaredLength(gradient, sides));
            largest = Rational.Max(largest, ConeProjection.SquaredLength([.. gradient.Select(value => -value)], sides));
            return true;
        });
        return search.Run() ? new GrowthBound(largest, IsLeast: true) : new GrowthBound(Bound(cone), IsLeast: false);
    }

    /// <summary>c as a fraction where it is one, otherwise as a root: <c>√5</c>.</summary>
    public override string ToString()
    {
        var (above, below) = (Root(Square.Numerator), Root(Square.Denominator));
        return (above * above) == Square.Numerator && (below * below) == Square.Denominator ? new Rational(above, below).ToString()
            : Square.IsWhole ? $"√{Square}"
            : $"√({Square})";
    }

    private static ReluFunction WithoutConstants(ReluFunction function, int output)
    {
        var builder = new ReluFunctionBuilder(function.Inputs);
        var signals = new RationalForm[function.SignalCount];
        for (var i = 0; i < signals.Length; i++)
        {
            signals[i] = i < function.Inputs.Length ? builder.Input(i) : builder.Relu(Sum(function.Neurons[i - function.Inputs.Length]));
        }

        return builder.Build(function.Name, [function.Outputs[output]], [Sum(function.Results[output])]);

        RationalForm Sum(RationalForm form) => form.Terms.Aggregate(RationalForm.Zero, (sum, term) => sum.Plus(signals[term.Signal], term.Weight));
    }

    // No slope along an axis can be larger than with every neuron on that adds to it.
    private static Rational Bound(ReluFunction cone)
    {
        var slopes = new List<Rational[]>();
        for (var i = 0; i < cone.Inputs.Length; i++)
        {
            slopes.Add(Vector(RationalForm.Signal(i), cone.Inputs.Length));
        }

        foreach (var neuron in cone.Neurons)
        {
            slopes.Add(Largest(neuron, slopes, cone.Inputs.Length));
        }

        return Largest(cone.Results[0], slopes, cone.Inputs.Length).Aggregate(Rational.Zero, (sum, slope) => sum + (slope * slope));
    }

    private static Rational[] Largest(RationalForm form, List<Rational[]> slopes, int inputs)
    {
        var largest = new Rational[inputs];
        foreach (var term in form.Terms)
        {
            for (var i = 0; i < inputs; i++)
            {
                largest[i] += Rational.Abs(term.Weight) * slopes[term.Signal][i];
            }
        }

        return largest;
    }

    private static Rational[] Vector(RationalForm form, int inputs)
    {
        var vector = new Rational[inputs];
        foreach (var term in form.Terms)
        {
            vector[term.Signal] = term.Weight;
        }

        return vector;
    }

    // The whole part of a square root, by Newton's method.
    private static BigInteger Root(BigInteger value)
    {
        if (value < 2)
        {
            return value;
        }

        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (value / root)) / 2;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
