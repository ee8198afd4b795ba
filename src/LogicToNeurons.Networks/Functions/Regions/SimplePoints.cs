using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>Points that people like to calculate with, and the way from any point to a simple one near it.</summary>
internal static class SimplePoints
{
    private const int MostPoints = 2500;

    /// <summary>0, then the points of −1, 0 and 1 with few ones first, then 2, ½ and so on along each axis.</summary>
    public static IEnumerable<Rational[]> Around(int dimensions)
    {
        var signs = (int)Math.Min(Math.Pow(3, dimensions), MostPoints);
        foreach (var number in Enumerable.Range(0, signs).OrderBy(OnesIn).ThenBy(number => number))
        {
            yield return Digits(number, dimensions);
        }

        foreach (var value in new Rational[] { 2, -2, new(1, 2), new(-1, 2), 3, -3, 10, -10 })
        {
            for (var i = 0; i < dimensions; i++)
            {
                var point = new Rational[dimensions];
                point[i] = value;
                yield return point;
            }
        }
    }

    /// <summary>A simple point inside a region where a form isn't 0.</summary>
    /// <param name="cell">The region.</param>
    /// <param name="form">The form; not 0 on all of the region.</param>
    public static Rational[] Inside(Cell cell, RationalForm form)
    {
        var point = cell.Inside();
        if (form.At(point).IsZero)
        {
            var axis = form.Terms[0].Signal;
            var (_, high) = Room(cell.Sides, point, axis);
            point[axis] = SimplestRational.Between(point[axis], high);
        }

        for (var axis = 0; axis < point.Length; axis++)
        {
            var (low, high) = Room(cell.Sides, point, axis);
            var value = form.At(point);
            if (form.WeightOf(axis) is { IsZero: false } slope)
            {
                var zero = point[axis] - (value / slope);
                (low, high) = zero < point[axis] ? (low is { } left && left > zero ? low : zero, high) : (low, high is { } right && right < zero ? high : zero);
            }

            point[axis] = SimplestRational.Between(low, high);
        }

        return point;
    }

    // How far one may go from a point along an axis, either way, while no side becomes 0.
    private static (Rational? Low, Rational? High) Room(IReadOnlyList<RationalForm> sides, Rational[] point, int axis)
    {
        Rational? low = null;
        Rational? high = null;
        foreach (var side in sides)
        {
            var slope = side.WeightOf(axis);
            if (slope.IsZero)
            {
                continue;
            }

            var zero = point[axis] - (side.At(point) / slope);
            if (slope.Sign > 0)
            {
                low = low is { } known && known > zero ? known : zero;
            }
            else
            {
                high = high is { } known && known < zero ? known : zero;
            }
        }

        return (low, high);
    }

    private static int OnesIn(int number)
    {
        var ones = 0;
        for (; number > 0; number /= 3)
        {
            ones += number % 3 == 0 ? 0 : 1;
        }

        return ones;
    }

    // 0, 1, −1 for the digits 0, 1, 2 to base 3.
    private static Rational[] Digits(int number, int dimensions)
    {
        var point = new Rational[dimensions];
        for (var i = dimensions - 1; i >= 0; i--)
        {
            point[i] = number % 3 == 2 ? -1 : number % 3;
            number /= 3;
        }

        return point;
    }
}
